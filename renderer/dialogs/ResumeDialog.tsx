import { type FormEvent, useState } from 'react'
import type { PauseOrigin } from '../../preload/contract'
import { type Named, which } from '../campaigns/which'
import { useRun } from '../snapshot/commands'
import { originText } from '../words/pauseText'
import { displayName } from '../words/statusText'
import { Dialog } from './Dialog'
import { DialogButtons } from './DialogButtons'
import { ResumeProspects } from './ResumeProspects'

interface Props {
  campaign: Named
  /** Where there are several accounts, the campaign's. */
  accountName: string | undefined
  /** Since when it is paused; undefined where it runs already, and is about the prospects alone. */
  pause: PauseOrigin | null | undefined
  /** Its prospects are known to be paused. */
  prospectsHeld: boolean
  /** The person came here by asking for the prospects. */
  presetProspects: boolean
  onClose: () => void
}

/** Asks how far a resume goes before it is sent. */
export function ResumeDialog(props: Props) {
  const { campaign, accountName, pause, prospectsHeld, presetProspects, onClose } = props
  const run = useRun()
  const [withProspects, setWithProspects] = useState(presetProspects)

  function submit(event: FormEvent) {
    event.preventDefault()
    onClose()
    run(window.pauseBar.resume({ ...which(campaign), withProspects }))
  }

  const title = (
    <>
      Resume “<bdi>{displayName(campaign)}</bdi>”{accountName && ` in ${accountName}`}
    </>
  )
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        {pause !== undefined && <p className="origin">{originText(pause, Date.now(), prospectsHeld)}</p>}
        <p>The campaign’s outreach starts again, for the prospects that aren’t paused themselves.</p>
        <ResumeProspects isChosen={withProspects} whose="the campaign" onChoose={setWithProspects} />
        <DialogButtons submit="Resume" onCancel={onClose} />
      </form>
    </Dialog>
  )
}
