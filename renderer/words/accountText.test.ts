import { expect, it } from 'vitest'
import { exampleSnapshot } from '../../preload/shared/examplesForTest'
import { affectedAccountsText, needsTokenText } from './accountText'

const [first] = exampleSnapshot([]).accounts
const accounts = ['Europe', 'America', 'Asia'].flatMap((name) =>
  first ? [{ ...first, key: name, name }] : [],
)

it.each([
  [['Europe'], 'Europe'],
  [['Asia', 'Europe'], 'Europe and Asia'],
  [['Europe', 'America', 'Asia'], ''],
  [[null], ''],
])('what concerns %o is told of “%s”', (keys, text) => {
  expect(affectedAccountsText(keys, accounts)).toBe(text)
})

it('says whose token is refused', () => {
  expect(needsTokenText('refused', 1)).toBe('Alta no longer accepts its token.')
  expect(needsTokenText('refused', 2)).toBe('Alta no longer accepts their tokens.')
})
