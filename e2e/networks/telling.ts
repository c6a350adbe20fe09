import type { SimulatedAlta } from '../../main/simulatedAlta/simulatedAlta'
import type { PauseBar } from '../pauseBar'
import { blackFriday, expect, q1 } from './networkTest'

/** Expects that a reading and a resume name the cause and say that nothing was sent, and that Alta received nothing. */
export async function expectNothingSent(pauseBar: PauseBar, alta: SimulatedAlta, cause: string) {
  alta.requests.length = 0
  await pauseBar.button('Refresh').click()
  await expect(pauseBar.alerts).toContainText(cause)
  await pauseBar.toggle(blackFriday.name).click()
  await expect(pauseBar.failureOf(blackFriday.name)).toContainText(cause)
  await expect(pauseBar.failureOf(blackFriday.name)).toContainText('Nothing was sent to Alta.')
  await pauseBar.expectStatus(blackFriday.name, 'Paused')
  expect(alta.requests).toEqual([])
}

/** Expects the same of a pause, which is tried again for a while. */
export async function expectPauseNotSent(pauseBar: PauseBar, alta: SimulatedAlta, cause: string) {
  alta.requests.length = 0
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, /^Pausing….*no connection; again in 0:/)
  await expect(pauseBar.failureOf(q1.name)).toContainText(cause)
  await expect(pauseBar.failureOf(q1.name)).toContainText('Nothing was sent to Alta.')
  await pauseBar.expectStatus(q1.name, 'Active')
  expect(alta.requests).toEqual([])
}

/** Expects that PauseBar notices by itself that the way is free again. */
export async function expectBackByItself(pauseBar: PauseBar) {
  await expect(pauseBar.page.getByText(/^Checked/)).toBeVisible()
  await expect(pauseBar.alerts.filter({ hasText: /proxy|certificate|connection/i })).toHaveCount(0)
}
