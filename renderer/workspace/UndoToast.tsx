import { X } from 'lucide-react'
import { useRef } from 'react'
import type { UndoOffer } from '../../preload/contract'
import { switchOf, useFocusHandover } from '../campaigns/focus'
import { useRun } from '../snapshot/commands'
import { useNow } from '../snapshot/useNow'
import { offerText } from '../words/offerText'
import { displayName } from '../words/statusText'

/** How long an offer lives, in ms: the whole length of its line. */
const LIFETIME = 20_000

interface Props {
  offers: UndoOffer[]
  onResumeProspects: (offer: UndoOffer) => void
}

/** The newest chance to undo. Its place is always there, so that assistive technology hears of new ones. */
export function UndoToast({ offers, onResumeProspects }: Props) {
  const newest = offers[0]
  return (
    <div role="status" className="toast-place">
      {newest && <Toast key={newest.id} offer={newest} onResumeProspects={onResumeProspects} />}
    </div>
  )
}

function Toast({
  offer,
  onResumeProspects,
}: {
  offer: UndoOffer
  onResumeProspects: Props['onResumeProspects']
}) {
  const run = useRun()
  const toast = useRef<HTMLDivElement>(null)
  useFocusHandover(toast, () => switchOf(offer.campaignId))
  const offerId = offer.id
  return (
    <div ref={toast} className="toast">
      <OfferTitle offer={offer} />
      <p className="toast-detail">{offerText(offer)}</p>
      <div className="toast-buttons">
        {offer.leavesProspectsPaused && (
          <button type="button" className="text-button" onClick={() => onResumeProspects(offer)}>
            Resume prospects…
          </button>
        )}
        <button type="button" className="text-button" onClick={() => run(window.pauseBar.undo({ offerId }))}>
          Undo
        </button>
      </div>
      <button
        type="button"
        className="icon-button small"
        aria-label="Dismiss"
        onClick={() => run(window.pauseBar.dismissUndo({ offerId }))}
      >
        <X />
      </button>
      <TimeLeft until={offer.expiresAt} />
    </div>
  )
}

/** A long name gives way, and not what was done. */
function OfferTitle({ offer }: { offer: UndoOffer }) {
  const name = displayName({ id: offer.campaignId, name: offer.campaignName })
  return (
    <p className="toast-title">
      <span>{offer.verb === 'pause' ? 'Paused “' : 'Resumed “'}</span>
      <bdi title={name}>{name}</bdi>
      <span>”</span>
    </p>
  )
}

function TimeLeft({ until }: { until: number }) {
  const left = Math.max(0, Math.min(1, (until - useNow()) / LIFETIME))
  return <i className="toast-time" style={{ transform: `scaleX(${left})` }} aria-hidden="true" />
}
