import { isInSight, rowOfElement, scrollerOf, tellOfScroll } from './sight'

/** What moves less than this is at rest (px). */
const tolerance = 0.5
/** What is scrolled no further stands drawn already (px). */
const drawnBeyond = 400

/** The row under the hand, and where it is to stay (px): `top` holds as long as the list is scrolled to `scrollTop`. */
interface Hand {
  key: string
  top: number
  scrollTop: number
}

/**
 * Keeps the row under the hand, which is the pointer or the focus, where it is on the screen: whatever comes, goes or grows
 * around it, the list is scrolled by as much. Where it can't be scrolled so far, room is kept above or below until the hand
 * has left. As long as there is a hand, nobody else but the person scrolls: the browser anchors its scrolling again without.
 */
export class StillRows {
  #area: HTMLElement
  #pointer: { x: number; y: number } | null = null
  /** Where the pointer was when the list was arranged: it is no hand before it moves. */
  #resting: { x: number; y: number } | null = null
  #isByKeys = false
  #hand: Hand | null = null
  #room = { above: 0, below: 0 }
  #end = new AbortController()

  /** @param area holds the rows, and all that may come and go above and below them */
  constructor(area: HTMLElement) {
    this.#area = area
    const { signal } = this.#end
    const passive = { signal, passive: true }
    area.addEventListener('pointermove', (event) => this.#moved(event), passive)
    area.addEventListener('pointerdown', (event) => this.#pointed(event), passive)
    area.addEventListener('pointerleave', () => this.#left(), passive)
    area.addEventListener('focusin', () => this.#focused(), passive)
    area.addEventListener('focusout', () => this.#focused(), passive)
    document.addEventListener('scroll', (event) => this.#scrolled(event), { ...passive, capture: true })
    document.addEventListener('visibilitychange', () => this.#left(), passive)
    window.addEventListener('resize', () => this.#remember(), passive)
    const sizes = new ResizeObserver(() => this.keep())
    for (const child of area.children) sizes.observe(child)
    signal.addEventListener('abort', () => sizes.disconnect())
  }

  stop(): void {
    this.#end.abort()
  }

  /** Whether the pointer or the focus is on a row. */
  get isUnderHand(): boolean {
    return this.#hand !== null
  }

  /** The key of the row under the hand: it has to be drawn to be kept. */
  get key(): string | null {
    return this.#hand?.key ?? null
  }

  /** To be called after each drawing, before it is seen. */
  keep(): void {
    const row = this.#row()
    const hand = this.#hand
    // What was under the pointer is gone, or nothing was drawn there yet.
    if (!row || !hand) return this.#remember()
    const scroller = scrollerOf(row)
    if (!scroller) return
    followScroll(hand, scroller)
    const moved = () => row.getBoundingClientRect().top - hand.top
    if (Math.abs(moved()) < tolerance) return
    this.#giveBackAbove(moved())
    scroll(scroller, moved())
    const rest = moved()
    if (rest > tolerance) this.#keepRoom({ ...this.#room, below: this.#room.below + rest })
    else if (rest < -tolerance) this.#keepRoom({ ...this.#room, above: this.#room.above - rest })
    if (rest > tolerance) scroll(scroller, moved())
    const by = scroller.scrollTop - hand.scrollTop
    hand.scrollTop = scroller.scrollTop
    if (Math.abs(by) > drawnBeyond) tellOfScroll(scroller)
  }

  /** The list is arranged anew: nothing is held any more. */
  release(): void {
    this.#hand = null
    this.#resting = this.#pointer ?? this.#resting
    this.#pointer = null
    this.#keepRoom({ above: 0, below: 0 })
    this.#remember()
  }

  /** A window that opens under the pointer hears of it as if it had moved. */
  #moved(event: PointerEvent): void {
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
    if (!this.#hand) this.#keepRoom({ above: 0, below: 0 })
  }

  #focused(): void {
    this.#isByKeys = true
    this.#remember()
  }

  #scrolled({ target }: Event): void {
    const isOurs = target instanceof HTMLElement && target.scrollTop === this.#hand?.scrollTop
    if (!isOurs) this.#remember()
  }

  /** Which row is under the hand now, and where. */
  #remember(): void {
    const row = this.#rowOfHand()
    const key = row?.getAttribute('data-key') ?? null
    this.#hand =
      row && key !== null
        ? { key, top: row.getBoundingClientRect().top, scrollTop: scrollerOf(row)?.scrollTop ?? 0 }
        : null
    this.#area.style.overflowAnchor = this.#hand ? 'none' : ''
  }

  #rowOfHand(): HTMLElement | null {
    const focused = rowOfElement(document.activeElement)
    const byFocus = focused && isInSight(focused) ? focused : null
    const byPointer =
      this.#pointer && rowOfElement(document.elementFromPoint(this.#pointer.x, this.#pointer.y))
    const row = this.#isByKeys ? (byFocus ?? byPointer) : (byPointer ?? byFocus)
    return row && this.#area.contains(row) ? row : null
  }

  #row(): HTMLElement | null {
    const key = this.#hand?.key
    return key === undefined ? null : this.#area.querySelector(`[data-key="${CSS.escape(key)}"]`)
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
function followScroll(hand: Hand, scroller: HTMLElement): void {
  const { scrollTop, scrollHeight, clientHeight } = scroller
  const by = scrollTop - hand.scrollTop
  const isCutShort = by < 0 && scrollTop >= scrollHeight - clientHeight - 1
  if (!isCutShort) hand.top -= by
  hand.scrollTop = scrollTop
}

function scroll(scroller: HTMLElement, by: number): void {
  if (Math.abs(by) >= tolerance) scroller.scrollTop += by
}
