import type { Snapshot } from '../preload/shared/contract'
import { Welcome } from './connect/Welcome'
import { useSnapshot } from './snapshot/useSnapshot'
import { Announcer } from './workspace/Announcer'
import { Starting } from './workspace/Starting'
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
