import { assert, property, string, uint8Array } from 'fast-check'
import { expect, test } from 'vitest'
import { Scrubber } from './scrubber'

const token = 'alta+secret/7f3b"=\\Zz'

function scrub(text: string, ...secrets: string[]): string {
  const scrubber = new Scrubber()
  for (const secret of secrets) scrubber.hide(secret)
  return scrubber.scrub(text)
}

test.each([
  ['as it is', token],
  ['URL-encoded', encodeURIComponent(token)],
  ['URL-encoded in small letters', encodeURIComponent(token).replace(/%../g, (byte) => byte.toLowerCase())],
  ['within JSON', JSON.stringify(token).slice(1, -1)],
])('the token is taken out %s, wherever it stands', (_, spelling) => {
  expect(scrub(`<${spelling}> and ${spelling}`, token)).toBe('<[token]> and [token]')
})

test.each(['base64', 'base64url'] as const)('the token is taken out of any text in %s', (encoding) => {
  const inBase64 = (...parts: Uint8Array[]) => Buffer.concat(parts).toString(encoding)
  void assert(
    property(uint8Array(), uint8Array(), (before, after) => {
      const text = inBase64(before, Buffer.from(token), after)
      const scrubbed = scrub(text, token)
      expect(scrubbed).toContain('[token]')
      // The characters at either end also hold bits of the neighbours.
      const others = scrubbed.length - '[token]'.length
      expect(others).toBeLessThanOrEqual(text.length - Math.floor((token.length * 8) / 6) + 2)
    }),
  )
})

test('a token that begins like another is taken out as a whole', () => {
  expect(scrub('abcdef abc', 'abc', 'abcdef')).toBe('[token] [token]')
})

test('other text stays as it is', () => {
  void assert(
    property(string(), (text) => {
      expect(scrub(text, token)).toBe(text)
      expect(scrub(text, '')).toBe(text)
    }),
  )
})
