import { type FocusEvent, useEffect, useState } from 'react'
import type { Snapshot, UndoOffer } from '../../preload/shared/contract'
import { doneAt, stillStands } from '../../preload/shared/undo'
import { type Batch, batchesOf } from './batches'

/** What the strip can show: the offer to undo one action, or a bulk run; `at`: ms since the epoch. */
export type StripItem = { key: string; at: number } & (
  | { kind: 'offer'; offer: UndoOffer }
  | { kind: 'batch'; batch: Batch }
)

/** The newest first. */
export function stripItems({ runs, undoOffers, campaigns }: Snapshot): StripItem[] {
  const batches = batchesOf(runs).map((batch): StripItem => {
    return { kind: 'batch', key: batch.batchId, at: batch.endedAt ?? batch.askedAt, batch }
  })
  // Only the newest offer that can still be taken: one at a time is enough to look at.
  const offer = undoOffers.find((each) => stillStands(each, campaigns))
  const offers: StripItem[] = offer
    ? [{ kind: 'offer', key: `${offer.account}/${offer.id}`, at: doneAt(offer), offer }]
    : []
  return [...offers, ...batches].sort((one, other) => other.at - one.at)
}

/** The item that the strip showed when the pointer or the focus came to it. */
interface Touched {
  key: string
  /** The time of that item for a pointer; null for the focus, which leaves together with the item. */
  at: number | null
  /** There were no other items then. */
  isAlone: boolean
}

interface Choice {
  touched: Touched | null
  /** The key of an item that the person chose. */
  chosen: string | undefined
}

/**
 * The item to show: the touched one, else the chosen one, else the newest. An older item never replaces a
 * touched one that is gone: its buttons are about something else.
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

/** The items in the menu. None while a lone item is touched: the menu's button would move its buttons. */
export function othersShown<Item extends { key: string }>(
  items: readonly Item[],
  shown: Item | undefined,
  touched: Touched | null,
): Item[] {
  if (touched?.isAlone && touched.key === shown?.key) return []
  return items.filter((item) => item !== shown)
}

/** Which item the strip shows. A chosen one is shown until there is a newer one. */
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
  const release = () => setTouched(null)
  // When the window opens again under the pointer, the pointer did not come to the strip.
  useEffect(() => {
    const forget = () => setTouched(null)
    document.addEventListener('visibilitychange', forget)
    return () => document.removeEventListener('visibilitychange', forget)
  }, [])
  return {
    shown,
    others,
    choose: (key: string) => {
      release()
      setChosen({ key, newest: newest?.key })
    },
    handlers: {
      onPointerEnter: () => touch('pointer'),
      onPointerDown: () => touch('pointer'),
      onPointerLeave: (event: { currentTarget: Element }) => {
        if (!event.currentTarget.contains(document.activeElement)) release()
      },
      onFocus: () => {
        if (touched?.key !== shown?.key) touch('focus')
      },
      onBlur: (event: FocusEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget) && !event.currentTarget.matches(':hover'))
          release()
      },
    },
  }
}
