import { useLayoutEffect, useMemo, useRef } from 'react'
import type { CampaignRow } from '../../preload/shared/contract'
import { rowKey } from '../../preload/shared/names'
import type { NeedKind } from '../../preload/shared/needs'
import { type Arrangement, type Group, rankOf } from './arrange'

/**
 * The list with every row where it stood, in its present state. A new row comes where it belongs. A row that
 * is gone stays, so that no other one slides under the pointer. So do answers; new ones come below them.
 *
 * @param ideal how the list would be arranged now
 * @param campaigns all rows, also those that a filter leaves out
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

/** Inserts each new row after the one that it follows in the ideal order. */
function addNew(held: Group[], { name, rows }: Group, standing: ReadonlySet<string>): void {
  if (rows.every((row) => standing.has(rowKey(row)))) return
  const group = groupIn(held, name)
  /** The index of the row before, while that is new as well; else -1. */
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

/** Whether both have the same headings, with the same answers, and the same rows in the same order. */
export const isSameOrder = (one: Group[], other: Group[]): boolean =>
  haveSameRows(one, other) &&
  one.every(({ answers }, index) => answers.join() === other[index]?.answers.join())

function haveSameRows(one: Group[], other: Group[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ name, rows }, at) => {
      const group = other[at]
      return (
        group?.name === name &&
        group.rows.length === rows.length &&
        rows.every((row, index) => isSame(row, group.rows[index]))
      )
    })
  )
}

const isSame = (one: CampaignRow, other: CampaignRow | undefined) =>
  one === other || (one.id === other?.id && one.account === other.account)

interface HeldOrder {
  groups: Group[]
  /** Some rows stand elsewhere than in a list that is opened now. */
  isOutOfOrder: boolean
  /** To be called when the person acts on a row: from then on every row stays where it is. */
  hold: () => void
}

/**
 * Keeps every row where it stands once the person has acted on one, and while the pointer or the focus is on
 * the list: a second click in the same spot is about the same campaign.
 *
 * @param epoch changes when the list is to be arranged anew, as for another search
 * @param isInUse whether the pointer or the focus is on a row
 */
export function useHeldOrder(
  { groups: ideal }: Arrangement,
  campaigns: CampaignRow[],
  epoch: string,
  isInUse: () => boolean,
): HeldOrder {
  const shown = useRef<{ epoch: string; groups: Group[] } | null>(null)
  const actedIn = useRef<string | null>(null)
  const groups = useMemo(() => {
    const before = shown.current
    if (before?.epoch !== epoch) return ideal
    const isHeld = actedIn.current === epoch || isInUse() || campaigns.some(isActedOn)
    return isHeld ? heldGroups(before.groups, ideal, campaigns) : ideal
  }, [ideal, campaigns, epoch, isInUse])
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

/** An action that the person began is under way. */
const isActedOn = ({ action }: CampaignRow) => action !== null && !action.byTimer
