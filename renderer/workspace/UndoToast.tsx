import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import type { Snapshot, UndoOffer } from '../../preload/contract'
import { switchOf, useFocusHandover } from '../campaigns/focus'
import { onceOnly } from '../controls/doubleClick'
import { nameIfSeveral } from '../snapshot/accountsOnShow'
import { useRun } from '../snapshot/commands'
import { useNow } from '../snapshot/useNow'
import { offerText } from '../words/offerText'
import { displayName } from '../words/statusText'
import { offerOnShow } from './offerOnShow'

/** How long an offer lives, in ms: the whole length of its line. */
const lifetime = 20_000

interface Props {
  snapshot: Snapshot
  onResumeProspects: (offer: UndoOffer) => void
  onExplain: (offer: UndoOffer) => void
}

/** The newest chance to undo. Its place is always there, so that assistive technology hears of new ones. */
export function UndoToast({ snapshot, onResumeProspects, onExplain }: Props) {
  const offer = offerOnShow(snapshot)
  const mayAct = snapshot.connection.kind === 'connected'
  return (
    <div role="status" className="toast-place">
      {offer && (
        <Toast
          key={`${offer.account}/${offer.id}`}
          offer={offer}
          accountName={nameIfSeveral(snapshot, offer.account)}
        >
          {mayAct && (
            <ToastButtons offer={offer} onResumeProspects={onResumeProspects} onExplain={onExplain} />
          )}
        </Toast>
      )}
    </div>
  )
}

interface ToastProps {
  offer: UndoOffer
  accountName: string | undefined
  children: ReactNode
}

function Toast({ offer, accountName, children }: ToastProps) {
  const run = useRun()
  const toast = useRef<HTMLDivElement>(null)
  useFocusHandover(toast, () => switchOf(offer))
  return (
    <div ref={toast} className="toast">
      <OfferTitle offer={offer} />
      <p className="toast-detail">{offerText(offer, Date.now(), accountName)}</p>
      {children}
      <button
        type="button"
        className="icon-button small"
        aria-label="Dismiss"
        onClick={onceOnly(() =>
          run(window.pauseBar.dismissUndo({ account: offer.account, offerId: offer.id })),
        )}
      >
        <X />
      </button>
      {offer.expiresAt !== null && <TimeLeft until={offer.expiresAt} />}
    </div>
  )
}

function ToastButtons({
  offer,
  onResumeProspects,
  onExplain,
}: { offer: UndoOffer } & Omit<Props, 'snapshot'>) {
  const run = useRun()
  const buttons = useRef<HTMLDivElement>(null)
  useFocusHandover(buttons, () => switchOf(offer))
  return (
    <div ref={buttons} className="toast-buttons">
      {offer.verb === 'pause' && (
        <button type="button" className="text-button" onClick={onceOnly(() => onExplain(offer))}>
          Why?
        </button>
      )}
      {offer.leavesProspectsPaused && (
        <button type="button" className="text-button" onClick={onceOnly(() => onResumeProspects(offer))}>
          Resume prospects…
        </button>
      )}
      <button
        type="button"
        className="text-button"
        onClick={onceOnly(() => run(window.pauseBar.undo({ account: offer.account, offerId: offer.id })))}
      >
        Undo
      </button>
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
  const left = Math.max(0, Math.min(1, (until - useNow()) / lifetime))
  return <i className="toast-time" style={{ transform: `scaleX(${left})` }} aria-hidden="true" />
}
