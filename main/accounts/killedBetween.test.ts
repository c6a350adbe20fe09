import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { success } from '../domain/result'
import { breaksBefore } from '../simulatedAlta/faults'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { connectedAccount, type Disk, eventually, newDisk, q1, runAccount, webinar } from './accountForTest'
import { FakeClock } from './fakeClockForTest'
import { copyOf, lazyDisk } from './lazyDiskForTest'
import { oneHourLater, tomorrowAtNine } from './timedPauseForTest'

let alta: SimulatedAlta
let clock: FakeClock

beforeEach(async () => {
  clock = new FakeClock()
  alta = await startSimulatedAlta({ campaigns: [q1, webinar], now: () => clock.now() })
  onTestFinished(() => alta.stop())
})

const both = [q1.id, webinar.id]
const pausingBoth = {
  verb: 'pause',
  campaignIds: both,
  withProspects: false,
  end: null,
  batchId: 'batch',
  reason: '',
} as const

/** The next start of the app with this disk, when Alta was read. */
async function nextStart(disk: Disk) {
  const next = runAccount({ url: alta.url, disk, clock })
  expect(await next.account.signIn.start()).toEqual(success())
  return next
}

describe('a pause of many that was cut off before anything else reached the disk', () => {
  it('is told by the next start, with what it came to, and can be taken back', async () => {
    const { disk, whenKilled } = lazyDisk()
    const { account } = await connectedAccount(alta, { disk, clock })
    const releases = both.map((id) => alta.hold(new RegExp(`POST .*${id}`)))
    expect(account.runs.begin(pausingBoth)).toEqual(success())
    const left = whenKilled()
    await eventually(() => expect(alta.requests.filter(({ method }) => method === 'POST')).toHaveLength(2))
    account.signIn.close()
    for (const release of releases) release()
    await eventually(() => expect(both.map((id) => alta.campaign(id).status)).toEqual(['paused', 'paused']))
    const next = await nextStart(left)
    const [run] = next.account.view().runs
    expect(run).toMatchObject({ wasCutOff: true, left: 0, done: 2 })
    expect(run?.restorable.map(({ name }) => name)).toEqual([q1.name, webinar.name])
  })

  it('and tried again, counts what the second try did', async () => {
    const { disk, whenKilled } = lazyDisk()
    const { account } = await connectedAccount(alta, { disk, clock })
    const mend = alta.failAlways(/POST/, breaksBefore)
    account.runs.begin(pausingBoth)
    await eventually(async () => {
      await clock.advance(5_000)
      expect(account.view().runs[0]).toMatchObject({ left: 0, failed: 2 })
    })
    mend()
    disk.runs.flush()
    const releases = both.map((id) => alta.hold(new RegExp(`POST .*${id}`)))
    const sent = alta.requests.length
    expect(account.runs.retry(account.view().runs[0]?.id ?? '')).toEqual(success())
    const left = whenKilled()
    await eventually(() => expect(alta.requests.length).toBeGreaterThanOrEqual(sent + 2))
    account.signIn.close()
    for (const release of releases) release()
    await eventually(() => expect(both.map((id) => alta.campaign(id).status)).toEqual(['paused', 'paused']))
    const next = await nextStart(left)
    expect(next.account.view().runs[0]).toMatchObject({ left: 0, done: 2, failed: 0 })
    expect(next.account.view().runs[0]?.restorable.map(({ name }) => name)).toEqual([q1.name, webinar.name])
  })

  it('offers to resume only what is paused still, when the end came just after somebody resumed one', async () => {
    const { disk, whenKilled } = lazyDisk()
    const { account } = await connectedAccount(alta, { disk, clock })
    account.runs.begin(pausingBoth)
    await eventually(async () => {
      await clock.advance(500)
      expect(account.view().runs[0]).toMatchObject({ left: 0, undoable: 2 })
    })
    disk.runs.flush()
    alta.campaign(q1.id).change('active', null)
    await account.refresh()
    const next = await nextStart(whenKilled())
    expect(next.account.view().runs[0]?.restorable.map(({ name }) => name)).toEqual([webinar.name])
  })

  it('and tries no more what somebody else paused just before the end', async () => {
    const { disk, whenKilled } = lazyDisk()
    const { account } = await connectedAccount(alta, { disk, clock })
    const mend = alta.failAlways(/POST/, breaksBefore)
    account.runs.begin(pausingBoth)
    await eventually(async () => {
      await clock.advance(5_000)
      expect(account.view().runs[0]).toMatchObject({ left: 0, failed: 2 })
    })
    mend()
    account.dismissFailures(both)
    disk.runs.flush()
    alta.campaign(q1.id).change('paused', null)
    await account.refresh()
    const next = await nextStart(whenKilled())
    expect(next.account.view().runs[0]?.retryable.map(({ name }) => name)).toEqual([webinar.name])
  })

  it.each([
    ['another end', tomorrowAtNine],
    ['no end', null],
  ])('and was given %s while it was under way, has that one and no other', async (_, until) => {
    const { disk, whenKilled } = lazyDisk()
    const { account } = await connectedAccount(alta, { disk, clock })
    const releases = both.map((id) => alta.hold(new RegExp(`POST .*${id}`)))
    const zone = 'Europe/Berlin'
    account.runs.begin({ ...pausingBoth, end: { until: oneHourLater, zone } })
    await eventually(() => expect(alta.requests.filter(({ method }) => method === 'POST')).toHaveLength(2))
    account.runs.setEnd(account.view().runs[0]?.id ?? '', until === null ? null : { until, zone })
    const left = whenKilled()
    account.signIn.close()
    for (const release of releases) release()
    await eventually(() => expect(both.map((id) => alta.campaign(id).status)).toEqual(['paused', 'paused']))
    const next = await nextStart(left)
    expect(next.account.view().runs[0]?.end?.until ?? null).toBe(until)
    expect(both.map((id) => next.row(id).timedPause?.until ?? null)).toEqual([until, until])
  })

  it('does not give its end to another pause of many, nor counts what that one did', async () => {
    const { disk } = lazyDisk()
    const { account, row } = await connectedAccount(alta, { disk, clock })
    const mend = alta.failAlways(/POST/, breaksBefore)
    account.runs.begin({ ...pausingBoth, end: { until: oneHourLater, zone: 'Europe/Berlin' } })
    await eventually(async () => {
      await clock.advance(5_000)
      expect(account.view().runs[0]).toMatchObject({ left: 0, failed: 2 })
    })
    mend()
    account.runs.begin({ ...pausingBoth, batchId: 'another' })
    await eventually(async () => {
      await clock.advance(500)
      expect(account.view().runs[0]).toMatchObject({ batchId: 'another', left: 0, undoable: 2 })
    })
    expect(both.map((id) => row(id).timedPause)).toEqual([null, null])
    expect(account.view().runs).toHaveLength(1)
  })

  it('has its reason all the same', async () => {
    const { disk, whenKilled } = lazyDisk()
    const { account } = await connectedAccount(alta, { disk, clock })
    account.runs.begin(pausingBoth)
    account.explainRun('batch', 'A holiday')
    const next = await nextStart(whenKilled())
    expect(next.account.view().runs[0]).toMatchObject({ reason: 'A holiday' })
  })
})

