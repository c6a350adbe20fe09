import { Check, Copy } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { AccountEntry } from '../../preload/contract'
import { useRun } from '../snapshot/commands'
import { dateText, timeText } from '../words/ageText'
import { shareText, whatText } from '../words/historyText'
import { displayName } from '../words/statusText'

interface Props {
  entry: AccountEntry
  /** The day stands above it. */
  isFirstOfDay: boolean
  accountName: string | undefined
}

/** One thing that happened, why, and a line about it for others. */
export function HistoryItem({ entry, isFirstOfDay, accountName }: Props) {
  const run = useRun()
  const [isCopied, setCopied] = useState(false)
  const [isExplaining, setExplaining] = useState(false)
  const now = Date.now()
  const name = displayName({ id: entry.campaignId, name: entry.campaignName })
  const isFailed = entry.kind === 'action' && entry.outcome !== 'done'

  async function copy() {
    setCopied(await run(window.pauseBar.copyText({ text: shareText(entry, now) })))
  }

  return (
    <li className="history-entry">
      {isFirstOfDay && <h3>{dateText(entry.at, now)}</h3>}
      <div className="history-line">
        <time dateTime={new Date(entry.at).toISOString()} title={timeText(entry.at, now)}>
          {timeText(entry.at, entry.at)}
        </time>
        <div>
          <p className="history-name" dir="auto">
            {name}
          </p>
          <p data-failed={isFailed} title={entry.kind === 'action' ? (entry.error ?? undefined) : undefined}>
            {whatText(entry, now)}
            {entry.kind === 'action' && ' · this computer'}
            {accountName && ` · ${accountName}`}
          </p>
          {entry.reason !== '' && <p className="history-reason">“{entry.reason}”</p>}
          {isExplaining && <ReasonForm entry={entry} onDone={() => setExplaining(false)} />}
        </div>
        {entry.kind === 'action' && !isExplaining && (
          <button
            type="button"
            className="text-button"
            aria-label={`Why? ${name}`}
            onClick={() => setExplaining(true)}
          >
            Why?
          </button>
        )}
        <button
          type="button"
          className="icon-button small"
          aria-label={`${isCopied ? 'Copied' : 'Copy as text'}: ${name}`}
          title={isCopied ? 'Copied' : 'Copy as text'}
          onClick={copy}
        >
          {isCopied ? <Check /> : <Copy />}
        </button>
      </div>
    </li>
  )
}

function ReasonForm({ entry, onDone }: { entry: AccountEntry; onDone: () => void }) {
  const run = useRun()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason'))
    onDone()
    run(window.pauseBar.explain({ account: entry.account, entryId: entry.id, reason }))
  }
  return (
    <form className="history-why" onSubmit={submit}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the person asked for this field with the click before.
        autoFocus
        name="reason"
        type="text"
        aria-label="Why?"
        maxLength={200}
        defaultValue={entry.reason}
      />
      <button type="submit" className="text-button">
        Save
      </button>
    </form>
  )
}
