import type { AccountEntry, HistoryRun } from '../../preload/shared/contract'
import { counted } from '../../preload/shared/words'
import { useRun } from '../snapshot/commands'
import { shareText, whatText } from '../words/historyText'
import { HistoryLine } from './HistoryLine'

interface Props {
  entry: AccountEntry
  /** The campaign’s name, told apart from others; undefined if the whole view is about it. */
  label: string | undefined
  /** The bulk run that it was part of. */
  run: HistoryRun | undefined
  accountName: string | undefined
  now: number
}

/** An entry about one campaign. */
export function HistoryItem({ entry, label, run, accountName, now }: Props) {
  const send = useRun()
  const isAction = entry.kind === 'action'
  const what = whatText(entry, now)
  const { account, id: entryId, batchId } = entry
  // The first entry of an unfinished run. The reason is for the entries to come too.
  const isForWholeRun = batchId !== null && !run
  const explain = (reason: string) =>
    void send(
      isForWholeRun
        ? window.pauseBar.explainRun({ batchId, reason })
        : window.pauseBar.explain({ account, entryId, reason }),
    )

  return (
    <HistoryLine
      at={entry.at}
      now={now}
      about={label ?? what}
      reason={entry.reason}
      onExplain={isAction ? explain : undefined}
      share={() => shareText(entry, Date.now(), label)}
    >
      {label !== undefined && (
        <p className="history-name" dir="auto">
          {label}
        </p>
      )}
      <p
        className="history-what"
        data-failed={isAction && entry.outcome !== 'done'}
        title={isAction ? (entry.error ?? undefined) : undefined}
      >
        {what}
        {run && isAction && entry.outcome === 'done' && run.done > 1 && (
          <> · with {counted(run.done - 1, 'other campaign')}</>
        )}
        {accountName && (
          <>
            {' · '}
            <bdi>{accountName}</bdi>
          </>
        )}
      </p>
    </HistoryLine>
  )
}
