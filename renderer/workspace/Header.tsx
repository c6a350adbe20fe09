import { RefreshCw } from 'lucide-react'
import type { Connection, Reading, Workspace } from '../../preload/contract'
import { useRun } from '../snapshot/commands'
import { useNow } from '../snapshot/useNow'
import { ageText, timeText } from '../words/ageText'
import { errorText } from '../words/errorText'
import { Mark } from './Mark'

/** Whose campaigns these are, and how old the reading is. */
export function Header({ connection, reading }: { connection: Connection; reading: Reading }) {
  const run = useRun()
  const workspace = 'workspace' in connection ? connection.workspace : null
  const isConnected = connection.kind === 'connected'
  return (
    <header className="header">
      <Mark />
      <div className="header-text">
        <h1>PauseBar</h1>
        {workspace && <WorkspaceName workspace={workspace} />}
        <Age reading={reading} />
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
          onClick={() => run(window.pauseBar.refresh())}
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

function Age({ reading }: { reading: Reading }) {
  const now = useNow()
  const { lastAt, error } = reading
  const exactly = lastAt === null ? undefined : `Last checked with Alta: ${timeText(lastAt, now)}`
  const why = error === null ? undefined : errorText(error, now).cause
  return (
    <p className="age" data-failed={error !== null} title={[exactly, why].filter(Boolean).join('. ')}>
      {readingAge(reading, now)}
    </p>
  )
}

function readingAge({ lastAt, error, isUnderWay }: Reading, now: number): string {
  if (lastAt === null) return isUnderWay ? 'Checking with Alta…' : 'Not checked yet'
  return error === null ? `Checked ${ageText(lastAt, now)}` : `Not checked since ${timeText(lastAt, now)}`
}
