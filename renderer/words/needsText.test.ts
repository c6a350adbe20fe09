import { expect, it } from 'vitest'
import { needsText } from './needsText'

it('says of which kind all are answered, since those of other kinds may stand above and below', () => {
  expect(needsText('end', 3)).toBe('3 pauses have ended')
  expect(needsText('drift', 33)).toBe('33 campaigns resumed elsewhere')
  expect(needsText('drift', 0)).toBe('Resumed elsewhere: all answered')
  expect(needsText('failed', 0)).toBe('Failed changes: all answered')
})
