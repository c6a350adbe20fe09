import { type KeyboardEvent, useRef, useState } from 'react'
import type { Snapshot } from '../../preload/shared/contract'
import { campaignRef, type Named } from '../campaigns/items'
import { latinLetter, writes } from '../controls/keys'
import { QuotedCampaign } from '../dialogs/CampaignNames'
import { Problem } from '../workspace/Banners'
import { anyDay, rangeOf } from './days'
import { FullView } from './FullView'
import { HistoryEnd } from './HistoryEnd'
import { HistoryList, ShowMore } from './HistoryList'
import { HistoryTools, type Sought } from './HistoryTools'
import { useHistory } from './useHistory'

/** Lines shown at first, and with each `Show more`. */
const atATime = 50

const everything: Sought = { search: '', filter: 'all', days: anyDay }

interface Props {
  snapshot: Snapshot
  /** The campaign that it is about; without it, it is about all. */
  campaign?: Named | undefined
  onClose: () => void
}

/** Everything that was done from here, and every change that was seen. */
export function HistoryView({ snapshot, campaign, onClose }: Props) {
  const [sought, setSought] = useState(everything)
  const [limit, setLimit] = useState(atATime)
  const searchBox = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const { search, filter, days } = sought
  const part = {
    search,
    filter,
    ...rangeOf(days, Date.now()),
    campaign: campaign ? campaignRef(campaign) : null,
  }
  const asked = { ...part, limit }
  const found = useHistory(asked, snapshot.revision)
  const isNarrowed = search !== '' || filter !== 'all' || days.choice !== 'any'

  function seek(changed: Partial<Sought>) {
    setSought({ ...sought, ...changed })
    setLimit(atATime)
  }

  return (
    <FullView
      title={<Title campaign={campaign} snapshot={snapshot} />}
      first={searchBox}
      onKeyDown={(event) => goToSearch(event, searchBox.current)}
      onClose={onClose}
    >
      <HistoryTools sought={sought} searchBox={searchBox} onSeek={seek} />
      <Problem />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keys. */}
      <div className="history-scroller" tabIndex={0}>
        {found && found.total > 0 && (
          <HistoryList
            ref={list}
            found={found}
            asked={asked}
            campaignName={campaign?.name}
            snapshot={snapshot}
          />
        )}
        {found && (
          <ShowMore
            list={list}
            shown={found.entries.length}
            total={found.total}
            onMore={() => setLimit(limit + atATime)}
          />
        )}
        {found?.total === 0 && <Nothing isNarrowed={isNarrowed} isOfCampaign={campaign !== undefined} />}
      </div>
      <HistoryEnd found={found} part={part} isNarrowed={isNarrowed} />
    </FullView>
  )
}

const Title = ({ campaign, snapshot }: Pick<Props, 'campaign' | 'snapshot'>) =>
  campaign ? (
    <>
      History of <QuotedCampaign campaign={campaign} snapshot={snapshot} />
    </>
  ) : (
    'History'
  )

/** What is typed outside of a field searches; so do Ctrl+F and “/”. */
function goToSearch(event: KeyboardEvent, searchBox: HTMLInputElement | null): void {
  const { key, ctrlKey, metaKey, shiftKey, altKey, target, nativeEvent } = event
  if (event.defaultPrevented || nativeEvent.isComposing) return
  const isFind = (ctrlKey || metaKey) && !shiftKey && !altKey && latinLetter(nativeEvent) === 'f'
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement
  const isTyped = !isField && writes(nativeEvent) && key !== ' '
  if (!isFind && !isTyped) return
  searchBox?.focus()
  if (isFind) searchBox?.select()
  // Everything else goes on into the field, which has the focus by now.
  if (isFind || key === '/') event.preventDefault()
}

function Nothing({ isNarrowed, isOfCampaign }: { isNarrowed: boolean; isOfCampaign: boolean }) {
  return <p className="history-empty">{nothingText(isNarrowed, isOfCampaign)}</p>
}

function nothingText(isNarrowed: boolean, isOfCampaign: boolean): string {
  if (isNarrowed) return 'Nothing in the history matches.'
  return isOfCampaign
    ? 'Nothing yet. Every pause and resume of this campaign is noted here, and every change that someone else makes to it.'
    : 'Nothing yet. Every pause and resume is noted here, and every change that someone else makes.'
}
