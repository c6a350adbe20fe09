import { useLayoutEffect, useMemo, useRef } from 'react'
import type { CampaignRow } from '../../preload/shared/contract'
import type { Arrangement, Group } from './arrange'
import { heldGroups, isSameOrder } from './heldOrder'

interface HeldOrder {
  groups: Group[]
  /** Some rows stand elsewhere than they would in a list that is opened now. */
  isOutOfOrder: boolean
  /** To be called when the person does something about a row: from then on every row stays where it is. */
  hold: () => void
}

/**
 * Keeps every row where it stands from the moment that the person acts on one, and as long as the pointer or the focus is on
 * the list: a second click at the same place is about the same campaign.
 *
 * @param epoch the list is arranged anew when it changes: the window was opened, or another search or order chosen
 * @param isUnderHand whether the pointer or the focus is on the list
 */
export function useHeldOrder(
  { groups: ideal }: Arrangement,
  campaigns: CampaignRow[],
  epoch: string,
  isUnderHand: () => boolean,
): HeldOrder {
  const shown = useRef<{ epoch: string; groups: Group[] } | null>(null)
  const actedIn = useRef<string | null>(null)
  const groups = useMemo(() => {
    const before = shown.current
    if (before?.epoch !== epoch) return ideal
    const isHeld = actedIn.current === epoch || isUnderHand() || campaigns.some(isActedOn)
    return isHeld ? heldGroups(before.groups, ideal, campaigns) : ideal
  }, [ideal, campaigns, epoch, isUnderHand])
  useLayoutEffect(() => {
    shown.current = { epoch, groups }
    if (campaigns.some(isActedOn)) actedIn.current = epoch
  }, [epoch, groups, campaigns])
  return {
    groups,
    isOutOfOrder: !isSameOrder(groups, ideal),
    hold: () => {
      actedIn.current = epoch
    },
  }
}

/** Something that a person asked for is under way. */
const isActedOn = ({ action }: CampaignRow) => action !== null && !action.byTimer
