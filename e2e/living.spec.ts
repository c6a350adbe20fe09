import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { staysSilent } from '../main/simulatedAlta/faults'
import { connect } from '../scripts/desktop/bus.mjs'
import { call } from './hand'
import { PauseBar } from './pauseBar'
import { exitCodeOf, startToItsEnd } from './processes'
import { expect, q1, test } from './test'

/** How long quitting may take (ms): enough for a busy computer, and far below the 50 s of a keychain that hangs. */
const quitsWithin = 15_000

test('a second start shows the first one’s window and ends by itself', async ({
  pauseBar,
  tray,
  runtime,
  desktop,
  alta,
  dataFolder,
}) => {
  await pauseBar.page.keyboard.press('Escape')
  await expect.poll(() => pauseBar.isVisible()).toBe(false)
  const env = { ...desktop.env, ALTA_API_URL: alta.url }
  const second = await startToItsEnd(runtime.executable, dataFolder, env)
  expect(second.code).toBe(0)
  await expect.poll(() => pauseBar.isVisible()).toBe(true)
  expect(tray.itemCount).toBe(1)
})

test('a second start while the first is still starting is not lost', async ({
  pauseBar,
  start,
  runtime,
  desktop,
  alta,
  dataFolder,
}) => {
  await pauseBar.quit()
  const lock = () => lstat(join(dataFolder, 'SingletonLock')).catch(() => null)
  await expect.poll(lock).toBe(null)
  const env = { ...desktop.env, ALTA_API_URL: alta.url }
  const starting = start()
  await expect.poll(lock, { intervals: [10] }).not.toBe(null)
  const second = await startToItsEnd(runtime.executable, dataFolder, env)
  expect(second.code).toBe(0)
  const first = await starting
  await expect.poll(() => first.isVisible()).toBe(true)
})

test('a click on the tray icon opens the popover, the next one closes it, and so does Esc', async ({
  pauseBar,
  tray,
}) => {
  await pauseBar.page.keyboard.press('Escape')
  await expect.poll(() => pauseBar.isVisible()).toBe(false)
  await tray.activate()
  await expect.poll(() => pauseBar.isVisible()).toBe(true)
  // A click right after another counts as the second of a double click.
  await expect(async () => {
    if (await pauseBar.isVisible()) await tray.activate()
    expect(await pauseBar.isVisible()).toBe(false)
  }).toPass()

  await test.step('a double click opens it', async () => {
    await expect(async () => {
      await Promise.all([tray.activate(), tray.activate()])
      await call(pauseBar.page, 'refresh')
      expect(await pauseBar.isVisible()).toBe(true)
    }).toPass()
    await pauseBar.page.keyboard.press('Escape')
    await expect.poll(() => pauseBar.isVisible()).toBe(false)
  })

  await test.step('and so does another window that the person turns to', async () => {
    await tray.clickMenu('Open PauseBar')
    await expect.poll(() => pauseBar.isVisible()).toBe(true)
    const popovers = await pauseBar.electron.evaluateHandle(({ BrowserWindow }) => {
      const popovers = BrowserWindow.getAllWindows()
      new BrowserWindow({ width: 200, height: 200 }).focus()
      return popovers
    })
    await expect.poll(() => popovers.evaluate(([popover]) => popover?.isVisible())).toBe(false)
  })
})

test('quitting from the tray menu ends the app soon, in good order', async ({ pauseBar, tray }) => {
  const ended = exitCodeOf(pauseBar.electron.process())
  const askedAt = performance.now()
  await tray.clickMenu('Quit PauseBar')
  expect(await ended).toBe(0)
  expect(performance.now() - askedAt).toBeLessThan(quitsWithin)
})

test('quitting from the window ends the app soon, in good order', async ({ pauseBar }) => {
  const ended = exitCodeOf(pauseBar.electron.process())
  const askedAt = performance.now()
  // The window may be gone before the click resolves. If the click had no effect, `ended` would not resolve.
  await Promise.allSettled([pauseBar.button('Quit PauseBar').click(), ended])
  expect(await ended).toBe(0)
  expect(performance.now() - askedAt).toBeLessThan(quitsWithin)
})

test.describe('a keychain that never answers', () => {
  test.use({ desktopWishes: { keyring: 'none' } })

  test('holds up neither the window nor quitting', async ({ start, desktop, tray, alta }) => {
    const asked: string[] = []
    const bus = await connect(desktop.env.DBUS_SESSION_BUS_ADDRESS ?? '')
    bus.addMethodHandler(({ member }) => asked.push(member) > 0)
    await bus.requestName('org.freedesktop.secrets', 0)
    const pauseBar = await start()
    await pauseBar.connect(alta.token)
    await expect.poll(() => asked.length).toBeGreaterThan(0)
    await pauseBar.toggle(q1.name).click()
    await pauseBar.expectStatus(q1.name, 'Paused')
    const ended = exitCodeOf(pauseBar.electron.process())
    const askedAt = performance.now()
    await tray.clickMenu('Quit PauseBar')
    expect(await ended).toBe(0)
    expect(performance.now() - askedAt).toBeLessThan(quitsWithin)
  })
})

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  test(`${signal}, as from a system that shuts down or a terminal, ends it in order`, async ({
    pauseBar,
    dataFolder,
  }) => {
    const program = pauseBar.electron.process()
    const ended = exitCodeOf(program)
    program.kill(signal)
    expect(await ended).toBe(0)
    expect(await readFile(join(dataFolder, 'pausebar.log'), 'utf8')).toMatch(/"stopped"}\n$/)
    expect(await readFile(join(dataFolder, 'campaigns.json'), 'utf8')).toContain(q1.name)
  })
}

