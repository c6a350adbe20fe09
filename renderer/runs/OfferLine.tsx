import { X } from 'lucide-react'
import { type ReactNode, useId, useRef } from 'react'
import type { UndoOffer } from '../../preload/shared/contract'
import { displayName } from '../../preload/shared/names'
import { undoableForMs } from '../../preload/shared/undo'
import { pastAtStart } from '../../preload/shared/words'
import { campaignOf } from '../campaigns/items'
import { switchOf } from '../campaigns/rowElements'
import { TextButton } from '../controls/Buttons'
import { CutName } from '../controls/CutName'
import { onceOnly } from '../controls/doubleClick'
import { useFocusHandover } from '../controls/useFocusHandover'
import { useRun } from '../snapshot/commands'
import { useNow } from '../snapshot/useNow'
import { offerText } from '../words/offerText'
import { useHasReason } from './useUndo'

interface Props {
  offer: UndoOffer
  /** Tells its campaign from others of the same name; empty where there are none. */
  suffix: string
  accountName: string | undefined
  mayAct: boolean
  onExplain: (offer: UndoOffer) => void
  onResumeProspects: (offer: UndoOffer) => void
  others: ReactNode
}

/** What was just done to a campaign, with `Undo`. */
export function OfferLine({ offer, suffix, accountName, mayAct, others, ...acts }: Props) {
  const run = useRun()
  const titleId = useId()
  const line = useRef<HTMLDivElement>(null)
  useFocusHandover(line, () => switchOf(offer))
  const detail = offerText(offer, Date.now(), accountName)
  return (
    <div ref={line} className="strip-line offer-line">
      <p id={titleId} className="strip-title">
        {pastAtStart[offer.verb]} <CutName name={displayName(campaignOf(offer))} suffix={suffix} />
      </p>
      <p className="tiny-print strip-detail" title={detail}>
        {detail}
      </p>
      {others}
      {mayAct && (
        <span className="offer-buttons">
          <OfferButtons offer={offer} titleId={titleId} {...acts} />
        </span>
      )}
      <button
        type="button"
        className="icon-button small"
        aria-label="Dismiss"
        aria-describedby={titleId}
        onClick={onceOnly(() => run(window.pauseBar.dismissUndo(offerRef(offer))))}
      >
        <X />
      </button>
      {offer.expiresAt !== null && <TimeLeft until={offer.expiresAt} />}
    </div>
  )
}

/** Identifies an offer in calls. */
const offerRef = ({ account, id: offerId }: UndoOffer) => ({ account, offerId })

type ButtonsProps = Pick<Props, 'offer' | 'onExplain' | 'onResumeProspects'> & { titleId: string }

function OfferButtons({ offer, titleId, onExplain, onResumeProspects }: ButtonsProps) {
  const run = useRun()
  const hasReason = useHasReason(offer)
  const undo = () => run(window.pauseBar.undo(offerRef(offer)))
  return (
    <>
      {offer.leavesProspectsPaused ? (
        <TextButton aria-describedby={titleId} onClick={onceOnly(() => onResumeProspects(offer))}>
          Resume prospects…
        </TextButton>
      ) : (
        !hasReason && (
          <TextButton aria-describedby={titleId} onClick={onceOnly(() => onExplain(offer))}>
            Why?
          </TextButton>
        )
      )}
      <TextButton aria-describedby={titleId} onClick={onceOnly(undo)}>
        Undo
      </TextButton>
    </>
  )
}

function TimeLeft({ until }: { until: number }) {
  const left = Math.max(0, Math.min(1, (until - useNow()) / undoableForMs))
  return <i className="strip-time" style={{ transform: `scaleX(${left})` }} aria-hidden="true" />
}
