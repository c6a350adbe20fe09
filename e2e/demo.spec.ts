import { Message } from '@jellybrick/dbus-next'
import { connect } from '../scripts/desktop/bus.mjs'
import { expect, q1, test } from './test'

const inDemo = { args: ['--demo'] }

test('the demo opens by itself, marked as one, with a dozen campaigns', async ({ start, alta, tray }) => {
  const pauseBar = await start(inDemo)
  await expect.poll(() => pauseBar.isVisible()).toBe(true)
  await expect(pauseBar.page.getByText('Demo', { exact: true })).toBeVisible()
  await tray.waitForTooltip((tooltip) => tooltip.startsWith('PauseBar: 8 active, 4 paused'))
  await pauseBar.button('Show').click()
  await expect(pauseBar.campaigns.getByRole('switch')).toHaveCount(12)
  await expect(pauseBar.campaigns.getByRole('heading', { name: 'Pinned 1' })).toBeVisible()
  await expect(pauseBar.page.getByRole('heading', { name: 'Needs you 1' })).toBeVisible()
  await pauseBar.expectStatus('Reactivate churned accounts 2025', /^Active · resumed elsewhere, noticed /)
  expect(alta.requests).toEqual([])
})

test('in the demo one campaign may not be paused, one is slow, one waits for the limit', async ({
  start,
}) => {
  const pauseBar = await start(inDemo)
  await pauseBar.toggle('Partner referrals').click()
  await expect(pauseBar.failureOf('Partner referrals')).toContainText('Your role can’t pause')
  await pauseBar.toggle('Webinar follow-up').click()
  await pauseBar.expectStatus('Webinar follow-up', /^Pausing….*accepted/)
  await pauseBar.expectStatus('Webinar follow-up', 'Paused')
  const limited = 'Enterprise renewals — Q4'
  await pauseBar.toggle(limited).click()
  await pauseBar.expectStatus(limited, /^Pausing….* 0:\d\d/)
  await expect(pauseBar.toggle(limited)).not.toBeChecked()
  expect(pauseBar.output()).toMatch(/^POST \/v1\/campaigns\/\S+\/pause \{"pauseProspects":false\} → 429$/m)
})

test.describe('no keychain is asked', () => {
  test.use({ desktopWishes: { keyring: 'none' } })

  test('in the demo, while a token of one’s own goes there', async ({ start, desktop, alta }) => {
    const asked = await playKeychain(desktop.env.DBUS_SESSION_BUS_ADDRESS)
    // On GNOME, Chromium uses the keychain without being asked to.
    const env = { XDG_CURRENT_DESKTOP: 'GNOME' }
    const demo = await start({ ...inDemo, env })
    await demo.toggle(q1.name).click()
    await demo.expectStatus(q1.name, 'Paused')
    await expect(demo.page.getByText(/keychain/i)).toBeHidden()
    await demo.quit()
    expect(asked).toEqual([])
    const own = await start({ env })
    await own.connect(alta.token)
    await expect.poll(() => asked.length).toBeGreaterThan(0)
  })
})

test('trying the demo workspace, and leaving it for the form', async ({ start, tray, alta }) => {
  const pauseBar = await start()
  await pauseBar.button('Try the demo workspace').click()
  await pauseBar.expectStatus('Partner referrals', 'Active')
  await tray.clickMenu(`Pause “${q1.name}”`)
  await pauseBar.expectStatus(q1.name, 'Paused')
  await pauseBar.button('Leave demo').click()
  await expect(pauseBar.tokenField).toBeVisible()
  await tray.waitForTooltip((tooltip) => tooltip === 'PauseBar: not connected to Alta')
  await pauseBar.connect(alta.token)
  await pauseBar.expectStatus(q1.name, 'Active')
  await expect(pauseBar.campaigns.getByRole('switch')).toHaveCount(3)
})

test('a demo beside a saved token leaves that alone', async ({ pauseBar, start, alta }) => {
  await pauseBar.quit()
  const requests = alta.requests.length
  const demo = await start(inDemo)
  await demo.toggle('Series A founders — DACH').click()
  await demo.expectStatus('Series A founders — DACH', 'Paused')
  expect(alta.requests).toHaveLength(requests)
  await demo.button('Leave demo').click()
  await demo.expectStatus(q1.name, 'Active')
  await expect(demo.campaigns.getByRole('switch')).toHaveCount(3)
})

/** Acts as the keychain and notes what it is asked. */
async function playKeychain(busAddress?: string): Promise<string[]> {
  if (!busAddress) throw new Error('This desktop has no session bus')
  const asked: string[] = []
  const bus = await connect(busAddress)
  bus.addMethodHandler((call) => {
    asked.push(call.member)
    bus.send(Message.newError(call, 'org.freedesktop.DBus.Error.Failed', 'Not now'))
    return true
  })
  await bus.requestName('org.freedesktop.secrets', 0)
  return asked
}
