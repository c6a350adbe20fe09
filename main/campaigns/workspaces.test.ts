import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { altaAt } from '../alta/altaClient'
import { defaultPreferences } from '../domain/preferences'
import { failure, success } from '../domain/result'
import { answersWith } from '../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { demoPlace } from './demoPlace'
import { FakeClock } from './fakeClock'
import { keptInMemory } from './keptInMemory'
import { logInMemory } from './logForTest'
import { newAccount } from './openedAccount'
import type { AccountPlace, Settings } from './ports'
import { eventually, keychainInMemory, newDisk, q1, received, webinar } from './serviceForTest'
import { Workspaces } from './workspaces'

const token = 'alta-secret'
const emea = { token, accountId: 'emea', name: 'EMEA' }
const us = { token, accountId: 'us', name: '' }
const accountIds = ['emea', 'us']
const ofEmea = { ...q1, accountId: 'emea' }
const ofUs = { ...webinar, accountId: 'us' }

let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({ campaigns: [ofEmea, ofUs], token, accountIds })
  onTestFinished(() => alta.stop())
})

/** What outlives a run: the settings, and the place of each account. */
function newHome() {
  const settings = keptInMemory<Settings>({
    preferences: defaultPreferences,
    accounts: [newAccount('first')],
    shownAccount: null,
  })
  const removed: string[] = []
  const places = new Map<string, Omit<AccountPlace, 'clock' | 'log' | 'openAlta'>>()
  const placeOf = (account: string) => {
    const { known, journal, runs, timers, history } = newDisk()
    const remove = () => removed.push(account)
    const place = places.get(account) ?? {
      isDemo: false,
      known,
      journal,
      history,
      runs,
      timers,
      vault: keychainInMemory(),
      remove,
    }
    places.set(account, place)
    return place
  }
  return { settings, places, placeOf, removed }
}

function run(home = newHome()) {
  const clock = new FakeClock()
  const log = logInMemory()
  const openAlta = altaAt({ baseUrl: alta.url, fetch: globalThis.fetch, clock, log })
  const outside = { clock, log, openAlta }
  const workspaces = new Workspaces({
    openSettings: () => home.settings,
    openPlace: (account) => ({ ...home.placeOf(account), ...outside }),
    clock,
    announce: () => {},
    startDemo: async () => ({
      accounts: [{ key: 'demo', name: 'Demo', accountId: 'demo' }],
      placeOf: () => demoPlace(token, { pausedForAWhile: [], resumedElsewhere: [], pinned: [] }, outside),
      stop: async () => {},
    }),
  })
  onTestFinished(() => workspaces.accounts.close())
  return { workspaces, home, clock }
}

/** Two accounts on one token, the second on show. */
async function runWithTwo(home = newHome()) {
  const started = run(home)
  const { accounts } = started.workspaces
  expect(await accounts.find('first')?.connect(emea)).toEqual(success())
  expect(await accounts.add(us)).toEqual(success())
  const second = started.workspaces.snapshot().accounts[1]?.key ?? ''
  return { ...started, accounts, second }
}

const namesOnShow = (workspaces: Workspaces) => workspaces.snapshot().campaigns.map(({ name }) => name)

describe('a second account', () => {
  it('is shown once it is connected, with its own campaigns, token, settings and limit', async () => {
    const { workspaces, home, second } = await runWithTwo()
    const { accounts, shownAccount } = workspaces.snapshot()
    expect(accounts.map(({ name }) => name)).toEqual(['emea', 'us'])
    expect(shownAccount).toBe(second)
    expect(namesOnShow(workspaces)).toEqual([webinar.name])
    expect(home.settings.get().accounts.map(({ accountId }) => accountId)).toEqual(['emea', 'us'])
    expect(alta.requests.map(({ headers }) => headers['x-account-id'])).toEqual(['emea', 'us'])
    expect(await home.places.get(second)?.vault.read()).toEqual(success(token))
  })

  it('that Alta refuses is not kept', async () => {
    const { workspaces, home } = run()
    await workspaces.accounts.find('first')?.connect(emea)
    expect(await workspaces.accounts.add({ ...us, token: 'wrong' })).toEqual(
      failure({ kind: 'unauthorized' }),
    )
    expect(workspaces.snapshot().accounts).toHaveLength(1)
    expect(home.settings.get().accounts).toHaveLength(1)
    expect(home.removed).toHaveLength(1)
  })

  it.each([
    [{ ...us, accountId: 'emea' }, 'account-id', 'already-listed'],
    [{ ...us, name: ' EMEA ' }, 'account-name', 'already-listed'],
    [{ ...us, name: 'x'.repeat(61) }, 'account-name', 'too-long'],
  ] as const)('is not asked for twice under %o', async (typed, field, problem) => {
    const { workspaces } = run()
    await workspaces.accounts.find('first')?.connect(emea)
    const before = alta.requests.length
    expect(await workspaces.accounts.add(typed)).toEqual(failure({ kind: 'invalid-input', field, problem }))
    expect(alta.requests).toHaveLength(before)
  })

  it('is there again after a restart, on show as it was', async () => {
    const { home, second } = await runWithTwo()
    const { workspaces } = run(home)
    await workspaces.start({ inDemo: false })
    expect(workspaces.snapshot()).toMatchObject({
      shownAccount: second,
      accounts: [{ connection: { kind: 'connected' } }, { connection: { kind: 'connected' } }],
    })
    expect(namesOnShow(workspaces)).toEqual([webinar.name])
  })
})

