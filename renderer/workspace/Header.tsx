import { RefreshCw } from 'lucide-react'
import type { Snapshot, Workspace } from '../../preload/contract'
import { useRun } from '../snapshot/commands'
import { useNow } from '../snapshot/useNow'
import { timeText } from '../words/ageText'
import { errorText } from '../words/errorText'
import { lastReadAt, readingText } from '../words/readingText'
import { Mark } from './Mark'

/** Whose campaigns these are, and how old the reading is. */
export function Header({ snapshot }: { snapshot: Snapshot }) {
  const { connection, reading } = snapshot
  const run = useRun()
  const workspace = 'workspace' in connection ? connection.workspace : null
  const isConnected = connection.kind === 'connected'
  return (
    <header className="header">
      <Mark />
      <div className="header-text">
        <h1>PauseBar</h1>
        {workspace && <WorkspaceName workspace={workspace} />}
        <Age snapshot={snapshot} />
      </div>
      {workspace?.kind === 'demo' && (
        <button type="button" className="text-button" onClick={() => run(window.pauseBar.disconnect())}>
          Leave demo
        </button>
      )}
      {isConnected && (
        <button
          type="button"
          className="icon-button"
          aria-label="Refresh"
          title="Refresh"
          aria-busy={reading.isUnderWay}
          onClick={() => run(window.pauseBar.refresh(), 'snapshot')}
        >
          <RefreshCw className={reading.isUnderWay ? 'spinning' : ''} />
        </button>
      )}
    </header>
  )
}

function WorkspaceName({ workspace }: { workspace: Workspace }) {
  if (workspace.kind === 'demo') return <span className="chip demo">Demo</span>
  const name = workspace.accountId ?? 'Alta account'
  return (
    <span className="chip" title={workspace.accountId === null ? undefined : `Account ID ${name}`}>
      {name}
    </span>
  )
}

function Age({ snapshot }: { snapshot: Snapshot }) {
  const now = useNow()
  const { error } = snapshot.reading
  const lastAt = lastReadAt(snapshot)
  const exactly = lastAt === null ? undefined : `Last checked with Alta: ${timeText(lastAt, now)}`
  const why = error === null ? undefined : errorText(error, now).cause
  return (
    <p className="age" data-failed={error !== null} title={[exactly, why].filter(Boolean).join('. ')}>
      {readingText(snapshot, now)}
    </p>
  )
}
