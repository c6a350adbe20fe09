import type { ReactNode } from 'react'
import type { CampaignRef, UndoOffer } from '../../preload/shared/contract'
import { campaignRef } from '../../preload/shared/names'
import type { Named } from '../campaigns/items'
import { useHeldOffer } from '../runs/useUndo'
import { TextDialog } from './TextDialog'

interface AddCampaignDialogProps {
  /** The key of the account that the campaign belongs to. */
  account: string
  onAdded: (campaign: CampaignRef) => void
  onClose: () => void
}

/** Adds a campaign by its id or link, for tokens that may act on campaigns but not list them. */
export function AddCampaignDialog({ account, onAdded, onClose }: AddCampaignDialogProps) {
  async function add(text: string) {
    const result = await window.pauseBar.addCampaign({ account, text })
    if (result.ok) onAdded({ account, campaignId: result.value })
    return result
  }
  return (
    <TextDialog
      title="Add a campaign"
      label="Campaign ID or link"
      hint="Open the campaign in Alta and copy the address from your browser."
      submit="Add"
      onSubmit={add}
      onClose={onClose}
    />
  )
}

interface Question {
  /** The campaign’s name. */
  name: ReactNode
  onClose: () => void
}

/** Says what a lock does and what it can’t do, before it is set. */
export function LockDialog({ campaign, name, onClose }: Question & { campaign: Named }) {
  return (
    <TextDialog
      title={<>Lock {name}?</>}
      label="Reason"
      hint="Optional. It’s shown where somebody wants to resume it."
      maxLength={200}
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

/**
 * Asks why something was just done, for the history and for lines to share. The offer is that of the action,
 * whatever was done since.
 */
export function WhyDialog({ offer, name, onClose }: Question & { offer: UndoOffer }) {
  useHeldOffer(offer)
  const { account, entryId, verb } = offer
  return (
    <TextDialog
      title={
        <>
          Why did you {verb} {name}?
        </>
      }
      label="Reason"
      hint="You’ll find it in the history."
      maxLength={200}
      submit="Save"
      onSubmit={(reason) => window.pauseBar.explain({ account, entryId, reason })}
      onClose={onClose}
    />
  )
}
