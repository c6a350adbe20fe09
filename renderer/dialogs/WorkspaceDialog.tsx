import type { AccountSummary, Snapshot } from '../../preload/contract'
import { nameIfSeveral } from '../snapshot/accountsOnShow'
import { AddAccountDialog } from './AddAccountDialog'
import { AddCampaignDialog } from './AddCampaignDialog'
import { RemoveAccountDialog } from './RemoveAccountDialog'
import { RenameAccountDialog } from './RenameAccountDialog'
import { ResumeDialog } from './ResumeDialog'
import { SettingsDialog } from './SettingsDialog'

export type OpenDialog =
  | { kind: 'add'; account: string }
  | { kind: 'add-account' }
  | { kind: 'rename-account'; account: AccountSummary }
  | { kind: 'remove-account'; account: AccountSummary }
  | { kind: 'settings' }
  | { kind: 'resume'; campaign: { account: string; id: string; name: string }; presetProspects: boolean }

interface Props {
  dialog: OpenDialog
  snapshot: Snapshot
  onAdded: () => void
  onClose: () => void
}

export function WorkspaceDialog({ dialog, snapshot, onAdded, onClose }: Props) {
  switch (dialog.kind) {
    case 'add':
      return <AddCampaignDialog account={dialog.account} onAdded={onAdded} onClose={onClose} />
    case 'add-account':
      return <AddAccountDialog onClose={onClose} />
    case 'rename-account':
      return <RenameAccountDialog account={dialog.account} onClose={onClose} />
    case 'remove-account':
      return <RemoveAccountDialog account={dialog.account} onClose={onClose} />
    case 'settings':
      return <SettingsDialog snapshot={snapshot} onClose={onClose} />
    case 'resume':
      return (
        <ResumeDialog
          campaign={dialog.campaign}
          accountName={nameIfSeveral(snapshot, dialog.campaign.account)}
          presetProspects={dialog.presetProspects}
          onClose={onClose}
        />
      )
  }
}
