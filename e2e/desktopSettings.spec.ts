import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { lookAndListen } from './look'
import type { PauseBar } from './pauseBar'
import { expect, q1, test } from './test'

const execute = promisify(execFile)

const recorder = ({ dialog }: PauseBar) => dialog.getByRole('button', { name: /^Keys that open PauseBar/ })
const launch = (pauseBar: PauseBar) => pauseBar.toggle('Start PauseBar at login')

/** Closes the settings, then the popover. */
async function putAway(pauseBar: PauseBar): Promise<void> {
  await pauseBar.page.keyboard.press('Escape')
  await expect(pauseBar.dialog).toBeHidden()
  await pauseBar.page.keyboard.press('Escape')
  await expect.poll(() => pauseBar.isVisible()).toBe(false)
}

test('the chosen keys open the popover from any program, also after a restart; those of another program are refused', async ({
  pauseBar,
  start,
  desktop,
}) => {
  /** Presses keys on the display, whichever program has the focus. */
  const pressAnywhere = (keys: string) => execute('xdotool', ['key', keys], { env: desktop.env })

  await test.step('recorded by the keyboard alone; Esc leaves all as it is', async () => {
    await pauseBar.button('Settings').click()
    await recorder(pauseBar).focus()
    await pauseBar.page.keyboard.press('Enter')
    await expect(recorder(pauseBar)).toHaveText('Press the keys…')
    await lookAndListen(pauseBar, 'settings-press-the-keys')
    await pauseBar.page.keyboard.press('Escape')
    await expect(recorder(pauseBar)).toHaveText('None')
    await pauseBar.page.keyboard.press('Enter')
    await pauseBar.page.keyboard.press('p')
    await expect(recorder(pauseBar)).toHaveText('Press the keys…')
    await pauseBar.page.keyboard.press('Control+Alt+p')
    await expect(recorder(pauseBar)).toHaveText('Ctrl+Alt+P')
    await lookAndListen(pauseBar, 'settings')
  })

  await test.step('they open the popover, and hide it', async () => {
    await putAway(pauseBar)
    await pressAnywhere('ctrl+alt+p')
    await expect.poll(() => pauseBar.isVisible()).toBe(true)
    await pressAnywhere('ctrl+alt+p')
    await expect.poll(() => pauseBar.isVisible()).toBe(false)
  })

  const other = await start({ args: [`--user-data-dir=${desktop.env.HOME}/other`] })

  await test.step('those of another program are refused, and those before stay', async () => {
    await other.page.evaluate(() => Reflect.get(window, 'pauseBar').setShortcut({ keys: 'Control+Alt+O' }))
    await pressAnywhere('ctrl+alt+p')
    await expect.poll(() => pauseBar.isVisible()).toBe(true)
    await pauseBar.button('Settings').click()
    await recorder(pauseBar).click()
    await pauseBar.page.keyboard.press('Control+Alt+o')
    await expect(pauseBar.dialog.getByRole('alert')).toHaveText(
      'Another program uses Ctrl+Alt+O. Choose other keys.',
    )
    await expect(recorder(pauseBar)).toHaveText('Ctrl+Alt+P')
    await lookAndListen(pauseBar, 'settings-keys-taken')
  })

  await test.step('they hold after a restart, unless another program has them by then', async () => {
    await pauseBar.quit()
    const again = await start()
    await expect(again.toggle(q1.name)).toBeChecked()
    await pressAnywhere('ctrl+alt+p')
    await expect.poll(() => again.isVisible()).toBe(true)
    await again.quit()
    await other.page.evaluate(() => Reflect.get(window, 'pauseBar').setShortcut({ keys: 'Control+Alt+P' }))
    const later = await start()
    await expect(
      later.page.getByText('Another program uses Ctrl+Alt+P, so that shortcut doesn’t open PauseBar.'),
    ).toBeAttached()
  })
})

