import type { Snapshot, UndoOffer } from '../../preload/shared/contract'
import { counted, numberText } from '../../preload/shared/words'
import { campaignOf } from '../campaigns/items'
import { MenuButton, MenuItem } from '../controls/Menu'
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
}

/**
 * The newest of what can be undone and of the bulk runs, and a menu of the older ones. It always has the same
 * height. As a live region it must be in the page when it is empty too.
 */
export function RunStrip({ snapshot, ...acts }: Props) {
  const { shown, others, choose, handlers } = useStripItem(stripItems(snapshot))
  const othersMenu = others.length === 0 ? null : <Others items={others} onChoose={choose} />
  return (
    <div role="status" className="strip" {...handlers}>
      {shown === undefined && <AtRest campaigns={snapshot.campaigns} />}
      {shown?.kind === 'offer' && (
        <OfferLine
          key={shown.key}
          offer={shown.offer}
          suffix={twinSuffix(snapshot, campaignOf(shown.offer))}
          accountName={nameIfSeveral(snapshot, shown.offer.account)}
          mayAct={snapshot.connection.kind === 'connected'}
          others={othersMenu}
          {...acts}
        />
      )}
      {shown?.kind === 'batch' && (
        <BatchLine key={shown.key} batch={shown.batch} snapshot={snapshot} others={othersMenu} {...acts} />
      )}
    </div>
  )
}

function AtRest({ campaigns }: Pick<Snapshot, 'campaigns'>) {
  const underWay = campaigns.filter(({ action }) => action !== null).length
  if (campaigns.length === 0) return null
  return (
    <p className="tiny-print at-rest" aria-hidden="true">
      {underWay > 0
        ? `${counted(underWay, 'change')} under way…`
        : 'Type to search · Enter leads to the list · Space pauses or resumes'}
    </p>
  )
}

function Others({ items, onChoose }: { items: StripItem[]; onChoose: (key: string) => void }) {
  const label = `${numberText(items.length)} more`
  return (
    <MenuButton
      className="tiny-print strip-others"
      aria-label={label}
      title={label}
      face={`+${items.length}`}
      menuLabel="What else was done"
      anchor="--strip-others"
    >
      {items.map((item) => (
        <MenuItem
          key={item.key}
          label={item.kind === 'offer' ? offerTitle(item.offer) : runText(item.batch, Date.now())}
          onChoose={() => onChoose(item.key)}
        />
      ))}
    </MenuButton>
  )
}
