import {
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { CampaignRow, Snapshot } from '../../preload/shared/contract'
import { rowKey } from '../../preload/shared/names'
import { wordsOf } from '../../preload/shared/search'
import { useAnnouncement } from '../controls/LiveRegion'
import { arrange, countNeeds } from './arrange'
import { useHeldOrder } from './heldOrder'
import type { Step } from './useDrawnItems'
import { useScrollAnchor } from './useScrollAnchor'

interface Options {
  search: string
  /** The key of a row that no filter hides. */
  revealedKey: string | null
  /** Holds the list and all that may come and go above and below it. */
  area: RefObject<HTMLElement | null>
}

/** The list, arranged when the window opens, the search or order changes, or the person wants it sorted. */
export function useCampaignList(snapshot: Snapshot, { search, revealedKey, area }: Options) {
  const { campaigns, preferences, shownAccount } = snapshot
  const [arrangedAt, setArrangedAt] = useState(() => Date.now())
  const view = useMemo(
    () => ({ ...preferences, revealedKey, now: arrangedAt }),
    [preferences, revealedKey, arrangedAt],
  )
  const arrangement = useMemo(() => arrange(campaigns, search, view), [campaigns, search, view])
  const { filter, sort, showInactive } = preferences
  // Whoever pins a campaign wants it to move.
  const pinned = useMemo(() => campaigns.filter(isPinned).map(rowKey).join(), [campaigns])
  const epoch = [arrangedAt, search, shownAccount, revealedKey, filter, sort, showInactive, pinned].join('/')
  const anchor = useScrollAnchor(area, epoch)
  const { groups, isOutOfOrder, hold } = useHeldOrder(arrangement, campaigns, epoch, anchor.isInUse)
  return {
    ...arrangement,
    groups,
    rows: useMemo(() => groups.flatMap((group) => group.rows), [groups]),
    isOutOfOrder,
    /** Changes when the list is arranged anew. */
    arrangement: epoch,
    anchor,
    /** From now on every row stays where it is, until the list is arranged anew. */
    hold,
    arrangeAnew: () => setArrangedAt(Date.now()),
    /** How many of all campaigns need the person. */
    needsCount: useMemo(() => countNeeds(campaigns, view), [campaigns, view]),
    words: useMemo(() => wordsOf(search), [search]),
  }
}

const isPinned = (row: CampaignRow) => row.isPinned

/** `step`: how the search is drawn at first */
const atFirst: { text: string; step: Step } = { text: '', step: 'beginning' }
const cleared: typeof atFirst = { text: '', step: 'all' }

/** The search. The first rows found are drawn at once, the others as soon as no other key is waiting. */
export function useSearch() {
  const [search, setSearch] = useState(atFirst)
  const isDrawn = useDeferredValue(search, cleared) === search
  return {
    text: search.text,
    step: isDrawn ? 'all' : search.step,
    type: (text: string) => setSearch({ text: text.trim() === '' ? '' : text, step: 'found' }),
    clear: () => setSearch(cleared),
  } as const
}

/**
 * Counts the searches whose first rows replaced a whole list. The other rows are added below without a new
 * number, so that what the person is pressing by then stays where it is.
 */
export function useSearchCount(step: Step): number {
  const drawn = useRef({ step, count: 0 })
  const { step: before, count } = drawn.current
  const now = step === 'found' && before !== 'found' ? count + 1 : count
  useLayoutEffect(() => {
    drawn.current = { step, count: now }
  }, [step, now])
  return now
}

const whyNotShownForMs = 6_000

/** Why the switch that was pressed last did nothing: shown on its row for a while, and announced. */
export function useWhyNot() {
  const [whyNot, setWhyNot] = useState<{ key: string; text: string } | null>(null)
  const [announcement, announce] = useAnnouncement()
  useEffect(() => {
    if (!whyNot) return
    const timer = window.setTimeout(() => setWhyNot(null), whyNotShownForMs)
    return () => window.clearTimeout(timer)
  }, [whyNot])
  const showWhyNot = useCallback(
    (key: string, text: string) => {
      setWhyNot({ key, text })
      announce(text)
    },
    [announce],
  )
  return { whyNot, announcement, showWhyNot } as const
}
