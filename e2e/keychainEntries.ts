import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import { z } from 'zod'
import { checkout } from './processes'

/** Removes the first account's token from the keychain, as another program might. */
export async function removeToken(env: NodeJS.ProcessEnv, dataFolder: string): Promise<void> {
  const { server } = z
    .looseObject({ accounts: z.array(z.looseObject({ server: z.string() })) })
    .parse(JSON.parse(await readFile(join(dataFolder, 'settings.json'), 'utf8'))).accounts[0] ?? {
    server: '',
  }
  expect(await askKeytar(env, 'deletePassword', await entryIn(dataFolder, server))).toBe('true')
}

/** The name of the first account's token in the keychain. */
export async function entryIn(dataFolder: string, server: string): Promise<string> {
  const { folder } = z
    .looseObject({ folder: z.string() })
    .parse(JSON.parse(await readFile(join(dataFolder, 'keychain.json'), 'utf8')))
  return `Alta API token for ${server} (${folder}, first)`
}

/** Asks a desktop's keychain, as any program of the person can. */
export async function askKeytar(
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

/** While PauseBar is not running: moves its first account to another server, as if it had been connected there. */
export async function letBelongTo(
  url: string,
  token: string,
  { env, dataFolder }: { env: NodeJS.ProcessEnv; dataFolder: string },
): Promise<void> {
  const server = new URL(url).origin
  const path = join(dataFolder, 'settings.json')
  const { accounts, ...rest } = z
    .looseObject({ accounts: z.array(z.looseObject({ server: z.string() })) })
    .parse(JSON.parse(await readFile(path, 'utf8')))
  await writeFile(
    path,
    JSON.stringify({ ...rest, accounts: accounts.map((account) => ({ ...account, server })) }),
  )
  await askKeytar(env, 'setPassword', await entryIn(dataFolder, server), token)
}

/** Before the first start: makes a data folder that says the token is in the keychain. */
export async function rememberToken(dataFolder: string): Promise<void> {
  const settings = { pauseProspects: false, showInactive: false, accountId: null, recentlyUsed: [] }
  await writeFile(
    join(dataFolder, 'settings.json'),
    JSON.stringify({ version: 1, ...settings, tokenSaved: true }),
  )
  await writeFile(
    join(dataFolder, 'keychain.json'),
    JSON.stringify({ version: 1, folder: randomUUID(), namedAsBefore: [], toRemove: [] }),
  )
}
