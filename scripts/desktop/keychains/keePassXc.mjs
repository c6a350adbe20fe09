// @ts-check
import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startProgram } from '../program.mjs'
import { Dialog } from './dialog.mjs'
import { prepareKeychain } from './keychain.mjs'

/** @typedef {import('./keychain.mjs').Desktop} Desktop */

/**
 * @typedef {object} Access
 * @property {() => Promise<void>} open types the right password, if no access dialog follows
 * @property {Dialog} access asks whether a program may have an entry
 * @property {() => Promise<void>} allow grants that
 * @property {() => Promise<void>} deny dismisses it
 * @property {() => Promise<void>} declineDeletion declines the deletion of an entry
 */

/** @typedef {import('./keychain.mjs').UnlockableKeychain & Access} KeePassXc */

const password = 'a database'
const group = '6b1f0b3e-8d5c-4c3a-9a51-0123456789ab'

/**
 * Starts KeePassXC with an open database as the keychain. By default it asks the person before a program gets
 * an entry of another one, and before a deletion. Each process counts as another program.
 * @param {Desktop} desktop
 * @param {{ asks?: boolean }} [options]
 * @returns {Promise<KeePassXc>}
 */
export async function startKeePassXc(desktop, { asks = true } = {}) {
  const { home } = desktop
  // It finds other instances by a file in the temporary folder, and would leave everything to them.
  const env = { ...desktop.env, TMPDIR: desktop.env.XDG_RUNTIME_DIR }
  const { guard, waitUntilLocked, clearEntries, stop } = await prepareKeychain(desktop)
  const database = join(home, 'passwords.kdbx')
  await makeDatabase(env, home, database)
  await writeSettings(env, asks)
  const started = startProgram(guard, 'keepassxc', ['--pw-stdin', database], { env, input: `${password}\n` })
  started.child.stdout.resume()
  await waitUntilLocked(false)
  const dialog = new Dialog(env, ['--name', '^Unlock Database'])
  const access = new Dialog(env, ['--name', 'Access Request$'])
  const deletion = new Dialog(env, ['--name', '^Delete entry'])
  const window = new Dialog(env, ['--name', 'Locked. - KeePassXC$'])
  /** @param {{ betweenMs?: number }} [pace] */
  const open = (pace) => dialog.answer(password, (limitMs) => waitUntilLocked(false, limitMs), pace)
  const allow = async () => {
    await access.press('Return')
    await access.waitUntilGone()
  }
  return {
    dialog,
    access,
    allow,
    deny: () => access.dismiss(),
    confirmDeletion: async () => {
      if (!asks) return
      const either = new Dialog(env, ['--name', '(Access Request$|^Delete entry)'])
      await either.waitUntilThere()
      if (await access.isThere()) await allow()
      await deletion.press('Tab', 'space')
      await deletion.waitUntilGone()
    },
    declineDeletion: () => deletion.dismiss(),
    lock: async () => {
      await runFor(env, 'keepassxc', ['--lock'])
      await waitUntilLocked(true)
      // It also takes the focus by itself, but at an unknown time.
      await window.raise()
    },
    unlock: async () => {
      await window.type(password)
      await window.press('Return')
      await waitUntilLocked(false)
    },
    open,
    answer: async (pace) => {
      await open(pace)
      if (asks) await allow()
    },
    answerWrong: () => dialog.answerWrong(),
    cancel: () => dialog.dismiss(),
    // From the disk: over the bus KeePassXC would ask the person.
    entries: () => entriesIn(env, database),
    clearEntries,
    stop,
  }
}

/**
 * A database whose only group is exposed as a keychain.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} home
 * @param {string} database
 */
async function makeDatabase(env, home, database) {
  const asXml = join(home, 'passwords.xml')
  const uuid = Buffer.from(group.replaceAll('-', ''), 'hex').toString('base64')
  await writeFile(
    asXml,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<KeePassFile>
  <Meta>
    <DatabaseName>Passwords</DatabaseName>
    <RecycleBinEnabled>False</RecycleBinEnabled>
    <CustomData><Item><Key>FDO_SECRETS_EXPOSED_GROUP</Key><Value>{${group}}</Value></Item></CustomData>
  </Meta>
  <Root><Group><UUID>${uuid}</UUID><Name>Passwords</Name></Group></Root>
</KeePassFile>
`,
  )
  const args = ['import', '--set-password', '--decryption-time', '100', asXml, database]
  await runFor(env, 'keepassxc-cli', args, `${password}\n${password}\n`)
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} asks
 */
async function writeSettings(env, asks) {
  const folders = [env.XDG_CONFIG_HOME ?? '', env.XDG_CACHE_HOME ?? ''].map((it) => join(it, 'keepassxc'))
  for (const folder of folders) await mkdir(folder, { recursive: true })
  const confirmations = asks ? '' : 'ConfirmAccessItem=false\nConfirmDeleteItem=false\n'
  await writeFile(
    join(folders[0] ?? '', 'keepassxc.ini'),
    `[General]
ConfigVersion=2
UpdateCheckMessageShown=true
[GUI]
CheckForUpdates=false
[FdoSecrets]
Enabled=true
ShowNotification=false
${confirmations}`,
  )
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} database
 */
async function entriesIn(env, database) {
  const listed = await runFor(env, 'keepassxc-cli', ['ls', '--quiet', database], `${password}\n`)
  return listed.split('\n').filter((line) => line.startsWith('PauseBar')).length
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} [input]
 * @returns {Promise<string>} its output
 */
function runFor(env, program, args, input = '') {
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, { env, timeout: 30_000 }, (error, said) => {
      if (error) reject(error)
      else resolve(said)
    })
    child.stdin?.end(input)
  })
}
