import { useState } from 'react'
import type { CampaignRow, Snapshot } from '../../preload/shared/contract'
import { Dialog, DialogMessage } from '../dialogs/Dialog'
import { onlyAccountOnShow, twinSuffix } from '../snapshot/accountsOnShow'
import { type SheetScope, sheetTitles } from '../words/sheetText'
import { SheetForm } from './SheetForm'
import { archivedLast, pausable, type SheetLine } from './sheetLines'

interface Props {
  snapshot: Snapshot
  opened: SheetScope
  /** The keys of the campaigns that are meant; null for all. */
  keys: ReadonlySet<string> | null
  /** The pause was asked for. */
  onAsked: () => void
  onClose: () => void
}

/** One sheet for many: which campaigns are paused, with their prospects or without, until when, and why. */
export function PauseSheet({ snapshot, opened, keys, onAsked, onClose }: Props) {
  const [members, setMembers] = useState(() => pausable(snapshot.campaigns, keys))
  if (members.length === 0) return <NothingToPause onClose={onClose} />
  return (
    <Dialog title={<Title snapshot={snapshot} opened={opened} />} isSheet onClose={onClose}>
      <SheetForm
        snapshot={snapshot}
        opened={opened}
        members={members}
        onAdd={(rows: CampaignRow[]) => setMembers(archivedLast([...members, ...rows]))}
        onAsked={onAsked}
        onClose={onClose}
      />
    </Dialog>
  )
}

function Title({ snapshot, opened }: Pick<Props, 'snapshot' | 'opened'>) {
  const only = snapshot.accounts.length > 1 ? onlyAccountOnShow(snapshot) : undefined
  return (
    <>
      {sheetTitles[opened]}
      {only && (
        <>
          {' '}
          in <bdi>{only.name}</bdi>
        </>
      )}
    </>
  )
}

const NothingToPause = ({ onClose }: Pick<Props, 'onClose'>) => (
  <Dialog title="Nothing to pause" onClose={onClose}>
    <DialogMessage text="No campaign is active." onClose={onClose} />
  </Dialog>
)

/** What tells a campaign from others besides its name: its day of launch or its id where another is called alike, its account. */
export function detailsOf(snapshot: Snapshot): (line: SheetLine) => string {
  const { accounts, shownAccount } = snapshot
  const isOfSeveral = accounts.length > 1 && shownAccount === null
  const names = new Map(accounts.map(({ key, name }) => [key, name]))
  return ({ row }) => {
    // Beside the name and not behind it: no brackets.
    const twin = twinSuffix(snapshot, row).replace(/^ \(|\)$/g, '')
    const account = isOfSeveral ? names.get(row.account) : undefined
    return [twin, account].filter(Boolean).join(' · ')
  }
}
