import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { q1, webinar } from '../accounts/accountForTest'
import { FakeClock } from '../accounts/fakeClockForTest'
import type { Vault } from '../accounts/tokenPort'
import { Workspaces } from '../accounts/workspaces'
import { altaAt } from '../alta/altaClient'
import type { AccountView } from '../domain/accountView'
import { failure, success } from '../domain/result'
import { bugReporter } from '../shell/bugs'
import { errorAnswer } from '../simulatedAlta/answer'
import * as faults from '../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { openAccountFiles } from './accountFiles'
import { openLog } from './log'
import { openSettings } from './settings'

// Outside Electron, `electron` is the path of a program, which it would download first.
vi.hoisted(() => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= 'not-needed'
})

const token = 'alta+secret/7f3b="Zz9'
const spellings = [
  token,
  encodeURIComponent(token),
  JSON.stringify(token).slice(1, -1),
  ...(['base64', 'base64url', 'hex'] as const).map((encoding) => Buffer.from(token).toString(encoding)),
]

const mebibyte = 1024 * 1024
const { answersWith, answersText } = faults
const echo = `Not ${token}, ${encodeURIComponent(token)}, ${Buffer.from(token).toString('base64')}`
const injected: Record<string, faults.Fault> = {
  ...Object.fromEntries(
    [400, 401, 403, 404, 407, 429, 500, 503, 511].map((status) => [
      `status ${status}, repeating the token`,
      answersWith(status, { 'x-request-id': echo }, { error: echo, message: echo }),
    ]),
  ),
  ...Object.fromEntries(
    [400, 401, 403, 404, 429, 500].map((status) => [
      `status ${status} of Alta’s, repeating the token`,
      ({ send }: Parameters<faults.Fault>[0]) => send(errorAnswer(status, echo, { 'x-request-id': echo })),
    ]),
  ),
  'a success that repeats the token': answersWith(200, { 'x-request-id': echo }, { data: [], next: token }),
  'another shape that repeats the token': answersText(JSON.stringify([echo])),
  'truncated JSON': answersText('{"data":[{"id":"'),
  'sign-in page': faults.signInPage,
  'redirect with the token in its address': faults.redirectsTo(`http://127.0.0.1:9/?${echo}`),
  'reset before the answer': faults.breaksBefore,
  'reset after applying': faults.breaksAfterApplying,
  'reset in the middle': faults.breaksInTheMiddle,
  silence: faults.staysSilent,
  'trickling answer': faults.trickles,
  'huge body': faults.answersHugely(2 * mebibyte),
  'gzip bomb': faults.gzipBomb(50 * mebibyte),
}

let folder: string
let alta: SimulatedAlta

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pausebar-hunt-'))
  alta = await startSimulatedAlta({ campaigns: [q1, { ...webinar, status: 'paused' }], token })
})
afterEach(async () => {
  await alta.stop()
  await rm(folder, { recursive: true })
})

/** The app on real files, without its shell and keychain. `seen` collects all its output. */
function runApp() {
  const clock = new FakeClock()
  const log = openLog(folder, clock)
  const refused = async () => failure({ kind: 'keychain', problem: 'refused' })
  const vault: Vault = {
    read: refused,
    save: refused,
    remove: refused,
    whatItWaitsFor: async () => ({ kind: 'keychain', problem: 'waiting' }),
    find: async () => 'open',
  }
  const openAlta = altaAt({ baseUrl: alta.url, fetch: globalThis.fetch, clock, log })
  const flushes: (() => void)[] = []
  const seen: unknown[] = []
  const server = new URL(alta.url).origin
  const workspaces = new Workspaces({
    server,
    openTokens: () => ({
      vaultOf: () => vault,
      removeLeft: async () => success(),
      removeLeftSilently: async () => {},
      onChange: () => {},
    }),
    openSettings: (addBanner) => openSettings(folder, { clock, addBanner }),
    openResources: (account, addBanner) => {
      const files = openAccountFiles(folder, account, { clock, addBanner })
      flushes.push(files.flush)
      return { ...files, isDemo: false, server, clock, log, openAlta }
    },
    clock,
    showNotification: (notification) => seen.push(notification),
    startDemo: () => Promise.reject(new Error('Not in this test')),
  })
  const account = workspaces.accounts.find('first')
  if (!account) throw new Error('There is no first account')
  workspaces.onChange(() => seen.push(workspaces.snapshot(), workspaces.trayView()))
  const report = bugReporter(log, (line) => seen.push(log.scrub(line)))
  const connect = async () =>
    seen.push(await account.signIn.connect({ token: `Bearer ${token}`, accountId: '' }))
  return { account, clock, seen, connect, report, flush: () => flushes.map((flush) => flush()) }
}

async function filesText(): Promise<string> {
  const names = await readdir(folder)
  expect(names).toEqual(expect.arrayContaining(['journal.json', 'pausebar.log', 'settings.json']))
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return [...names, ...texts].join('\n')
}

const isSettled = ({ reading, campaigns }: AccountView) =>
  !reading.isUnderWay &&
  campaigns.every(({ action }) => action === null || action.progress.phase === 'lagging')

test.each(Object.entries(injected))('%s: the token is in no file, snapshot or error', async (_, fault) => {
  const { account, clock, seen, connect, report, flush } = runApp()
  alta.failNext(/GET/, fault)
  let isConnecting = true
  void connect().finally(() => {
    isConnecting = false
  })
  while (isConnecting) await clock.advance(1_000)
  await clock.advance(60_000)
  await connect()
  alta.failNext(/POST .*1111/, fault)
  account.pause(q1.id)
  alta.failAlways(/GET/, fault)
  account.resume(webinar.id, true)
  void account.refresh().then((answer) => seen.push(answer))
  void account.checkCampaign(q1.id).then((answer) => seen.push(answer))
  for (let waits = 0; waits < 300 && !isSettled(account.view()); waits += 1) await clock.advance(1_000)
  report(new Error(`A bug with ${token} in its words`))
  seen.push(await account.signIn.disconnect())
  flush()
  const everything = `${JSON.stringify(seen)}\n${await filesText()}`
  expect(spellings.filter((spelling) => everything.includes(spelling))).toEqual([])
  expect(await filesText()).toContain('"event":"request"')
})
