import { expect, it } from 'vitest'
import { notificationsFailText } from './bannerText'

it('says of notifications that were refused what can be done, and on a Mac why there may be none', () => {
  expect(notificationsFailText(false)).toMatch(/settings for notifications\.$/)
  expect(notificationsFailText(true)).toMatch(/A copy that isn’t signed can’t show any on a Mac\.$/)
})
