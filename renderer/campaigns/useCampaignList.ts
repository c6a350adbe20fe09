import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { CampaignRow, Snapshot } from '../../preload/shared/contract'
import { rowKey } from '../../preload/shared/names'
import { wordsOf } from '../../preload/shared/search'
import { arrange, countNeeds } from './arrange'
import { useHeldOrder } from './heldOrder'
import type { Step } from './useDrawnItems'
import { useStillRows } from './useStillRows'

interface Sight {
  /** What is searched for. */
  search: string
  /** The key of a row that is on show whatever the filter is. */
  revealedKey: string | null
  /** Holds the list, and all that may come and go above and below it. */
  area: RefObject<HTMLElement | null>
}

/** The list as it stands: arranged when it was opened, another search or order was chosen, or the person asked for it. */
export function useCampaignList(snapshot: Snapshot, { search, revealedKey, area }: Sight) {
  const { campaigns, preferences, shownAccount } = snapshot
  const [arrangedAt, setArrangedAt] = useState(() => Date.now())
  const view = useMemo(
    () => ({ ...preferences, revealedKey, now: arrangedAt }),
    [preferences, revealedKey, arrangedAt],
  )
  const arrangement = useMemo(() => arrange(campaigns, search, view), [campaigns, search, view])
  const { filter, sort, showInactive } = preferences
  // Pinning a campaign asks for it to move.
  const pinned = useMemo(() => campaigns.filter(isPinned).map(rowKey).join(), [campaigns])
  const epoch = [arrangedAt, search, shownAccount, revealedKey, filter, sort, showInactive, pinned].join('/')
  const underHand = useStillRows(area, epoch)
  const { groups, isOutOfOrder, hold } = useHeldOrder(arrangement, campaigns, epoch, underHand.isThere)
  return {
    ...arrangement,
    groups,
    rows: useMemo(() => groups.flatMap((group) => group.rows), [groups]),
    isOutOfOrder,
    /** Another one when the list was arranged anew. */
    arrangement: epoch,
    underHand,
    /** Every row stays where it is from now on, until the list is arranged anew. */
    hold,
    arrangeAnew: () => setArrangedAt(Date.now()),
    /** How many of all campaigns need the person. */
    needsCount: useMemo(() => countNeeds(campaigns, view), [campaigns, view]),
    words: useMemo(() => wordsOf(search), [search]),
  }
}

const isPinned = (row: CampaignRow) => row.isPinned

/**
 * Counts the searches that were answered with their first rows in place of a whole list. The rest of what was found comes below
 * these, and changes no number: what the person presses by then stays where it is.
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
