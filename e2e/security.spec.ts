import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { calls } from '../preload/shared/contract'
import { otherWindow, pageUrl } from './otherWindow'
import { startToItsEnd } from './processes'
import { expect, q1, test } from './test'

test('a bad ALTA_API_URL ends the start with one line that names it, and no window', async ({
  runtime,
  desktop,
  tray,
  dataFolder,
}) => {
  for (const [url, why] of [
    ['http://alta.example.com/v1', 'must begin with https://'],
    ['not a web address', 'is not a web address'],
  ]) {
    const env = { ...desktop.env, ALTA_API_URL: url }
    const { code, ownErrors } = await startToItsEnd(runtime.executable, dataFolder, env)
    expect(code).toBe(1)
    expect(ownErrors).toEqual([expect.stringContaining(`ALTA_API_URL ${why}`)])
  }
  expect(tray.itemCount).toBe(0)
})

test('a data folder or a home that cannot be written ends the start with one line that names it', async ({
  runtime,
  desktop,
  dataFolder,
}) => {
  const file = join(dataFolder, 'a-file')
  await writeFile(file, '')
  const expectOneLine = async (folder: string, started: ReturnType<typeof startToItsEnd>) => {
    const { code, ownErrors } = await started
    expect(ownErrors).toEqual([
      expect.stringContaining(`PauseBar cannot write to its data folder “${folder}”`),
    ])
    expect(code).toBe(1)
  }
  const { env } = desktop
  const { executable } = runtime
  await expectOneLine(join(file, 'data'), startToItsEnd(executable, join(file, 'data'), env))
  const inConfig = { ...env, XDG_CONFIG_HOME: file }
  await expectOneLine(join(file, 'PauseBar'), startToItsEnd(executable, null, inConfig))
  const inHome = { ...env, HOME: file, XDG_CONFIG_HOME: undefined }
  await expectOneLine(join(file, '.config/PauseBar'), startToItsEnd(executable, null, inHome))
})

test('the command line tells what it knows, its version, and what it does not know', async ({
  runtime,
  desktop,
  dataFolder,
  start,
}) => {
  const run = (arg: string) => startToItsEnd(runtime.executable, dataFolder, desktop.env, [arg])
  expect(await run('--help')).toMatchObject({
    code: 0,
    output: expect.stringContaining('--user-data-dir=DIR'),
  })
  expect(await run('--version')).toMatchObject({ code: 0, output: expect.stringMatching(/^PauseBar \d/) })
  await start()
  expect((await run('--demmo')).ownErrors).toEqual([
    'PauseBar doesn’t know the argument “--demmo”, and starts without it. See --help.',
  ])
})

test('no menu reloads the page or opens developer tools', async ({ pauseBar }) => {
  const labels = await pauseBar.electron.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items.map(({ role }) => String(role))),
  )
  expect(labels).toContain('zoomin')
  for (const role of ['reload', 'forcereload', 'toggledevtools']) expect(labels).not.toContain(role)
})

test('the page has the calls of the contract, and nothing of Node, Electron or the token', async ({
  pauseBar,
  alta,
}) => {
  const found = await pauseBar.page.evaluate(async () => {
    const bridge = Object.entries(Reflect.get(window, 'pauseBar'))
    const nodes = ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron', 'global']
    return {
      reachable: nodes.filter((name) => name in globalThis),
      calls: bridge.map(([name]) => name).sort(),
      kinds: [...new Set(bridge.map(([, value]) => typeof value))],
      snapshot: JSON.stringify(await Reflect.get(window, 'pauseBar').getSnapshot()),
      page: document.documentElement.outerHTML,
    }
  })
  const contract = [...Object.keys(calls), 'onSnapshot', 'onCommand'].sort()
  expect(found).toMatchObject({ reachable: [], calls: contract, kinds: ['function'] })
  expect(found.snapshot).toContain(q1.name)
  expect(found.snapshot + found.page).not.toContain(alta.token)
})

test('a call with an argument of another shape is refused, and changes nothing', async ({
  pauseBar,
  alta,
}) => {
  const odd = [undefined, null, 0, '', q1.id, [], {}, { campaignId: 1 }, { campaignId: '../../account' }]
  const extra = [{ campaignId: q1.id, extra: 1 }, { pauseProspects: 'yes' }, { token: 'x'.repeat(20_000) }]
  const wrong = Object.entries(calls).flatMap(([name, { argument }]) =>
    [...odd, ...extra]
      .filter((value) => !argument.safeParse(value).success)
      .map((value) => ({ name, value })),
  )
  const requests = alta.requests.length
  const before = await pauseBar.page.evaluate(() => Reflect.get(window, 'pauseBar').getSnapshot())
  const answers = await pauseBar.page.evaluate(async (all) => {
    const ask = ({ name, value }: { name: string; value: unknown }): Promise<string> =>
      Reflect.get(window, 'pauseBar')
        [name](value)
        .then(() => `${name} took ${JSON.stringify(value)}`, String)
    return Promise.all(all.map(ask))
  }, wrong)
  expect(answers.length).toBeGreaterThan(200)
  expect(answers.filter((answer) => !answer.includes('refused, the argument'))).toEqual([])
  expect(await pauseBar.page.evaluate(() => Reflect.get(window, 'pauseBar').getSnapshot())).toEqual(before)
  expect(alta.requests).toHaveLength(requests)
})

for (const url of ['about:blank', 'data:text/html,<title>Other</title>', pageUrl]) {
  test(`calls from another window on ${url} are refused with an error`, async ({ pauseBar, alta }) => {
    const other = await otherWindow(pauseBar, url)
    const answers = await other.evaluate(async (campaignId) => {
      const bridge = Reflect.get(window, 'pauseBar')
      const outcome = (call: Promise<unknown>) => call.then(() => 'done', String)
      return Promise.all([
        outcome(bridge.getSnapshot()),
        outcome(bridge.pause({ campaignId })),
        outcome(bridge.quit()),
      ])
    }, q1.id)
    for (const answer of answers) expect(answer).toContain('refused, the call came from a frame')
    await pauseBar.expectStatus(q1.name, 'Active')
    expect(alta.requests.filter(({ method }) => method === 'POST')).toEqual([])
  })
}

test('arguments that PauseBar does not know change nothing, whatever they look like', async ({
  start,
  alta,
}) => {
  const pauseBar = await start({
    args: ['--unknown', 'pausebar://pause/all', 'https://example.com/', '/etc/passwd'],
  })
  await expect(pauseBar.tokenField).toBeVisible()
  expect(pauseBar.page.url()).toBe(pageUrl)
  expect(pauseBar.electron.windows()).toHaveLength(1)
  expect(alta.requests).toEqual([])
})
