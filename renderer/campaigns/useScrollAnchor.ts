import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react'
import { closestRow, dispatchScroll, isInSight, scrollerOf } from './rowElements'

/** What keeps rows where they are on the screen. */
export interface ScrollAnchor {
  /** Whether the pointer or the focus is on a row. */
  isInUse: () => boolean
  /** The keys of the anchored rows: only rows that are drawn can be kept in place. */
  keys: () => string[]
  /** To be called by a component that draws the list again by itself, after each drawing. */
  keep: () => void
}

/**
 * Keeps the row in use, which has the pointer or the focus, where it is on the screen; else those in sight.
 *
 * @param area holds the rows and all that may come and go above and below them
 * @param epoch changes when the list is arranged anew
 */
export function useScrollAnchor(area: RefObject<HTMLElement | null>, epoch: string): ScrollAnchor {
  const anchoring = useRef<Anchoring | null>(null)
  useLayoutEffect(() => {
    if (!area.current) return
    const begun = new Anchoring(area.current)
    anchoring.current = begun
    return () => begun.stop()
  }, [area])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs at each new epoch.
  useLayoutEffect(() => {
    anchoring.current?.release()
  }, [epoch])
  useLayoutEffect(() => {
    anchoring.current?.keep()
  })
  return useMemo(
    () => ({
      isInUse: () => anchoring.current?.isInUse ?? false,
      keys: () => anchoring.current?.keys ?? [],
      keep: () => anchoring.current?.keep(),
    }),
    [],
  )
}

/** A row that moved less (px) is in place. */
const tolerance = 0.5
/** What comes into sight by a shorter scroll (px) is drawn already. */
const drawnBeyond = 400

/** Rows, and where they belong while the list is scrolled to `scrollTop` (px). */
interface Anchored {
  isInUse: boolean
  /** `top`: where the row belongs on the screen (px) */
  rows: { key: string; top: number }[]
  scrollTop: number
}

/** The heights at which rows in sight are anchored: if one of them moves by itself, the other two agree. */
const anchorHeights = [0.25, 0.5, 0.75]

/**
 * When something around the anchored rows comes, goes or grows, the list is scrolled by the same amount.
 * Where it cannot be scrolled that far, padding is added until the pointer or focus has left the row in use.
 * Rows in sight are not anchored at the top of the list. Meanwhile the browser's own scroll anchoring is off:
 * it fails when rows of a long list are drawn elsewhere.
 */
class Anchoring {
  #area: HTMLElement
  #pointer: { x: number; y: number } | null = null
  /** Where the pointer was when the list was arranged: it does not count before it moves. */
  #resting: { x: number; y: number } | null = null
  #isByKeys = false
  #anchored: Anchored | null = null
  #padding = { above: 0, below: 0 }
  #abort = new AbortController()

