import { useLayoutEffect, useMemo, useRef } from 'react'
import type { CampaignRow } from '../../preload/shared/contract'
import { rowKey } from '../../preload/shared/names'
import type { NeedKind } from '../../preload/shared/needs'
import { type Arrangement, type Group, rankOf } from './arrange'

/**
 * The list with every row where it stood, showing what is known of it now. A row that is new comes where it belongs; of one
 * that is gone the last that was known stays, so that no other row slides under the pointer. So do the answers that were
 * offered; what needs the person since then is asked below them.
 *
 * @param ideal how the list would be arranged now
 * @param campaigns all rows there are now, also those that a filter leaves out
 */
export function heldGroups(shown: Group[], ideal: Group[], campaigns: CampaignRow[]): Group[] {
  if (isSameOrder(shown, ideal)) return ideal
  const groups = haveSameRows(shown, ideal) ? ideal : heldRows(shown, ideal, campaigns)
  return groups.map((group) => ({
    ...group,
    answers: answersOf(group.name, shown, ideal),
    compact: shown.find(({ name }) => name === group.name)?.compact ?? group.compact,
  }))
}

function heldRows(shown: Group[], ideal: Group[], campaigns: CampaignRow[]): Group[] {
  const now = new Map(campaigns.map((row) => [rowKey(row), row]))
  const held = shown.map(({ rows, ...group }) => ({
    ...group,
    rows: rows.map((row) => now.get(rowKey(row)) ?? row),
  }))
  const standing = new Set(held.flatMap(({ rows }) => rows.map(rowKey)))
  for (const group of ideal) addNew(held, group, standing)
  return held
}

function answersOf(name: Group['name'], shown: Group[], ideal: Group[]): NeedKind[] {
  const answersIn = (groups: Group[]) => groups.find((group) => group.name === name)?.answers ?? []
  return [...new Set([...answersIn(shown), ...answersIn(ideal)])]
}

/** Puts what does not stand yet behind the row that it follows in the ideal order. */
function addNew(held: Group[], { name, rows }: Group, standing: ReadonlySet<string>): void {
  if (rows.every((row) => standing.has(rowKey(row)))) return
  const group = groupIn(held, name)
  /** The place of the row before, as long as that was added as well: nobody has to look for it. */
  let at = -1
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1]
    if (standing.has(rowKey(row))) at = -1
    else {
      at = at < 0 ? group.rows.findIndex((other) => isSame(other, before)) + 1 : at + 1
      group.rows.splice(at, 0, row)
    }
  }
}

function groupIn(held: Group[], name: Group['name']): Group {
  const known = held.find((group) => group.name === name)
  if (known) return known
  const made: Group = { name, rows: [], answers: [], compact: new Set() }
  const after = held.findIndex((group) => rankOf(group.name) > rankOf(name))
  held.splice(after < 0 ? held.length : after, 0, made)
  return made
}

/** Whether both have the same rows in the same order, under the same headings and with the same answers on offer. */
export const isSameOrder = (one: Group[], other: Group[]): boolean =>
  haveSameRows(one, other) &&
  one.every(({ answers }, index) => answers.join() === other[index]?.answers.join())

function haveSameRows(one: Group[], other: Group[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ name, rows }, index) => {
      const group = other[index]
      return group?.name === name && isSameRows(rows, group.rows)
    })
  )
}

const isSameRows = (one: CampaignRow[], other: CampaignRow[]) =>
  one.length === other.length && one.every((row, index) => isSame(row, other[index]))

const isSame = (one: CampaignRow, other: CampaignRow | undefined) =>
  one === other || (one.id === other?.id && one.account === other.account)

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
