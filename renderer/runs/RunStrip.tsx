import { type ReactNode, useState } from 'react'
import type { Snapshot, UndoOffer } from '../../preload/shared/contract'
import { numberText } from '../../preload/shared/words'
import { campaignOf } from '../campaigns/items'
import { Menu, MenuItem } from '../controls/Menu'
import { nameIfSeveral, twinSuffix } from '../snapshot/accountsOnShow'
import { offerTitle } from '../words/offerText'
import { runText } from '../words/runText'
import { BatchLine } from './BatchLine'
import type { Batch } from './batches'
import { OfferLine } from './OfferLine'
import { type StripItem, stripItems, useStripItem } from './stripItem'

interface Props {
  snapshot: Snapshot
  onExplain: (offer: UndoOffer) => void
  onResumeProspects: (offer: UndoOffer) => void
  onRestoreWithProspects: (batch: Batch) => void
  onChangeEnd: (batch: Batch) => void
  /** What stands here when there is nothing to undo and no run to tell of. */
  children?: ReactNode
}

/**
 * In a place of its own that is always as high: the newest of what can be undone and of what was asked for many at once, and
 * the way to the older ones. It is there when it is empty too, so that assistive technology hears of what comes.
 */
export function RunStrip({ snapshot, children, ...acts }: Props) {
  const { shown, others, choose, handlers } = useStripItem(stripItems(snapshot))
  const wayToOthers = others.length === 0 ? null : <Others items={others} onChoose={choose} />
  return (
    <div role="status" className="strip" {...handlers}>
      {shown === undefined && children}
      {shown?.kind === 'offer' && (
        <OfferLine
          key={shown.key}
          offer={shown.offer}
          suffix={twinSuffix(snapshot, campaignOf(shown.offer))}
          accountName={nameIfSeveral(snapshot, shown.offer.account)}
          mayAct={snapshot.connection.kind === 'connected'}
          others={wayToOthers}
          {...acts}
        />
      )}
      {shown?.kind === 'batch' && (
        <BatchLine key={shown.key} batch={shown.batch} snapshot={snapshot} others={wayToOthers} {...acts} />
      )}
    </div>
  )
}

/** The way to what is not on show. */
function Others({ items, onChoose }: { items: StripItem[]; onChoose: (key: string) => void }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="strip-others"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={`${numberText(items.length)} more`}
        title={`${numberText(items.length)} more`}
        onClick={() => setOpen(true)}
      >
        +{items.length}
      </button>
      {isOpen && (
        <Menu label="What else was done" anchor="--strip-others" onClose={() => setOpen(false)}>
          {items.map((item) => (
            <MenuItem key={item.key} onChoose={() => onChoose(item.key)}>
              {itemText(item)}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  )
}

const itemText = (item: StripItem) =>
  item.kind === 'offer' ? offerTitle(item.offer) : runText(item.batch, Date.now())