test.describe('without a tray', () => {
  test.use({ desktopWishes: { trayHost: false } })

  test('the window opens by itself, and closing it quits the app', async ({ pauseBar, start }) => {
    await expect.poll(() => pauseBar.isVisible()).toBe(true)
    expect(await standing(pauseBar)).toEqual(ownWindow)
    const ended = exitCodeOf(pauseBar.electron.process())
    await closeWindow(pauseBar)
    expect(await ended).toBe(0)
    const again = await start()
    await expect.poll(() => again.isVisible()).toBe(true)
    await again.expectStatus(q1.name, 'Active')
  })
})

test.describe('without a session bus', () => {
  test.use({ desktopWishes: { sessionBus: false } })

  test('the window opens by itself, and the token serves until the app quits', async ({
    pauseBar,
    start,
  }) => {
    await expect.poll(() => pauseBar.isVisible()).toBe(true)
    expect(await standing(pauseBar)).toEqual(ownWindow)
    await expect(pauseBar.page.getByText(/until you quit/i).first()).toBeVisible()
    const ended = exitCodeOf(pauseBar.electron.process())
    await closeWindow(pauseBar)
    expect(await ended).toBe(0)
    const again = await start()
    await expect(again.tokenField).toBeVisible()
    await expect.poll(() => again.isVisible()).toBe(true)
  })
})

test.describe('a tray that comes and goes', () => {
  test.use({ desktopWishes: { trayHost: false } })

  test('the icon appears, and the window becomes the popover', async ({ pauseBar, tray }) => {
    const popover = await nextWindow(pauseBar, () => tray.appear())
    await tray.waitForTooltip((tooltip) => tooltip.startsWith('PauseBar: 2 active, 1 paused'))
    await popover.expectStatus(q1.name, 'Active')
    await tray.clickMenu(`Pause “${q1.name}”`)
    await popover.expectStatus(q1.name, 'Paused')
    await closeWindow(popover)
    await expect.poll(() => popover.isVisible()).toBe(false)
    await tray.clickMenu('Open PauseBar')
    await expect.poll(() => popover.isVisible()).toBe(true)
  })
})

test('a tray that goes away leaves a window, one that comes back takes it again', async ({
  pauseBar,
  tray,
}) => {
  await pauseBar.page.keyboard.press('Escape')
  await expect.poll(() => pauseBar.isVisible()).toBe(false)
  const window = await nextWindow(pauseBar, () => tray.vanish())
  await window.expectStatus(q1.name, 'Active')
  await expect.poll(() => window.isVisible()).toBe(true)
  expect(await standing(window)).toEqual(ownWindow)
  const popover = await nextWindow(window, () => tray.appear())
  await tray.clickMenu(`Pause “${q1.name}”`)
  await popover.expectStatus(q1.name, 'Paused')
  expect(await standing(popover)).toEqual(popoverWindow)
  expect(tray.itemCount).toBe(1)
})

test('a session bus that dies and comes back takes the icon along, and nothing is sent by itself', async ({
  pauseBar,
  tray,
  alta,
  desktop,
}) => {
  await tray.waitForTooltip((tooltip) => tooltip.startsWith('PauseBar: 2 active, 1 paused'))
  alta.failNext(/POST/, staysSilent)
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, /^Pausing….*asked Alta/)
  const ended = exitCodeOf(pauseBar.electron.process())
  const trayAgain = await desktop.restartSessionBus()
  await ended
  await trayAgain.waitForTooltip((tooltip) => tooltip.startsWith('PauseBar: 2 active, 1 paused'))
  expect(alta.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  await trayAgain.clickMenu(`Pause “${q1.name}”`)
  await expect.poll(() => alta.campaign(q1.id).status).toBe('paused')
  await trayAgain.clickMenu('Quit PauseBar')
  await expect.poll(() => trayAgain.itemCount).toBe(0)
})

/**
 * The difference between an ordinary window and a popover. Without a window manager there are no frames to see, and on
 * Linux Electron says that every window can be minimized.
 */
function standing({ electron }: PauseBar) {
  return electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({ isAboveOthers: window.isAlwaysOnTop() })),
  )
}

const ownWindow = [{ isAboveOthers: false }]
const popoverWindow = [{ isAboveOthers: true }]

/** Closes the window, as the close button of its frame does. */
function closeWindow({ electron }: PauseBar): Promise<void> {
  return electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close()
  })
}

/** The window that replaces another one when `happen` runs. */
async function nextWindow({ electron, output }: PauseBar, happen: () => Promise<unknown>): Promise<PauseBar> {
  const coming = electron.waitForEvent('window')
  await happen()
  return new PauseBar(electron, await coming, output)
}
