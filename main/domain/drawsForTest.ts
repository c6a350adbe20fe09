/** Random draws from a seed, the same on every computer. */
export class Draws {
  #state: number

  constructor(seed: string) {
    this.#state = 2_166_136_261
    for (const character of seed) this.#state = Math.imul(this.#state ^ character.charCodeAt(0), 16_777_619)
  }

  /** From 0 up to 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** @param probability from 0 to 1 */
  chance(probability: number): boolean {
    return this.next() < probability
  }

  between(least: number, most: number): number {
    return least + this.next() * (most - least)
  }

  /** Undefined when there are none. */
  pick<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.next() * items.length)]
  }

  /** One of the names, by weight. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>, otherwise: NoInfer<Name>): Name {
    const names = Object.keys(weights).filter((name): name is Name => name in weights)
    const aim = this.next() * names.reduce((sum, name) => sum + weights[name], 0)
    let passed = 0
    for (const name of names) {
      passed += weights[name]
      if (aim < passed) return name
    }
    return otherwise
  }
}