  constructor(area: HTMLElement) {
    this.#area = area
    const { signal } = this.#abort
    const passive = { signal, passive: true }
    area.addEventListener('pointermove', (event) => this.#pointerMoved(event), passive)
    area.addEventListener('pointerdown', (event) => this.#pointed(event), passive)
    area.addEventListener('pointerleave', () => this.#left(), passive)
    area.addEventListener('focusin', () => this.#focused(), passive)
    area.addEventListener('focusout', () => this.#focused(), passive)
    document.addEventListener('scroll', (event) => this.#scrolled(event), { ...passive, capture: true })
    document.addEventListener('visibilitychange', () => this.#left(), passive)
    window.addEventListener('resize', () => this.#resized(), passive)
    const sizes = new ResizeObserver(() => this.keep())
    for (const child of area.children) sizes.observe(child)
    signal.addEventListener('abort', () => sizes.disconnect())
  }

  stop(): void {
    this.#abort.abort()
  }

  get isInUse(): boolean {
    return this.#anchored?.isInUse ?? false
  }

  get keys(): string[] {
    return this.#anchored?.rows.map(({ key }) => key) ?? []
  }

  /** To be called after each drawing, before it is painted. */
  keep(): void {
    const anchored = this.#anchored
    const scroller = scrollerOf(this.#area.querySelector('[data-key]'))
    if (!anchored || !scroller) return this.#anchor()
    followScroll(anchored, scroller)
    const moved = () => middleOf(anchored.rows.flatMap((row) => this.#moved(row)))
    // The anchored rows are gone, or not drawn yet.
    if (moved() === null) return this.#anchor()
    this.#scrollBack(scroller, anchored, () => moved() ?? 0)
    if (!anchored.isInUse) this.#anchor()
  }

  #scrollBack(scroller: HTMLElement, anchored: Anchored, moved: () => number): void {
    if (Math.abs(moved()) < tolerance) return
    const { above, below } = this.#padding
    const returned = Math.min(above, Math.max(0, moved()))
    if (returned > 0) this.#pad({ above: above - returned, below })
    scroll(scroller, moved())
    const rest = anchored.isInUse ? moved() : 0
    if (rest > tolerance) this.#pad({ ...this.#padding, below: below + rest })
    else if (rest < -tolerance) this.#pad({ ...this.#padding, above: this.#padding.above - rest })
    if (rest > tolerance) scroll(scroller, moved())
    const by = scroller.scrollTop - anchored.scrollTop
    anchored.scrollTop = scroller.scrollTop
    if (Math.abs(by) > drawnBeyond) dispatchScroll(scroller)
  }

  /** The list is arranged anew: no row stays in place. */
  release(): void {
    this.#anchored = null
    this.#resting = this.#pointer ?? this.#resting
    this.#pointer = null
    this.#pad({ above: 0, below: 0 })
    this.#anchor()
  }

  /** A window that opens under the pointer gets this event although the pointer did not move. */
  #pointerMoved(event: PointerEvent): void {
    const { clientX: x, clientY: y } = event
    if (!this.#pointer) this.#resting ??= { x, y }
    const hasMoved = this.#resting === null || this.#resting.x !== x || this.#resting.y !== y
    if (this.#pointer || hasMoved) this.#pointed(event)
  }

  #pointed({ clientX: x, clientY: y }: PointerEvent): void {
    this.#pointer = { x, y }
    this.#isByKeys = false
    this.#anchor()
  }

  #left(): void {
    this.#pointer = null
    this.#resting = null
    this.#anchor()
    if (!this.isInUse) this.#pad({ above: 0, below: 0 })
  }

  #focused(): void {
    this.#isByKeys = true
    this.#anchor()
  }

  /** Without a row in use, the rows in sight before the resize stay in sight. */
  #resized(): void {
    if (this.isInUse) this.#anchor()
  }

  #scrolled({ target }: Event): void {
    const isOurs = target instanceof HTMLElement && target.scrollTop === this.#anchored?.scrollTop
    if (!isOurs) this.#anchor()
  }

  /** Anchors the row in use or, without one, those in sight, where they are now. */
  #anchor(): void {
    const inUse = this.#rowInUse()
    const elements = inUse ? [inUse] : this.#rowsInSight()
    const rows = elements.map((row) => ({ key: row.dataset.key ?? '', top: row.getBoundingClientRect().top }))
    const scrollTop = scrollerOf(elements[0] ?? null)?.scrollTop ?? 0
    this.#anchored = rows.length > 0 ? { isInUse: inUse !== null, rows, scrollTop } : null
    this.#area.style.overflowAnchor = this.#anchored ? 'none' : ''
  }

  /** None at the top of the list, which then goes on showing what comes first. */
  #rowsInSight(): HTMLElement[] {
    const scroller = scrollerOf(this.#area.querySelector('[data-key]'))
    if (!scroller || scroller.scrollTop <= 0) return []
    const { left, width, top, height } = scroller.getBoundingClientRect()
    const rows = anchorHeights.map((part) =>
      closestRow(document.elementFromPoint(left + width / 2, top + height * part)),
    )
    return [...new Set(rows)].flatMap((row) => (row && this.#area.contains(row) ? [row] : []))
  }

  #rowInUse(): HTMLElement | null {
    const focused = closestRow(document.activeElement)
    const byFocus = focused && isInSight(focused) ? focused : null
    const byPointer = this.#pointer && closestRow(document.elementFromPoint(this.#pointer.x, this.#pointer.y))
    const row = this.#isByKeys ? (byFocus ?? byPointer) : (byPointer ?? byFocus)
    return row && this.#area.contains(row) ? row : null
  }

  /** How far a row has moved (px), if it is drawn. */
  #moved({ key, top }: Anchored['rows'][number]): number[] {
    const row = this.#area.querySelector(`[data-key="${CSS.escape(key)}"]`)
    return row ? [row.getBoundingClientRect().top - top] : []
  }

  #pad(padding: { above: number; below: number }): void {
    this.#padding = padding
    this.#area.style.setProperty('--room-above', `${padding.above}px`)
    this.#area.style.setProperty('--room-below', `${padding.below}px`)
  }
}

/**
 * The person may have scrolled without an event yet: then the rows belong elsewhere. The browser also
 * scrolls, when a list becomes too short.
 */
function followScroll(anchored: Anchored, { scrollTop, scrollHeight, clientHeight }: HTMLElement): void {
  const by = scrollTop - anchored.scrollTop
  const isCutShort = by < 0 && scrollTop >= scrollHeight - clientHeight - 1
  if (!isCutShort) for (const row of anchored.rows) row.top -= by
  anchored.scrollTop = scrollTop
}

/** The median; the smaller of two. */
function middleOf(numbers: number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null
}

function scroll(scroller: HTMLElement, by: number): void {
  if (Math.abs(by) >= tolerance) scroller.scrollTop += by
}
