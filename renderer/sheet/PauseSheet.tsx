import { useState } from 'react'
import type { CampaignRow, Snapshot } from '../../preload/shared/contract'
import { Dialog, DialogMessage } from '../dialogs/Dialog'
import { onlyAccountOnShow } from '../snapshot/accountsOnShow'
import { type SheetScope, sheetTitles } from '../words/sheetText'
import { SheetForm } from './SheetForm'
import { archivedLast, pausable } from './sheetLines'

interface Props {
  snapshot: Snapshot
  scope: SheetScope
  /** The keys of the campaigns to pause; null for all. */
  keys: ReadonlySet<string> | null
  onRequested: () => void
  onClose: () => void
}

/** Pauses several campaigns: which, with their prospects or without, until when, and why. */
export function PauseSheet({ snapshot, scope, keys, onRequested, onClose }: Props) {
  const [members, setMembers] = useState(() => pausable(snapshot.campaigns, keys))
  if (members.length === 0) {
    return (
      <Dialog title="Nothing to pause" onClose={onClose}>
        <DialogMessage text="No campaign is active." onClose={onClose} />
      </Dialog>
    )
  }
  return (
    <Dialog title={<Title snapshot={snapshot} scope={scope} />} isSheet onClose={onClose}>
      <SheetForm
        snapshot={snapshot}
        scope={scope}
        members={members}
        onAdd={(rows: CampaignRow[]) => setMembers(archivedLast([...members, ...rows]))}
        onRequested={onRequested}
        onClose={onClose}
      />
    </Dialog>
  )
}

function Title({ snapshot, scope }: Pick<Props, 'snapshot' | 'scope'>) {
  const only = snapshot.accounts.length > 1 ? onlyAccountOnShow(snapshot) : undefined
  return (
    <>
      {sheetTitles[scope]}
      {only && (
        <>
          {' '}
          in <bdi>{only.name}</bdi>
        </>
      )}
    </>
  )
}
