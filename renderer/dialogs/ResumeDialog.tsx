import type { CampaignRow, UndoOffer } from '../../preload/contract'
import { type Named, which } from '../campaigns/which'
import { useHeldOffer } from '../runs/useHeldOffer'
import { useRun } from '../snapshot/commands'
import { useNameOf } from '../snapshot/names'
import { originText } from '../words/pauseText'
import { resumeEffect, whyNotResumed } from '../words/resumeText'
import { Dialog } from './Dialog'
import { ResumeForm } from './ResumeForm'

interface Props {
  campaign: Named
  /** How it stands now; undefined where it is on no list any more. */
  row: CampaignRow | undefined
  /** Where there are several accounts, the campaign's. */
  accountName: string | undefined
  /** The person came here by asking for the prospects. */
  presetProspects: boolean
  /** The offer to undo that the person came from. */
  offer?: UndoOffer | undefined
  onClose: () => void
}

/** Asks how far a resume goes before it is sent. */
export function ResumeDialog({ campaign, row, accountName, presetProspects, offer, onClose }: Props) {
  const run = useRun()
  const nameOf = useNameOf()
  useHeldOffer(offer)
  const isRunning = row?.status === 'active'
  const obstacle = row ? whyNotResumed(row) : null

  function resume(withProspects: boolean) {
    onClose()
    run(window.pauseBar.resume({ ...which(campaign), withProspects }))
  }

  const title = (
    <>
      {isRunning ? 'Resume prospects of “' : 'Resume “'}
      <bdi>{nameOf(campaign)}</bdi>”{accountName && ` in ${accountName}`}
    </>
  )
  return (
    <Dialog title={title} onClose={onClose}>
      {row?.status === 'paused' && (
        <p className="origin">{originText(row.pause, Date.now(), row.prospectsHeld)}</p>
      )}
      {obstacle === null ? (
        <ResumeForm
          scope={isRunning ? 'prospects-only' : presetProspects ? 'ask-with-prospects' : 'ask'}
          whose={`“${nameOf(campaign)}”`}
          submit="Resume"
          onResume={resume}
          onCancel={onClose}
        >
          <p>
            {isRunning ? 'The campaign runs; prospects that were paused stay so.' : resumeEffect(row?.status)}
          </p>
        </ResumeForm>
      ) : (
        <Refusal reason={obstacle} onClose={onClose} />
      )}
    </Dialog>
  )
}

function Refusal({ reason, onClose }: { reason: string; onClose: () => void }) {
  return (
    <>
      <p>{reason}</p>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
    </>
  )
}
