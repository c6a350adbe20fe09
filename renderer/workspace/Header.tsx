import { BellRing, RefreshCw } from 'lucide-react'
import type { Snapshot } from '../../preload/shared/contract'
import { needsWords, numberText } from '../../preload/shared/words'
import { IconButton, TextButton } from '../controls/Buttons'
import { LiveRegion, useAnnouncement } from '../controls/LiveRegion'
import type { OpenDialog } from '../dialogs/WorkspaceDialog'
import { isOfDemo } from '../snapshot/accountsOnShow'
import { useRun } from '../snapshot/commands'
import { useNow } from '../snapshot/useNow'
import { timeText } from '../words/ageText'
import { errorText } from '../words/errorText'
import { lastReadAt, readingText } from '../words/readingText'
import { AccountMenu } from './AccountMenu'

interface Props {
  snapshot: Snapshot
  onDialog: (dialog: OpenDialog) => void
  /** How many campaigns need the person. */
  needs: { count: number; hasFailed: boolean }
  /** Goes to these campaigns. */
  onNeeds: () => void
}

/** Whose campaigns are on show, and when they were read. */
export function Header({ snapshot, onDialog, needs, onNeeds }: Props) {
  const { accounts, connection, reading } = snapshot
  const run = useRun()
  const demo = accounts.find(isOfDemo)
  const isConnected = connection.kind === 'connected'
  return (
    <header className="header">
      <Logo />
      <div className="header-text">
        <h1>PauseBar</h1>
        {demo && <span className="demo">Demo</span>}
        {needs.count > 0 && (
          <button type="button" className="needs-button" data-failed={needs.hasFailed} onClick={onNeeds}>
            <BellRing /> <span>{numberText(needs.count)}</span>
            <span className="needs-words">{needsWords(needs.count)}</span>
          </button>
        )}
        <div className="header-line">
          {(!demo || accounts.length > 1) && <AccountMenu snapshot={snapshot} onDialog={onDialog} />}
          <Age snapshot={snapshot} />
        </div>
      </div>
      {demo && (
        <TextButton
          aria-label="Leave demo"
          title="Leave the demo workspace"
          onClick={() => run(window.pauseBar.disconnect({ account: demo.key }))}
        >
          Leave
        </TextButton>
      )}
      {isConnected && <RefreshButton isUnderWay={reading.isUnderWay} />}
    </header>
  )
}

/** Announces the result, unlike the refreshes that happen by themselves all day. */
function RefreshButton({ isUnderWay }: { isUnderWay: boolean }) {
  const run = useRun()
  const [announcement, announce] = useAnnouncement()
  async function refresh() {
    const isDone = await run(window.pauseBar.refresh(), 'snapshot')
    announce(isDone ? 'Checked just now.' : 'Couldn’t check with Alta.')
  }
  return (
    <>
      <IconButton label="Refresh" aria-busy={isUnderWay} onClick={refresh}>
        <RefreshCw className={isUnderWay ? 'spinning' : ''} />
      </IconButton>
      <LiveRegion role="status" announcement={announcement} />
    </>
  )
}

function Age({ snapshot }: { snapshot: Snapshot }) {
  const now = useNow()
  const { error } = snapshot.reading
  const lastAt = lastReadAt(snapshot)
  const exactly = lastAt === null ? undefined : `Last checked with Alta: ${timeText(lastAt, now)}`
  const why = error === null ? undefined : errorText(error, now).cause
  return (
    <p
      className="fine-print age"
      data-failed={error !== null}
      title={[exactly, why].filter(Boolean).join('. ')}
    >
      {readingText(snapshot, now)}
    </p>
  )
}

/** PauseBar’s logo. */
export function Logo() {
  return (
    <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect className="brand-mark-field" width="32" height="32" rx="9" />
      <rect className="brand-mark-bar" x="9.5" y="9" width="4.5" height="14" rx="1.75" />
      <rect className="brand-mark-bar" x="18" y="9" width="4.5" height="14" rx="1.75" />
    </svg>
  )
}
