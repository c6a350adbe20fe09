import { expect, it } from 'vitest'
import { isOfDoubleClick } from './doubleClick'

const clicks: [{ detail?: number }, boolean, string][] = [
  [{ detail: 0 }, false, 'a key'],
  [{ detail: 1 }, false, 'a click'],
  [{ detail: 2 }, true, 'the second click of a double click'],
  [{ detail: 3 }, true, 'the third click of a burst'],
  [{}, false, 'an event that is no click'],
]

it.each(clicks)('%o is of a double click: %s (%s)', (differences, expected, _) => {
  const nativeEvent = Object.assign(new Event('click'), differences)
  expect(isOfDoubleClick({ nativeEvent })).toBe(expected)
})
