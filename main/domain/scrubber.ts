const mark = '[token]'
/** In base64, shorter secrets would be found in harmless words. */
const shortestInBase64 = 6

/** Takes secrets out of text that is shown or written, as they are and in the usual encodings. */
export class Scrubber {
  #spellings: string[] = []

  /** The longest goes first: a token may begin with another. */
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
 * The base64 characters that depend on these bytes alone, when `before` (0 to 2) others come first in their group of three.
 * Those at either end that depend on neighbours too are left out.
 */
function inBase64(bytes: Buffer, before: number): string {
  const characters = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
  const whole = Math.floor(((before + bytes.length) * 8) / 6)
  return characters.slice(Math.ceil((before * 8) / 6), whole)
}
