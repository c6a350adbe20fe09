import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../preload/shared/search'
import { foundParts, isFoundIn, shortName } from './foundParts'

describe('what was searched for is marked in a name', () => {
  it.each([
    ['', 'EMEA | Q1', 'EMEA | Q1'],
    ['emea', 'EMEA | Q1', '[EMEA] | Q1'],
    ['q1 em', 'EMEA | Q1', '[EM]EA | [Q1]'],
    ['zurich', 'Zürich CFOs', '[Zürich] CFOs'],
    ['fi', 'Eﬃcient', 'E[ﬃ]cient'],
    ['rocket 🚀', '🚀🚀 Rocket', '[🚀🚀] [Rocket]'],
    ['nothing', 'EMEA', 'EMEA'],
    ['iberia c', 'Iberia | Cold CFO accounts', '[Iberia] | [C]old [C]FO accounts'],
    ['iberia c', 'Iberia | Finance', '[Iberia] | Finance'],
    ['iberia c', 'Iberia Cold CFO | Iberia', '[Iberia C]old CFO | Iberia'],
    ['c', 'Cold CFO accounts (c)', '[C]old [C]FO accounts ([c])'],
    ['2 q', 'Q2 | 2026 Q1', '[Q]2 | [2]026 [Q]1'],
    ['é', 'Écoles étrangères', '[É]coles [é]trangères'],
    ['cold iberia', 'Iberia Cold', '[Iberia] [Cold]'],
  ])('“%s” in “%s”: %s', (search, name, expected) => {
    const marked = foundParts(name, wordsOf(search)).map(({ text, isFound }) =>
      isFound ? `[${text}]` : text,
    )
    expect(marked.join('')).toBe(expected)
  })
})

describe('a name in its row', () => {
  it('is whole as long as it has room', () => {
    expect(shortName('DACH | Q1 2026 | Closed-lost reactivation | Dubois', 60)).toBe(
      'DACH | Q1 2026 | Closed-lost reactivation | Dubois',
    )
  })

  it('loses its middle when it is longer, so that twins can be told apart', () => {
    const [one, other] = ['Dubois', 'Weber'].map((who) =>
      shortName(`${'DACH | Q1 2026 | '.repeat(12)}${who}`, 60),
    )
    expect(one).toMatch(/^DACH \| Q1 2026.*….*Dubois$/)
    expect(one).not.toBe(other)
    expect(Array.from(one ?? '').length).toBeLessThanOrEqual(60)
  })
})

it('what is searched for may stand in what a short name leaves out', () => {
  const name = 'Enterprise account-based outbound to chief revenue officers, second wave, variant B (EMEA)'
  const found = (search: string) =>
    [name, shortName(name, 50)].map((each) => isFoundIn(each, wordsOf(search)))
  expect(found('enterprise emea')).toEqual([true, true])
  expect(found('enterprise revenue')).toEqual([true, false])
  expect(found('')).toEqual([true, true])
})
