import { answersWith } from '../main/simulatedAlta/faults'
import { connect } from '../scripts/desktop/bus.mjs'
import { startDisplay } from '../scripts/desktop/display.mjs'
import { ordinaryDay, partners } from './exampleCampaigns'
import { rememberToken } from './keychainEntries'
import { lookAndListen } from './look'
import { blackFriday, expect, q1, test } from './test'

const token = 'alta-secret-7f3b'
test.use({ altaOptions: { campaigns: ordinaryDay, token } })

const list = /GET .*limit=100/

test('connecting: the form, a refused token, Alta out of order, the demo', async ({ start, alta }) => {
  const pauseBar = await start()
  await expect(pauseBar.tokenField).toBeFocused()
  await lookAndListen(pauseBar, 'connect-form')
  await pauseBar.page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  await lookAndListen(pauseBar, 'connect-form-text-of-twice-the-size')
  await pauseBar.page.evaluate(() => {
    document.documentElement.style.fontSize = ''
  })
  await pauseBar.connect('wrong-token')
  await expect(pauseBar.alerts).toContainText('Alta doesn’t accept this token.')
  await lookAndListen(pauseBar, 'connect-form-token-refused')
  alta.failAlways(list, answersWith(503))
  await pauseBar.connect(alta.token)
  await expect(pauseBar.alerts).toContainText('Alta has a problem of its own')
  await lookAndListen(pauseBar, 'connect-form-alta-out-of-order')
  await pauseBar.button('Try the demo workspace').click()
  await expect(pauseBar.button('Leave demo')).toBeVisible()
  await expect(pauseBar.campaigns).toBeVisible()
  await lookAndListen(pauseBar, 'demo')
  await pauseBar.button('Settings').click()
  await lookAndListen(pauseBar, 'demo-settings')
})

test('the account: empty, without an end, out of order, refused, offline', async ({ start, alta, tray }) => {
  const fill = alta.failAlways(list, answersWith(200, {}, { data: [], hasMore: false }))
  const pauseBar = await start()
  await pauseBar.connect(alta.token)
  await expect(pauseBar.page.getByText('No campaigns yet')).toBeVisible()
  await lookAndListen(pauseBar, 'empty-account')
  fill()
  const data = ordinaryDay.slice(0, 3).map(({ id }) => alta.campaign(id).read())
  const end = alta.failAlways(/GET .*\?/, answersWith(200, {}, { data, hasMore: true, next: 'again' }))
  await pauseBar.button('Refresh').click()
  await expect(pauseBar.page.getByText('campaigns may be missing')).toBeVisible()
  await lookAndListen(pauseBar, 'list-without-an-end')
  end()
  await pauseBar.button('Refresh').click()
  await expect(pauseBar.toggle(partners.name)).toBeVisible()
  const mend = alta.failAlways(/./, answersWith(503))
  await pauseBar.button('Refresh').click()
  await expect(pauseBar.alerts).toContainText('Alta has a problem of its own')
  await lookAndListen(pauseBar, 'alta-out-of-order')
  mend()
  alta.failAlways(/./, answersWith(401))
  await pauseBar.button('Refresh').click()
  await expect(pauseBar.tokenField).toBeVisible()
  await lookAndListen(pauseBar, 'token-refused-later')
  const search = pauseBar.page.getByRole('searchbox')
  const place = await search.boundingBox()
  await pauseBar.connect('another-wrong-one')
  await expect(pauseBar.alerts).toHaveCount(2)
  expect(await search.boundingBox()).toEqual(place)
  await lookAndListen(pauseBar, 'token-refused-again')

  await pauseBar.quit()
  await alta.stop()
  const again = await start()
  await tray.clickMenu('Open PauseBar')
  await expect(again.alerts).toContainText('Can’t reach Alta')
  await lookAndListen(again, 'offline-with-known-campaigns')
})

test('a token that may not list', async ({ start, alta, tray }) => {
  const allow = alta.failAlways(list, answersWith(403))
  const pauseBar = await start()
  await pauseBar.connect(alta.token)
  await expect(pauseBar.page.getByText('Your role can’t list campaigns')).toBeVisible()
  await lookAndListen(pauseBar, 'may-not-list')
  await pauseBar.button('Add campaign…').first().click()
  await pauseBar.dialog.getByRole('textbox').fill(q1.id)
  await pauseBar.button('Add').click()
  await pauseBar.expectStatus(q1.name, 'Active')
  await lookAndListen(pauseBar, 'may-not-list-one-added')
  await pauseBar.chooseFromRow(q1.name, 'Remove from this list')
  await pauseBar.quit()

  allow()
  alta.hold(list)
  const again = await start()
  await tray.clickMenu('Open PauseBar')
  await expect(again.page.getByText('Checking with Alta…')).toBeVisible()
  await lookAndListen(again, 'first-reading')
})

test('a keychain that is locked', async ({ pauseBar, start, desktop, tray }) => {
  await pauseBar.quit()
  await desktop.keyring?.lock()
  const again = await start()
  await tray.clickMenu('Open PauseBar')
  await expect(again.alerts).toContainText('Your keychain is locked')
  await lookAndListen(again, 'keychain-locked')
})

test.describe('without a keychain', () => {
  test.use({ desktopWishes: { keyring: 'none' } })

  test('the token serves until the app quits', async ({ pauseBar }) => {
    await expect(pauseBar.page.getByText('until you quit')).toBeVisible()
    await lookAndListen(pauseBar, 'keychain-missing')
  })

  test('starting up, while the keychain answers nothing', async ({ start, desktop, dataFolder, tray }) => {
    const keychain = await connect(desktop.env.DBUS_SESSION_BUS_ADDRESS ?? '')
    keychain.addMethodHandler(() => true)
    await keychain.requestName('org.freedesktop.secrets', 0)
    await rememberToken(dataFolder)
    const pauseBar = await start()
    await tray.clickMenu('Open PauseBar')
    await expect(pauseBar.page.getByText('Starting…')).toBeVisible()
    await expect(pauseBar.alerts).toContainText('Your keychain doesn’t answer.')
    await lookAndListen(pauseBar, 'keychain-silent')
    keychain.disconnect()
  })
})

test('on a display of twice the density', async ({ start }) => {
  const display = await startDisplay({ width: 2560, height: 2048 })
  const pauseBar = await start({ args: ['--force-device-scale-factor=2'], env: { DISPLAY: display.name } })
  await expect(pauseBar.tokenField).toBeFocused()
  await lookAndListen(pauseBar, 'connect-form')
  await pauseBar.button('Try the demo workspace').click()
  await pauseBar.pauseProspectsToo.check()
  await pauseBar.toggle(q1.name).click()
  await pauseBar.toggle(partners.name).click()
  await pauseBar.expectStatus(q1.name, /^Paused.*prospects too/)
  await expect(pauseBar.failureOf(partners.name)).toBeVisible()
  await lookAndListen(pauseBar, 'demo-acting')
  await pauseBar.undoToast.getByRole('button', { name: 'Dismiss' }).click()
  await pauseBar.button(`More for ${blackFriday.name}`).click()
  await lookAndListen(pauseBar, 'row-menu')
  await pauseBar.page.getByRole('menuitem', { name: 'Resume…' }).click()
  await lookAndListen(pauseBar, 'resume-dialog')
  await display.stop()
})
