import { LoaderCircle, Pause, Play, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { RunView, Snapshot } from '../../preload/contract'
import { Banner } from '../controls/Banner'
import { onceOnly } from '../controls/doubleClick'
import { nameIfSeveral } from '../snapshot/accountsOnShow'
import { useRun } from '../snapshot/commands'
import { useNow } from '../snapshot/useNow'
import { numberText } from '../words/counts'
import { shareRunText } from '../words/historyText'
import { runText } from '../words/runText'

interface Props {
  snapshot: Snapshot
  onResumeProspects: (run: RunView) => void
}

/** What was asked for many campaigns at once: how far it came and, until it is used or dismissed, the way back. */
export function RunLines({ snapshot, onResumeProspects }: Props) {
  return (
    <div className="banners" role="status">
      {snapshot.runs.map((run) => (
        <RunLine
          key={run.id}
          run={run}
          accountName={nameIfSeveral(snapshot, run.account)}
          mayAct={isConnected(snapshot, run)}
          onResumeProspects={() => onResumeProspects(run)}
        />
      ))}
    </div>
  )
}

interface LineProps {
  run: RunView
  /** Its account is connected: else nothing could be done now. */
  mayAct: boolean
  accountName: string | undefined
  onResumeProspects: () => void
}

const isConnected = ({ accounts }: Snapshot, { account }: RunView) =>
  accounts.find(({ key }) => key === account)?.connection.kind === 'connected'

function RunLine({ run, accountName, mayAct, onResumeProspects }: LineProps) {
  const send = useRun()
  const isUnderWay = run.left > 0
  const about = { account: run.account, batchId: run.batchId }
  return (
    <Banner
      icon={iconOf(run)}
      tone={!isUnderWay && run.retryable.length > 0 ? 'held' : 'plain'}
      {...(isUnderWay ? {} : { onDismiss: () => send(window.pauseBar.dismissRun(about)) })}
    >
      {accountName && (
        <b>
          <bdi>{accountName}</bdi>:{' '}
        </b>
      )}
      {run.retryAt === null ? runText(run, Date.now()) : <Countdown run={run} />}
      <span className="banner-buttons">
        {isUnderWay ? (
          <button
            type="button"
            className="text-button"
            onClick={() => send(window.pauseBar.cancelRun(about), 'snapshot')}
          >
            Cancel
          </button>
        ) : (
          <EndButtons run={run} mayAct={mayAct} onResumeProspects={onResumeProspects} />
        )}
      </span>
    </Banner>
  )
}

const Countdown = ({ run }: { run: RunView }) => <>{runText(run, useNow())}</>

function EndButtons({ run, mayAct, onResumeProspects }: Omit<LineProps, 'accountName'>) {
  const send = useRun()
  const about = { account: run.account, batchId: run.batchId }
  const { restorable, retryable, withProspects } = run
  return (
    <>
      {mayAct && restorable.length > 0 && (
        <button
          type="button"
          className="text-button"
          title={
            withProspects
              ? `${namesOf(restorable)}. Their prospects stay paused.`
              : `${namesOf(restorable)}. Prospects paused one by one stay paused.`
          }
          onClick={onceOnly(() => send(window.pauseBar.restoreRun({ ...about, withProspects: false })))}
        >
          Resume these {numberText(restorable.length)}
        </button>
      )}
      {mayAct && restorable.length > 0 && withProspects && (
        <button type="button" className="text-button" onClick={onResumeProspects}>
          Resume prospects too…
        </button>
      )}
      {run.done > 0 && <CopyButton text={shareRunText(run, Date.now())} />}
      {mayAct && retryable.length > 0 && (
        <button
          type="button"
          className="text-button"
          title={namesOf(retryable)}
          onClick={onceOnly(() => send(window.pauseBar.retryRun(about)))}
        >
          Try the {numberText(retryable.length)} again
        </button>
      )}
    </>
  )
}

function CopyButton({ text }: { text: string }) {
  const send = useRun()
  const [isCopied, setCopied] = useState(false)
  return (
    <button
      type="button"
      className="text-button"
      onClick={async () => setCopied(await send(window.pauseBar.copyText({ text })))}
    >
      {isCopied ? 'Copied' : 'Copy as text'}
    </button>
  )
}

const mostNamed = 12

function namesOf(campaigns: { name: string }[]): string {
  const names = campaigns.slice(0, mostNamed).map(({ name }) => `“${name}”`)
  const others = campaigns.length - names.length
  return names.join(', ') + (others > 0 ? ` and ${numberText(others)} more` : '')
}

function iconOf({ left, verb, retryable }: RunView) {
  if (left > 0) return <LoaderCircle className="spinning" />
  if (retryable.length > 0) return <TriangleAlert />
  return verb === 'pause' ? <Pause /> : <Play />
}
