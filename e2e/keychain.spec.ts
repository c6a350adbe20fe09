import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { _electron } from '@playwright/test'
import { z } from 'zod'
import { sandboxFlags } from '../scripts/sandbox.mjs'
import { lookAndListen } from './look'
import { checkout } from './processes'
import { expect, q1, test } from './test'

const untilYouQuit = 'The token is kept only until you quit PauseBar.'

test('without keytar’s binary the token serves until the app quits, and that is said', async ({
  start,
  alta,
}) => {
  const app = await mkdtemp(join(tmpdir(), 'pausebar-app-'))
  for (const part of ['package.json', 'out', 'assets']) {
    await cp(join(checkout, part), join(app, part), { recursive: true })
  }
  const pauseBar = await start({ app })
  await pauseBar.connect(alta.token)
  await pauseBar.expectStatus(q1.name, 'Active')
  await expect(
    pauseBar.page.getByText(`This computer has no keychain that PauseBar can use. ${untilYouQuit}`),
  ).toBeVisible()
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, 'Paused')
  await pauseBar.quit()
  const again = await start({ app })
  await expect(again.tokenField).toBeVisible()
  await rm(app, { recursive: true })
})

test('a keychain that does not take the token: it serves until the app quits, and that is said', async ({
  start,
  alta,
  desktop,
}) => {
  await desktop.keyring?.lock()
  const pauseBar = await start()
  await pauseBar.connect(alta.token)
  await pauseBar.expectStatus(q1.name, 'Active')
  await expect(pauseBar.page.getByText(`Your keychain is locked. ${untilYouQuit}`)).toBeVisible()
  await pauseBar.quit()
  await desktop.keyring?.unlock()
  const again = await start()
  await expect(again.tokenField).toBeVisible()
})

test('a token that the keychain does not take is saved once it is unlocked', async ({
  start,
  alta,
  desktop,
}) => {
  await desktop.keyring?.lock()
  const pauseBar = await start()
  await pauseBar.connect(alta.token)
  const notice = pauseBar.page.getByText(untilYouQuit)
  await expect(notice).toBeVisible()
  await lookAndListen(pauseBar, 'token-for-this-run')
  await pauseBar.button('Save it now').click()
  await expect(notice).toBeVisible()
  await desktop.keyring?.unlock()
  await expect(notice).toBeHidden()
  await pauseBar.quit()
  const again = await start()
  await again.expectStatus(q1.name, 'Active')
})

test('a token that the keychain does not let go of is told, tried again at the next start, and gone then', async ({
  pauseBar,
  start,
  desktop,
  dataFolder,
}) => {
  const left =
    /^The token of an account you disconnected is still in this computer’s keychain\. Your keychain is locked\./
  await desktop.keyring?.lock()
  await pauseBar.button('Settings').click()
  await pauseBar.button('Disconnect…').click()
  await pauseBar.button('Disconnect').click()
  await expect(pauseBar.tokenField).toBeVisible()
  await expect(pauseBar.page.getByText(left)).toBeVisible()
  await lookAndListen(pauseBar, 'token-left')
  await pauseBar.button('Try again').click()
  await expect(pauseBar.page.getByText(left)).toBeVisible()
  await expect(pauseBar.page.getByText(/was removed from/)).toBeHidden()
  await pauseBar.quit()

  const again = await start()
  await expect(again.page.getByText(left)).toBeVisible()
  await desktop.keyring?.unlock()
  await expect(again.page.getByText('was removed from')).toBeVisible()
  await expect(again.page.getByText(left)).toBeHidden()
  expect(JSON.parse(await readFile(join(dataFolder, 'keychain.json'), 'utf8'))).toMatchObject({
    toRemove: [],
  })
})

test('a token that is gone from the keychain is asked for, and all else is kept', async ({
  pauseBar,
  start,
  alta,
  desktop,
  tray,
  dataFolder,
}) => {
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, 'Paused')
  await pauseBar.quit()
  await removeToken(desktop.env, dataFolder)
  const again = await start()
  await tray.clickMenu('Open PauseBar')
  await expect(
    again.page.getByText(/^Your token is not in this computer’s keychain any more\./),
  ).toBeVisible()
  await expect(again.row(q1.name)).toContainText('Paused by you')
  await lookAndListen(again, 'token-gone')
  await again.tokenField.fill(alta.token)
  await again.button('Connect').click()
  await expect(again.toggle(q1.name)).toBeEnabled()
  await expect(again.row(q1.name)).toContainText('Paused by you')
})

test('the token of an earlier PauseBar is found under its old name in the usual folder, and gets its new one', async ({
  runtime,
  desktop,
}) => {
  await askKeytar(desktop.env, 'setPassword', 'Alta API token', 'a-token-of-before')
  const { ALTA_API_URL: _, ...env } = desktop.env
  const electron = await _electron.launch({
    executablePath: runtime.executable,
    args: [checkout, ...sandboxFlags()],
    env: Object.fromEntries(
      Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  })
  const folder = await electron.evaluate(({ app }) => app.getPath('userData'))
  await expect(async () => {
    expect(await askKeytar(desktop.env, 'getPassword', await entryIn(folder, 'https://api.altahq.com'))).toBe(
      'a-token-of-before',
    )
    expect(await askKeytar(desktop.env, 'getPassword', 'Alta API token')).toBe('')
  }).toPass()
  await electron.close()
})

/** Another program takes the token of the first account out of the keychain. */
async function removeToken(env: NodeJS.ProcessEnv, dataFolder: string): Promise<void> {
  const { server } = z
    .looseObject({ accounts: z.array(z.looseObject({ server: z.string() })) })
    .parse(JSON.parse(await readFile(join(dataFolder, 'settings.json'), 'utf8'))).accounts[0] ?? {
    server: '',
  }
  expect(await askKeytar(env, 'deletePassword', await entryIn(dataFolder, server))).toBe('true')
}

/** What the token of the first account is called in the keychain. */
async function entryIn(dataFolder: string, server: string): Promise<string> {
  const { folder } = z
    .looseObject({ folder: z.string() })
    .parse(JSON.parse(await readFile(join(dataFolder, 'keychain.json'), 'utf8')))
  return `Alta API token for ${server} (${folder}, first)`
}

/** Asks the keychain of a desktop, as any program of the person can. */
async function askKeytar(
  env: NodeJS.ProcessEnv,
  verb: 'getPassword' | 'setPassword' | 'deletePassword',
  ...args: string[]
): Promise<string> {
  const script = `import keytar from 'keytar'
    const answer = await keytar[process.argv[1]]('PauseBar', ...process.argv.slice(2))
    process.stdout.write(String(answer ?? ''))`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', script, verb, ...args],
    { cwd: checkout, env },
  )
  return stdout
}
