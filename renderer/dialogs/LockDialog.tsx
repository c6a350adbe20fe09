import type { ReactNode } from 'react'
import { campaignRef, type Named } from '../campaigns/items'
import { TextDialog } from './TextDialog'

interface Props {
  campaign: Named
  /** Its name. */
  name: ReactNode
  onClose: () => void
}

/** Says what a lock does and what it can't do, before it is set. */
export function LockDialog({ campaign, name, onClose }: Props) {
  return (
    <TextDialog
      title={<>Lock {name}?</>}
      label="Reason"
      hint="Optional. It’s shown where somebody wants to resume it."
      longest={200}
      submit="Lock"
      onSubmit={(reason) => window.pauseBar.lockCampaign({ ...campaignRef(campaign), reason })}
      onClose={onClose}
    >
      <p className="origin">
        Nothing in PauseBar resumes it until you unlock it: no click, no key, no resume of many, no pause that
        ends. Others can still resume it in Alta.
      </p>
    </TextDialog>
  )
}