it('what this computer alone knows of a campaign is there after a kill, though the list is written later', async () => {
  const { disk, whenKilled } = lazyDisk()
  const { account } = await connectedAccount(alta, { disk, clock })
  await eventually(() => expect(account.view().reading.isUnderWay).toBe(false))
  account.choices.lock(webinar.id, 'Under review')
  const next = runAccount({ url: alta.url, disk: whenKilled(), clock })
  void next.account.signIn.start()
  expect(next.row(webinar.id).lock).toMatchObject({ reason: 'Under review' })
})

it('the end of a pause is there after a kill between any two writes', async () => {
  const disk = newDisk()
  const { account, row } = await connectedAccount(alta, { disk, clock })
  const leftByKills: Disk[] = []
  const note = () => leftByKills.push(copyOf(disk))
  noteWrites(disk.journal, note)
  noteWrites(disk.timedPauses, note)
  expect(account.pauseUntil(q1.id, { kind: 'in-an-hour' })).toEqual(success())
  await eventually(() => expect(row(q1.id)).toMatchObject({ status: 'paused', action: null }))
  account.signIn.close()
  expect(leftByKills.length).toBeGreaterThan(1)
  for (const left of leftByKills) {
    const next = await nextStart(left)
    expect(next.row(q1.id)).toMatchObject({ status: 'paused', timedPause: { until: oneHourLater } })
    next.account.signIn.close()
  }
})

/** Calls back after each write that changed something. */
function noteWrites<Value>(kept: { get(): Value; set(value: Value): void }, onWrite: () => void): void {
  const set = kept.set.bind(kept)
  kept.set = (value) => {
    const isChange = JSON.stringify(value) !== JSON.stringify(kept.get())
    set(value)
    if (isChange) onWrite()
  }
}