describe('several accounts', () => {
  it('are shown in one list, each campaign as part of its account', async () => {
    const { workspaces, second } = await runWithTwo()
    workspaces.accounts.show(null)
    const { campaigns, shownAccount } = workspaces.snapshot()
    expect(shownAccount).toBeNull()
    expect(campaigns.map(({ name, account }) => [name, account])).toEqual([
      [q1.name, 'first'],
      [webinar.name, second],
    ])
  })

  it('are paused each by itself: the request names the account', async () => {
    const { workspaces, accounts, second } = await runWithTwo()
    accounts.find(second)?.pause(webinar.id)
    await eventually(() => expect(workspaces.snapshot().campaigns[0]?.status).toBe('paused'))
    const posts = alta.requests.filter(({ method }) => method === 'POST')
    expect(posts.map(({ headers }) => headers['x-account-id'])).toEqual(['us'])
    expect(alta.campaign(q1.id).status).toBe('active')
  })

  it('do not disturb each other: one whose token is refused asks for it, the others go on', async () => {
    const { workspaces, accounts, second } = await runWithTwo()
    const putRight = alta.failNext(/GET/, answersWith(401))
    await accounts.refresh()
    accounts.show(null)
    expect(workspaces.snapshot().accounts.map(({ connection }) => connection.kind)).toEqual([
      'connected',
      'refused',
    ])
    expect(putRight).toBeUndefined()
    accounts.find('first')?.pause(q1.id)
    await eventually(() =>
      expect(workspaces.snapshot().campaigns.find(({ id }) => id === q1.id)?.status).toBe('paused'),
    )
    expect(accounts.find(second)?.pause(webinar.id)).toEqual(failure({ kind: 'not-connected' }))
  })

  it('are renamed; no two are called alike', async () => {
    const { workspaces, accounts, second } = await runWithTwo()
    expect(accounts.rename(second, 'North America')).toEqual(success())
    expect(accounts.rename('first', 'north america')).toMatchObject({ error: { problem: 'already-listed' } })
    expect(accounts.rename('first', ' ')).toMatchObject({ error: { problem: 'empty' } })
    expect(workspaces.snapshot().accounts.map(({ name }) => name)).toEqual(['emea', 'North America'])
  })

  it('stand in the tray each under its name', async () => {
    const { workspaces } = await runWithTwo()
    const { items, tooltip } = workspaces.trayView()
    expect(tooltip).toBe('PauseBar: 2 active, 0 paused')
    expect(items.map((item) => ('label' in item ? item.label : '—'))).toEqual([
      'emea',
      `Pause “${q1.name}”`,
      '—',
      'us',
      `Pause “${webinar.name}”`,
      '—',
      'Pause for a while',
      'Pause all…',
      'Pause prospects too',
      '—',
      'Open PauseBar',
      'Quit PauseBar',
    ])
  })

  it('one that is removed takes its token and files along, and what became of them is told', async () => {
    const { workspaces, home, second } = await runWithTwo()
    expect(await workspaces.disconnect(second)).toEqual(success())
    expect(workspaces.snapshot()).toMatchObject({
      shownAccount: 'first',
      notices: [{ kind: 'token-removed', account: null }],
    })
    expect(home.removed).toEqual([second])
    expect(await home.places.get(second)?.vault.read()).toEqual(success(null))
    expect(workspaces.dismissNotice(null, 'token-removed')).toEqual(success())
    expect(workspaces.snapshot().notices).toEqual([])
  })
})

describe('the demo', () => {
  it('touches nothing of what was there, and leaving it leads back', async () => {
    const home = newHome()
    alta = await startSimulatedAlta({ campaigns: [q1], token })
    onTestFinished(() => alta.stop())
    const { workspaces } = run(home)
    await workspaces.start({ inDemo: true })
    workspaces.accounts.find('demo')?.pause(q1.id)
    await eventually(() => expect(workspaces.snapshot().campaigns[0]?.status).toBe('paused'))
    workspaces.accounts.setPreferences({ pauseProspects: true })
    expect(home.settings.get()).toMatchObject({
      preferences: { pauseProspects: false },
      accounts: [{ key: 'first', tokenSaved: null, recentlyUsed: [] }],
    })
    expect(home.places.get('first')?.known.get().campaigns).toEqual([])
    await workspaces.disconnect('demo')
    expect(workspaces.snapshot()).toMatchObject({ connection: { kind: 'signed-out' }, campaigns: [] })
    expect(received(alta)).not.toContain('DELETE')
  })
})
