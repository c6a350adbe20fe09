import { isInSight, rowOfElement, scrollerOf, tellOfScroll } from './sight'

/** What moves less than this is at rest (px). */
const tolerance = 0.5
/** What is scrolled no further stands drawn already (px). */
const drawnBeyond = 400

/** Where a row is to stay on the screen (px). */
interface Place {
  key: string
  top: number
}

/**
 * The row under the hand or, without a hand, some of those in sight, and where they are to stay. Their places hold as long as
 * the list is scrolled to `scrollTop` (px).
 */
interface Held {
  by: 'hand' | 'eye'
  places: Place[]
  scrollTop: number
}

/** How far down the list those stand that are held without a hand: if one of them goes its own way, the others agree. */
const heldBySight = [0.25, 0.5, 0.75]

/**
 * Keeps the row under the hand, which is the pointer or the focus, where it is on the screen: whatever comes, goes or grows
 * around it, the list is scrolled by as much. Where it can't be scrolled so far, room is kept above or below until the hand
 * has left. Without a hand the rows in sight stay, unless the list is at its beginning. As long as anything is held, the
 * browser anchors no scrolling: it loses its anchor when lines of a long list are drawn elsewhere.
 */
export class StillRows {
  #area: HTMLElement
  #pointer: { x: number; y: number } | null = null
  /** Where the pointer was when the list was arranged: it is no hand before it moves. */
  #resting: { x: number; y: number } | null = null
  #isByKeys = false
  #held: Held | null = null
  #room = { above: 0, below: 0 }
  #end = new AbortController()

  /** @param area holds the rows, and all that may come and go above and below them */
  constructor(area: HTMLElement) {
    this.#area = area
    const { signal } = this.#end
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
    this.#end.abort()
  }

  /** Whether the pointer or the focus is on a row. */
  get isUnderHand(): boolean {
    return this.#held?.by === 'hand'
  }

  /** The keys of the rows that are held: they have to be drawn to be kept. */
  get keys(): string[] {
    return this.#held?.places.map(({ key }) => key) ?? []
  }

  /** To be called after each drawing, before it is seen. */
  keep(): void {
    const held = this.#held
    const scroller = scrollerOf(this.#area.querySelector('[data-key]'))
    if (!held || !scroller) return this.#remember()
    followScroll(held, scroller)
    const moved = () => middleOf(held.places.flatMap((place) => this.#moved(place)))
    // What was held is gone, or nothing was drawn there yet.
    if (moved() === null) return this.#remember()
    this.#scrollBack(scroller, held, () => moved() ?? 0)
    if (held.by === 'eye') this.#remember()
  }

  #scrollBack(scroller: HTMLElement, held: Held, moved: () => number): void {
    if (Math.abs(moved()) < tolerance) return
    this.#giveBackAbove(moved())
    scroll(scroller, moved())
    const rest = held.by === 'hand' ? moved() : 0
    if (rest > tolerance) this.#keepRoom({ ...this.#room, below: this.#room.below + rest })
    else if (rest < -tolerance) this.#keepRoom({ ...this.#room, above: this.#room.above - rest })
    if (rest > tolerance) scroll(scroller, moved())
    const by = scroller.scrollTop - held.scrollTop
    held.scrollTop = scroller.scrollTop
    if (Math.abs(by) > drawnBeyond) tellOfScroll(scroller)
  }

  /** The list is arranged anew: nothing is held any more. */
  release(): void {
    this.#held = null
    this.#resting = this.#pointer ?? this.#resting
    this.#pointer = null
    this.#keepRoom({ above: 0, below: 0 })
    this.#remember()
  }

  /** A window that opens under the pointer hears of it as if it had moved. */
  #pointerMoved(event: PointerEvent): void {
    const { clientX: x, clientY: y } = event
    if (!this.#pointer) this.#resting ??= { x, y }
    const hasMoved = this.#resting === null || this.#resting.x !== x || this.#resting.y !== y
    if (this.#pointer || hasMoved) this.#pointed(event)
  }

  #pointed({ clientX: x, clientY: y }: PointerEvent): void {
    this.#pointer = { x, y }
    this.#isByKeys = false
    this.#remember()
  }

  #left(): void {
    this.#pointer = null
    this.#resting = null
    this.#remember()
    if (!this.isUnderHand) this.#keepRoom({ above: 0, below: 0 })
  }

  #focused(): void {
    this.#isByKeys = true
    this.#remember()
  }

