import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import type { UndoOffer } from '../../preload/contract'
import { undoableForMs } from '../../preload/shared/undo'
import { pastAtStart } from '../../preload/shared/verbs'
import { switchOf, useFocusHandover } from '../campaigns/focus'
import { CutName } from '../controls/CutName'
import { onceOnly } from '../controls/doubleClick'
import { useRun } from '../snapshot/commands'
import { useNameOf } from '../snapshot/names'
import { useNow } from '../snapshot/useNow'
import { offerText } from '../words/offerText'
import { useHasReason } from './useReason'

interface Props {
  offer: UndoOffer
  accountName: string | undefined
  /** The account is connected: else nothing could be undone now. */
  mayAct: boolean
  onExplain: (offer: UndoOffer) => void
  onResumeProspects: (offer: UndoOffer) => void
  others: ReactNode
}

/** What was just done to a campaign, and the way back. */
export function OfferLine({ offer, accountName, mayAct, onExplain, onResumeProspects, others }: Props) {
  const run = useRun()
  const line = useRef<HTMLDivElement>(null)
  useFocusHandover(line, () => switchOf(offer))
  const about = { account: offer.account, offerId: offer.id }
  const detail = offerText(offer, Date.now(), accountName)
  return (
    <div ref={line} className="strip-line offer-line">
      <p className="strip-title">
        {pastAtStart[offer.verb]} <QuotedName offer={offer} />
      </p>
      <p className="strip-detail" title={detail}>
        {detail}
      </p>
      {others}
      {mayAct && (
        <span className="offer-buttons">
          <OfferButtons offer={offer} onExplain={onExplain} onResumeProspects={onResumeProspects} />
        </span>
      )}
      <button
        type="button"
        className="icon-button small"
        aria-label="Dismiss"
        onClick={onceOnly(() => run(window.pauseBar.dismissUndo(about)))}
      >
        <X />
      </button>
      {offer.expiresAt !== null && <TimeLeft until={offer.expiresAt} />}
    </div>
  )
}

function QuotedName({ offer: { account, campaignId: id, campaignName: name } }: { offer: UndoOffer }) {
  return (
    <span className="strip-name">
      “<CutName name={useNameOf()({ account, id, name })} />”
    </span>
  )
}

function OfferButtons({
  offer,
  onExplain,
  onResumeProspects,
}: Pick<Props, 'offer' | 'onExplain' | 'onResumeProspects'>) {
  const run = useRun()
  const hasReason = useHasReason(offer)
  const undo = () => run(window.pauseBar.undo({ account: offer.account, offerId: offer.id }))
  return (
    <>
      {offer.leavesProspectsPaused ? (
        <button type="button" className="text-button" onClick={onceOnly(() => onResumeProspects(offer))}>
          Resume prospects…
        </button>
      ) : (
        !hasReason && (
          <button type="button" className="text-button" onClick={onceOnly(() => onExplain(offer))}>
            Why?
          </button>
        )
      )}
      <button type="button" className="text-button" onClick={onceOnly(undo)}>
        Undo
      </button>
    </>
  )
}

function TimeLeft({ until }: { until: number }) {
  const left = Math.max(0, Math.min(1, (until - useNow()) / undoableForMs))
  return <i className="strip-time" style={{ transform: `scaleX(${left})` }} aria-hidden="true" />
}
