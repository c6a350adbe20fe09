import type { CampaignRow, Snapshot, UndoOffer } from '../../preload/shared/contract'
import { campaignRef, displayName } from '../../preload/shared/names'
import type { Named } from '../campaigns/items'
import { useHeldOffer } from '../runs/useUndo'
import { twinSuffix } from '../snapshot/accountsOnShow'
import { useRun } from '../snapshot/commands'
import { originText } from '../words/pauseText'
import { resumeEffect, whyNotResumed } from '../words/resumeText'
import { QuotedCampaign } from './CampaignNames'
import { Dialog, DialogMessage } from './Dialog'
import { ResumeForm } from './ResumeForm'

interface Props {
  campaign: Named
  /** Undefined when the campaign is no longer listed. */
  row: CampaignRow | undefined
  snapshot: Snapshot
  /** The person came to resume the prospects too. */
  presetProspects: boolean
  /** The undo offer that opened this dialog. */
  offer?: UndoOffer | undefined
  onClose: () => void
}

/** Asks how far a resume goes before it is sent. */
export function ResumeDialog({ campaign, row, snapshot, presetProspects, offer, onClose }: Props) {
  const run = useRun()
  useHeldOffer(offer)
  const isRunning = row?.status === 'active'
  const obstacle = row ? whyNotResumed(row) : null

  function resume(withProspects: boolean) {
    onClose()
    void run(window.pauseBar.resume({ ...campaignRef(campaign), withProspects }))
  }

  const title = (
    <>
      {isRunning ? 'Resume prospects of ' : 'Resume '}
      <QuotedCampaign campaign={campaign} snapshot={snapshot} />?
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
          whose={`“${displayName(campaign)}”${twinSuffix(snapshot, campaign)}`}
          submit="Resume"
          onResume={resume}
          onCancel={onClose}
        >
          <p>
            {isRunning ? 'The campaign runs; prospects that were paused stay so.' : resumeEffect(row?.status)}
          </p>
        </ResumeForm>
      ) : (
        <DialogMessage text={obstacle} onClose={onClose} />
      )}
    </Dialog>
  )
}
