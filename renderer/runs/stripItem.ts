import { type FocusEvent, useEffect, useState } from 'react'
import type { Snapshot, UndoOffer } from '../../preload/shared/contract'
import { doneAt, stillStands } from '../../preload/shared/undo'
import { type Batch, batchesOf } from './batches'

/** What the strip showed when the hand came to it. */
export interface Touched {
  key: string
  /** When that was done (ms since the epoch), for a pointer; null for the focus, which goes elsewhere with what it was on. */
  at: number | null
  /** There was nothing else then. */
  isAlone: boolean
}

interface Choice {
  touched: Touched | null
  /** The key of one that the person chose. */
  chosen: string | undefined
}

/**
 * Which of the items the strip shows: the newest, unless one was chosen. Under the hand it stays. When it is gone there,
 * what is older keeps out of the pointer's way: its buttons are about something else.
 *
 * @param items the newest first
 */
export function shownItem<Item extends { key: string; at: number }>(
  items: readonly Item[],
  { touched, chosen }: Choice,
): Item | undefined {
  const withKey = (key: string | undefined) => items.find((item) => item.key === key)
  return withKey(touched?.key) ?? withKey(chosen) ?? items.find(({ at }) => at > (touched?.at ?? -Infinity))
}

/** Which of the others the strip offers a way to: under the hand none does where none was, since it would push what is there. */
export function othersShown<Item extends { key: string }>(
  items: readonly Item[],
  shown: Item | undefined,
  touched: Touched | null,
): Item[] {
  if (touched?.isAlone && touched.key === shown?.key) return []
  return items.filter((item) => item !== shown)
}

/** Something that the strip can show: the offer to undo one action, or what became of one for many; `at`: ms since the epoch. */
export type StripItem = { key: string; at: number } & (
  | { kind: 'offer'; offer: UndoOffer }
  | { kind: 'batch'; batch: Batch }
)

/** What the strip can show, the newest first. */
export function stripItems(snapshot: Snapshot): StripItem[] {
  const batches = batchesOf(snapshot.runs).map((batch): StripItem => {
    return { kind: 'batch', key: batch.batchId, at: batch.endedAt ?? batch.askedAt, batch }
  })
  const offer = offerOf(snapshot)
  return [...(offer ? [itemOf(offer)] : []), ...batches].sort((one, other) => other.at - one.at)
}

const itemOf = (offer: UndoOffer): StripItem => ({
  kind: 'offer',
  key: `${offer.account}/${offer.id}`,
  at: doneAt(offer),
  offer,
})

/** The newest offer that can still be taken: one at a time is enough to look at. */
const offerOf = ({ undoOffers, campaigns }: Snapshot) =>
  undoOffers.find((offer) => stillStands(offer, campaigns))

/**
 * Which item the strip shows: the newest. While the pointer or the focus is on it, it stays as long as there is something to
 * do about it, and so does one that was chosen until there is a newer one: nothing changes under a hand.
 */
export function useStripItem(items: StripItem[]) {
  const [touched, setTouched] = useState<Touched | null>(null)
  const [chosen, setChosen] = useState<{ key: string; newest: string | undefined } | null>(null)
  const [newest] = items
  const stillChosen = chosen?.newest === newest?.key ? chosen?.key : undefined
  const shown = shownItem(items, { touched, chosen: stillChosen })
  const others = othersShown(items, shown, touched)
  const touch = (by: 'pointer' | 'focus') => {
    const isAlone = others.length === 0
    if (shown) setTouched({ key: shown.key, at: by === 'pointer' ? shown.at : null, isAlone })
  }
  const letGo = () => setTouched(null)
  // Where the pointer is when the window opens again, it has not come to.
  useEffect(() => {
    const forget = () => setTouched(null)
    document.addEventListener('visibilitychange', forget)
    return () => document.removeEventListener('visibilitychange', forget)
  }, [])
  return {
    shown,
    others,
    choose: (key: string) => {
      letGo()
      setChosen({ key, newest: newest?.key })
    },
    handlers: {
      onPointerEnter: () => touch('pointer'),
      onPointerDown: () => touch('pointer'),
      onPointerLeave: (event: { currentTarget: Element }) => {
        if (!event.currentTarget.contains(document.activeElement)) letGo()
      },
      onFocus: () => {
        if (touched?.key !== shown?.key) touch('focus')
      },
      onBlur: (event: FocusEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget) && !event.currentTarget.matches(':hover'))
          letGo()
      },
    },
  }
}
