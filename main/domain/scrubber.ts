const mark = '[token]'
/** In base64, what is shorter than this would be found in words that are no secret. */
const shortestInBase64 = 6

/** Takes secrets out of any text that is shown or written down, as they are and as the usual encodings spell them. */
export class Scrubber {
  #spellings: string[] = []

  /** The longest goes first, since a token may begin like another. */
  hide(secret: string): void {
    const spellings = new Set([...this.#spellings, ...spellingsOf(secret)])
    spellings.delete('')
    this.#spellings = [...spellings].sort((one, other) => other.length - one.length)
  }

  scrub(text: string): string {
    return this.#spellings.reduce((scrubbed, spelling) => scrubbed.replaceAll(spelling, mark), text)
  }
}

function spellingsOf(secret: string): string[] {
  const inUrl = encodeURIComponent(secret)
  const inUrlToo = inUrl.replace(/%../g, (byte) => byte.toLowerCase())
  const inJson = JSON.stringify(secret).slice(1, -1)
  return [secret, inUrl, inUrlToo, inJson, ...spellingsInBase64(secret)]
}

function spellingsInBase64(secret: string): string[] {
  if (secret.length < shortestInBase64) return []
  return [0, 1, 2].flatMap((before) => {
    const spelling = inBase64(Buffer.from(secret), before)
    return [spelling, spelling.replaceAll('+', '-').replaceAll('/', '_')]
  })
}

/**
 * What in base64 stands for these bytes alone, when as many (0 to 2) stand before them in their group of three: the
 * characters at either end that also depend on the neighbours are left out.
 */
function inBase64(bytes: Buffer, before: number): string {
  const characters = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
  const whole = Math.floor(((before + bytes.length) * 8) / 6)
  return characters.slice(Math.ceil((before * 8) / 6), whole)
}
