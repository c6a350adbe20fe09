import type { Snapshot } from '../preload/shared/contract'
import { Welcome } from './connect/Welcome'
import { useSnapshot } from './snapshot/useSnapshot'
import { Announcer } from './workspace/Announcer'
import { Logo } from './workspace/Header'
import { Skeleton } from './workspace/NoCampaigns'
import { Workspace } from './workspace/Workspace'

export function App() {
  const snapshot = useSnapshot()
  if (!snapshot) return <Starting />
  return (
    <>
      <Screen snapshot={snapshot} />
      <Announcer snapshot={snapshot} />
    </>
  )
}

function Screen({ snapshot }: { snapshot: Snapshot }) {
  const { connection, campaigns, accounts } = snapshot
  const [only, ...others] = accounts
  if (connection.kind === 'signed-out' && only && others.length === 0) {
    return <Welcome snapshot={snapshot} account={only} />
  }
  if (connection.kind === 'starting' && campaigns.length === 0) return <Starting />
  return <Workspace snapshot={snapshot} connection={connection} />
}

/** Before the first snapshot. It appears with a delay, so that a fast start does not flicker. */
function Starting() {
  return (
    <main className="app starting" aria-busy="true">
      <header className="header">
        <Logo />
        <div className="header-text">
          <h1>PauseBar</h1>
          <p className="fine-print age">Starting…</p>
        </div>
      </header>
      <Skeleton />
    </main>
  )
}
