import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { failure, success } from '../domain/result'
import { answersWith } from '../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { eventually, q1, webinar } from './accountForTest'
import type { Workspaces } from './workspaces'
import { newHome, run } from './workspacesForTest'

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

/** Two accounts on one token, the second on show. */
async function runWithTwo(home = newHome()) {
  const started = run(alta, home)
  const { accounts } = started.workspaces
  expect(await accounts.find('first')?.signIn.connect(emea)).toEqual(success())
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
    expect([...home.keychain.values()]).toEqual([token, token])
  })

  it('is named in what is told outside of the window, where campaigns of both may be called alike', async () => {
    const { workspaces, accounts, second, told } = await runWithTwo()
    alta.failAlways(/POST/, answersWith(403))
    accounts.find('first')?.pause(ofEmea.id)
    accounts.find(second)?.pause(ofUs.id)
    await eventually(() => expect(told).toHaveLength(2))
    expect(told.sort()).toEqual([`emea: Couldn’t pause “${q1.name}”`, `us: Couldn’t pause “${webinar.name}”`])
    await workspaces.disconnect(second)
    accounts.find('first')?.pause(ofEmea.id)
    await eventually(() => expect(told.at(-1)).toBe(`Couldn’t pause “${q1.name}”`))
  })

  it('that Alta refuses is not kept', async () => {
    const { workspaces, home } = run(alta)
    await workspaces.accounts.find('first')?.signIn.connect(emea)
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
    const { workspaces } = run(alta)
    await workspaces.accounts.find('first')?.signIn.connect(emea)
    const before = alta.requests.length
    expect(await workspaces.accounts.add(typed)).toEqual(failure({ kind: 'invalid-input', field, problem }))
    expect(alta.requests).toHaveLength(before)
  })

  it('is there again after a restart, on show as it was', async () => {
    const { home, second } = await runWithTwo()
    const { workspaces } = run(alta, home)
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
      banners: [{ kind: 'token-removal', left: null, account: null }],
    })
    expect(home.removed).toEqual([second])
    expect(home.keychain.size).toBe(1)
    expect(workspaces.dismissBanner(null, 'token-removal')).toEqual(success())
    expect(workspaces.snapshot().banners).toEqual([])
  })
})
