/** Something that must never happen. */
export class Violation extends Error {
  /** `lie`: something false was shown, or something was done unasked. `loss`: something asked for was forgotten. */
  readonly kind: 'lie' | 'loss' | 'breakdown'

  constructor(kind: Violation['kind'], message: string) {
    super(message)
    this.kind = kind
  }
}