test('starting at login is a file that the desktop reads, and the start is hidden', async ({
  pauseBar,
  start,
  dataFolder,
  tray,
}) => {
  const env = { XDG_CONFIG_HOME: join(dataFolder, 'config') }
  const file = join(env.XDG_CONFIG_HOME, 'autostart', 'pausebar.desktop')
  await pauseBar.quit()
  const started = await start({ env })
  await tray.clickMenu('Open PauseBar')
  await started.button('Settings').click()

  await test.step('turned on and off', async () => {
    await launch(started).click()
    await expect(launch(started)).toBeChecked()
    expect(await readFile(file, 'utf8')).toMatch(/^Exec=".*" "--user-data-dir=.*" "--hidden"$/m)
    await launch(started).click()
    await expect(launch(started)).not.toBeChecked()
    await expect(readFile(file)).rejects.toThrow()
  })

  await test.step('what the desktop turns off is off here too, and turned on again with all that was added', async () => {
    await launch(started).click()
    await expect(launch(started)).toBeChecked()
    const delayed = `${await readFile(file, 'utf8')}X-GNOME-Autostart-Delay=20\n`
    await writeFile(file, `${delayed}Hidden=true\n`)
    await putAway(started)
    await tray.clickMenu('Open PauseBar')
    await started.button('Settings').click()
    await expect(launch(started)).not.toBeChecked()
    await launch(started).click()
    await expect(launch(started)).toBeChecked()
    expect(await readFile(file, 'utf8')).toBe(delayed)
  })

  await test.step('a program that has moved since is followed, and another one left alone', async () => {
    await started.quit()
    const written = await readFile(file, 'utf8')
    await writeFile(file, written.replace(/^(TryExec=|Exec=")[^"\n]*/gm, '$1/gone/pausebar'))
    const moved = await start({ env })
    await expect.poll(() => readFile(file, 'utf8')).toBe(written)
    await moved.quit()
    const other = '[Desktop Entry]\nType=Application\nName=Mine\nExec=/bin/true\n'
    await writeFile(file, other)
    const again = await start({ env })
    await tray.clickMenu('Open PauseBar')
    await again.button('Settings').click()
    await expect(launch(again)).not.toBeChecked()
    expect(await readFile(file, 'utf8')).toBe(other)
    await again.quit()
    await rm(file)
  })

  await test.step('chosen in the demo, it holds for PauseBar: after the demo, and at the next start', async () => {
    const demo = await start({ env, args: ['--demo'] })
    await demo.button('Settings').click()
    await launch(demo).click()
    await expect(launch(demo)).toBeChecked()
    await recorder(demo).click()
    await demo.page.keyboard.press('Control+Alt+d')
    await demo.toggle('Pauses that end').click()
    await expect(demo.toggle('Pauses that end')).not.toBeChecked()
    const expectChosen = async (pauseBar: PauseBar) => {
      await pauseBar.button('Settings').click()
      await expect(launch(pauseBar)).toBeChecked()
      await expect(recorder(pauseBar)).toHaveText('Ctrl+Alt+D')
      await expect(pauseBar.toggle('Pauses that end')).not.toBeChecked()
      expect(await readFile(file, 'utf8')).toContain('--hidden')
    }
    await demo.dialog.getByRole('button', { name: 'Leave demo' }).click()
    await expect(demo.toggle(q1.name)).toBeAttached()
    await demo.button('Close').click()
    await expectChosen(demo)
    await demo.quit()
    const next = await start({ env })
    await tray.clickMenu('Open PauseBar')
    await expectChosen(next)
    await next.quit()
  })

  await test.step('refused by the disk, it is told there', async () => {
    await writeFile(`${env.XDG_CONFIG_HOME}-file`, '')
    const refused = await start({ env: { XDG_CONFIG_HOME: `${env.XDG_CONFIG_HOME}-file` } })
    await tray.clickMenu('Open PauseBar')
    await refused.button('Settings').click()
    await launch(refused).click()
    await expect(refused.dialog.getByRole('alert')).toContainText('This computer didn’t accept that.')
    await expect(launch(refused)).not.toBeChecked()
    await lookAndListen(refused, 'settings-login-refused')
    await refused.quit()
  })
})

test('a hidden start opens nothing, though nobody is signed in', async ({ start, tray }) => {
  const pauseBar = await start({ args: ['--hidden'] })
  await tray.waitForMenu((menu) => menu.some(({ label }) => label === 'Open PauseBar'))
  await expect(pauseBar.tokenField).toBeAttached()
  expect(await pauseBar.isVisible()).toBe(false)
  await tray.clickMenu('Open PauseBar')
  await expect.poll(() => pauseBar.isVisible()).toBe(true)
})