  /** Whoever makes the window larger or its text keeps in sight what was. */
  #resized(): void {
    if (this.isUnderHand) this.#remember()
  }

  #scrolled({ target }: Event): void {
    const isOurs = target instanceof HTMLElement && target.scrollTop === this.#held?.scrollTop
    if (!isOurs) this.#remember()
  }

  /** Which row is under the hand now or, without a hand, which are in sight, and where. */
  #remember(): void {
    const underHand = this.#rowOfHand()
    const rows = underHand ? [underHand] : this.#rowsInSight()
    const places = rows.map((row) => ({ key: row.dataset.key ?? '', top: row.getBoundingClientRect().top }))
    const scrollTop = scrollerOf(rows[0] ?? null)?.scrollTop ?? 0
    this.#held = rows.length > 0 ? { by: underHand ? 'hand' : 'eye', places, scrollTop } : null
    this.#area.style.overflowAnchor = this.#held ? 'none' : ''
  }

  /** None at the beginning of the list: there it shows what comes first. */
  #rowsInSight(): HTMLElement[] {
    const scroller = scrollerOf(this.#area.querySelector('[data-key]'))
    if (!scroller || scroller.scrollTop <= 0) return []
    const { left, width, top, height } = scroller.getBoundingClientRect()
    const rows = heldBySight.map((part) =>
      rowOfElement(document.elementFromPoint(left + width / 2, top + height * part)),
    )
    return [...new Set(rows)].flatMap((row) => (row && this.#area.contains(row) ? [row] : []))
  }

  #rowOfHand(): HTMLElement | null {
    const focused = rowOfElement(document.activeElement)
    const byFocus = focused && isInSight(focused) ? focused : null
    const byPointer =
      this.#pointer && rowOfElement(document.elementFromPoint(this.#pointer.x, this.#pointer.y))
    const row = this.#isByKeys ? (byFocus ?? byPointer) : (byPointer ?? byFocus)
    return row && this.#area.contains(row) ? row : null
  }

  /** How far a row has moved (px), if it is drawn. */
  #moved({ key, top }: Place): number[] {
    const row = this.#area.querySelector(`[data-key="${CSS.escape(key)}"]`)
    return row ? [row.getBoundingClientRect().top - top] : []
  }

  #giveBackAbove(moved: number): void {
    const given = Math.min(this.#room.above, Math.max(0, moved))
    if (given > 0) this.#keepRoom({ ...this.#room, above: this.#room.above - given })
  }

  #keepRoom(room: { above: number; below: number }): void {
    this.#room = room
    this.#area.style.setProperty('--room-above', `${room.above}px`)
    this.#area.style.setProperty('--room-below', `${room.below}px`)
  }
}

/**
 * What was scrolled since, without an event yet, was the person's wish, unless the list has become too short for where it was
 * scrolled to.
 */
function followScroll(held: Held, scroller: HTMLElement): void {
  const { scrollTop, scrollHeight, clientHeight } = scroller
  const by = scrollTop - held.scrollTop
  const isCutShort = by < 0 && scrollTop >= scrollHeight - clientHeight - 1
  if (!isCutShort) for (const place of held.places) place.top -= by
  held.scrollTop = scrollTop
}

/** The middle one of some numbers; of two the smaller. */
function middleOf(numbers: number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null
}

function scroll(scroller: HTMLElement, by: number): void {
  if (Math.abs(by) >= tolerance) scroller.scrollTop += by
}
