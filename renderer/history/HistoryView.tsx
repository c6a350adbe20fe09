import { ArrowLeft } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react'
import type { Snapshot } from '../../preload/shared/contract'
import { campaignRef } from '../../preload/shared/names'
import type { Named } from '../campaigns/items'
import { latinLetter, writes } from '../controls/keys'
import { holdsSelectedText } from '../controls/textSelection'
import { QuotedCampaign } from '../dialogs/CampaignNames'
import { Problem } from '../workspace/Banners'
import { anyDay, rangeOf } from './days'
import { HistoryEnd } from './HistoryEnd'
import { HistoryList } from './HistoryList'
import { type Criteria, HistoryTools } from './HistoryTools'
import { ShowMore } from './ShowMore'
import { useHistory } from './useHistory'

/** How many lines are shown at first, and with each `Show more`. */
const pageSize = 50

const everything: Criteria = { search: '', filter: 'all', days: anyDay }

interface Props {
  snapshot: Snapshot
  /** The campaign whose history is shown; without it, that of all. */
  campaign?: Named | undefined
  onClose: () => void
}

/** Everything that was done here, and every change that was seen in Alta. */
export function HistoryView({ snapshot, campaign, onClose }: Props) {
  const [criteria, setCriteria] = useState(everything)
  const [limit, setLimit] = useState(pageSize)
  const view = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const searchBox = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  useModal(view, searchBox)
  const { search, filter, days } = criteria
  const query = {
    search,
    filter,
    ...rangeOf(days, Date.now()),
    campaign: campaign ? campaignRef(campaign) : null,
  }
  const limited = { ...query, limit }
  const found = useHistory(limited, snapshot.revision)
  const isNarrowed = search !== '' || filter !== 'all' || days.choice !== 'any'

  function change(changed: Partial<Criteria>) {
    setCriteria({ ...criteria, ...changed })
    setLimit(pageSize)
  }

  return (
    <dialog
      ref={view}
      className="full-view"
      aria-labelledby={titleId}
      onKeyDown={(event) => goToSearch(event, searchBox.current)}
      onCancel={onClose}
      onClose={onClose}
    >
      <header className="full-view-header">
        <button type="button" className="icon-button" aria-label="Back" title="Back (Esc)" onClick={onClose}>
          <ArrowLeft />
        </button>
        <h2 id={titleId}>
          {campaign ? 'History of ' : 'History'}
          {campaign && <QuotedCampaign campaign={campaign} snapshot={snapshot} />}
        </h2>
      </header>
      <HistoryTools criteria={criteria} searchBox={searchBox} onChange={change} />
      <Problem />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to reach what scrolls. */}
      <div className="history-scroller" tabIndex={0}>
        {found && found.total > 0 && (
          <HistoryList
            ref={list}
            found={found}
            query={limited}
            campaignName={campaign?.name}
            snapshot={snapshot}
          />
        )}
        {found && (
          <ShowMore
            list={list}
            shown={found.entries.length}
            total={found.total}
            onMore={() => setLimit(limit + pageSize)}
          />
        )}
        {found?.total === 0 && (
          <p className="empty history-empty">{nothingText(isNarrowed, campaign !== undefined)}</p>
        )}
      </div>
      <HistoryEnd found={found} query={query} isNarrowed={isNarrowed} />
    </dialog>
  )
}

/** Opens the view with the focus on `first`. Closing it returns the focus to where it came from, as after a dialog. */
function useModal(view: RefObject<HTMLDialogElement | null>, first: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = view.current
    if (!element) return
    element.showModal()
    first.current?.focus()
    // The focused element may go away: an entry that no longer matches, a button that has done its work.
    const observer = new MutationObserver(() => {
      if (!element.contains(document.activeElement) && !holdsSelectedText())
        first.current?.focus({ preventScroll: true })
    })
    observer.observe(element, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      element.close()
    }
  }, [view, first])
}

/** Typing outside a field searches, and so do Ctrl+F and “/”. */
function goToSearch(event: KeyboardEvent, searchBox: HTMLInputElement | null): void {
  const { key, ctrlKey, metaKey, shiftKey, altKey, target, nativeEvent } = event
  if (event.defaultPrevented || nativeEvent.isComposing) return
  const isFind = (ctrlKey || metaKey) && !shiftKey && !altKey && latinLetter(nativeEvent) === 'f'
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement
  const isTyped = !isField && writes(nativeEvent) && key !== ' '
  if (!isFind && !isTyped) return
  searchBox?.focus()
  if (isFind) searchBox?.select()
  // Any other character goes into the field, which has the focus now.
  if (isFind || key === '/') event.preventDefault()
}

function nothingText(isNarrowed: boolean, isOfCampaign: boolean): string {
  if (isNarrowed) return 'Nothing in the history matches.'
  const [of, to] = isOfCampaign ? [' of this campaign', ' to it'] : ['', '']
  return `Nothing yet. Every pause and resume${of} is noted here, and every change that someone else makes${to}.`
}
