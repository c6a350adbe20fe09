import type { Snapshot } from '../../preload/contract'
import { AddCampaignDialog } from './AddCampaignDialog'
import { ResumeDialog } from './ResumeDialog'
import { SettingsDialog } from './SettingsDialog'

export type OpenDialog =
  | { kind: 'add' }
  | { kind: 'settings' }
  | { kind: 'resume'; campaign: { id: string; name: string }; presetProspects: boolean }

interface Props {
  dialog: OpenDialog
  snapshot: Snapshot
  onAdded: () => void
  onClose: () => void
}

export function WorkspaceDialog({ dialog, snapshot, onAdded, onClose }: Props) {
  switch (dialog.kind) {
    case 'add':
      return <AddCampaignDialog onAdded={onAdded} onClose={onClose} />
    case 'settings':
      return <SettingsDialog snapshot={snapshot} onClose={onClose} />
    case 'resume':
      return (
        <ResumeDialog campaign={dialog.campaign} presetProspects={dialog.presetProspects} onClose={onClose} />
      )
  }
}
