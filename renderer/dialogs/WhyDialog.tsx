import type { ReactNode } from 'react'
import type { UndoOffer } from '../../preload/shared/contract'
import { useHeldOffer } from '../runs/useUndo'
import { TextDialog } from './TextDialog'

interface Props {
  /** About what was just done: its line in the history gets the reason, whatever was done since. */
  offer: UndoOffer
  /** The campaign's name. */
  name: ReactNode
  onClose: () => void
}

/** Why something was just done, for the history and for the line to others. */
export function WhyDialog({ offer, name, onClose }: Props) {
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
      longest={200}
      submit="Save"
      onSubmit={(reason) => window.pauseBar.explain({ account, entryId, reason })}
      onClose={onClose}
    />
  )
}
