import { expect, it } from 'vitest'
import { othersShown, shownItem } from './stripItem'

const [run, undo, newer] = [
  { key: 'run', at: 1 },
  { key: 'undo', at: 2 },
  { key: 'newer', at: 3 },
]

it('the strip shows the newest, and under a hand what it showed', () => {
  expect(shownItem([undo, run], { touched: null, chosen: undefined })).toBe(undo)
  expect(
    shownItem([newer, undo, run], { touched: { key: 'undo', at: 2, isAlone: false }, chosen: undefined }),
  ).toBe(undo)
  expect(shownItem([undo, run], { touched: null, chosen: 'run' })).toBe(run)
})

it('when what the pointer is on is gone, nothing older comes under it, and what is newer does', () => {
  const touched = { key: 'undo', at: 2, isAlone: false }
  expect(shownItem([run], { touched, chosen: undefined })).toBeUndefined()
  expect(shownItem([newer, run], { touched, chosen: undefined })).toBe(newer)
  expect(shownItem([run], { touched: null, chosen: undefined })).toBe(run)
})

it('when the focus was on it, the next one is there at once', () => {
  expect(shownItem([run], { touched: { key: 'undo', at: null, isAlone: false }, chosen: undefined })).toBe(
    run,
  )
})

it('the way to others does not come under the hand where there was none: it would push what is there', () => {
  const alone = { key: 'undo', at: 2, isAlone: true }
  expect(othersShown([newer, undo], undo, alone)).toEqual([])
  expect(othersShown([newer, undo], undo, { ...alone, isAlone: false })).toEqual([newer])
  expect(othersShown([newer, undo], undo, null)).toEqual([newer])
  expect(othersShown([newer, run], newer, alone), 'what the hand was on is gone').toEqual([run])
})
