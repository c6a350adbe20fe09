import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { firstSeen } from '../../main/domain/campaign'
import { active } from '../../main/domain/campaignForTest'
import { run as aRun } from '../../main/domain/runForTest'
import { toRunView } from '../../main/domain/runView'
import { toRow } from '../../main/domain/toRow'
import { startSimulatedAlta } from '../../main/simulatedAlta/simulatedAlta'
import type { CampaignRow, CampaignStatus, RunView, TimedPauseView } from '../../preload/shared/contract'
import { AltaSide } from './altaSide'
import { Ends } from './ends'
import type { RunCommand } from './messages'
import { Runs } from './runs'

const { id, name } = active
const minute = 60_000
/** When everything in these tests is asked for (ms). */
const askedAt = 100 * minute
const until = askedAt + 3 * minute

let now: number
let altaSide: AltaSide

beforeEach(async () => {
  now = 0
  const alta = await startSimulatedAlta({ campaigns: [{ id, name }] })
  onTestFinished(() => alta.stop())
  altaSide = new AltaSide(alta, [id], () => now)
  now = askedAt
})

const altaSays = (status: CampaignStatus) =>
  altaSide.noteAnswer({ status: 200, headers: {}, body: Buffer.from(JSON.stringify({ id, status })) }, now)

const row = (status: CampaignStatus, part: Partial<CampaignRow> = {}): CampaignRow => ({
  ...toRow(firstSeen({ ...active, status }, { at: 20, ticket: 1 }), 'first'),
  ...part,
})

describe('the end of a pause', () => {
  const timedPause: TimedPauseView = { until, zone: 'UTC', atEnd: 'resume', question: null }
  const pause = { campaignId: id, verb: 'pause', withProspects: false, askedAt, end: timedPause } as const
  const resume = { ...pause, verb: 'resume', end: undefined, byTimer: true, plannedFor: until } as const
  let ends: Ends

  beforeEach(() => {
    ends = new Ends(altaSide)
    ends.accepted(pause)
    ends.done(pause, false)
  })

  const shows = (shown: CampaignRow) => () => ends.observe([shown])

  it('may be shown as it was asked for', () => {
    expect(shows(row('paused', { timedPause }))).not.toThrow()
  })

  it('is a loss when it is shown no more, and a lie when it is another', () => {
    expect(shows(row('paused'))).toThrow('was to end at')
    expect(shows(row('paused', { timedPause: { ...timedPause, until: until + 1 } }))).toThrow(
      'Nobody asked for the end',
    )
  })

  it('is a loss when a kill leaves nothing of it', () => {
    expect(() => ends.recover(new Map(), () => false, now)).toThrow('After the kill')
    expect(() => ends.recover(new Map(), () => true, now)).not.toThrow()
  })

  it('may be carried out for five minutes, with none of the prospects', () => {
    expect(ends.isDue({ ...resume, askedAt: until + 4 * minute })).toBe(true)
    expect(ends.isDue({ ...resume, askedAt: until - 1 })).toBe(false)
    expect(ends.isDue({ ...resume, askedAt: until + 6 * minute })).toBe(false)
    expect(ends.isDue({ ...resume, askedAt: until + 1, withProspects: true })).toBe(false)
    ends.chosen(id, null)
    expect(ends.isDue({ ...resume, askedAt: until + 1 })).toBe(false)
  })

  it('is not carried out as long as it has come and nothing is asked about it', () => {
    const isCarriedOut = (shown: TimedPauseView, at: number) =>
      ends.areCarriedOut([row('paused', { timedPause: shown })], at)
    expect(isCarriedOut(timedPause, until)).toBe(true)
    expect(isCarriedOut(timedPause, until + minute)).toBe(false)
    expect(isCarriedOut({ ...timedPause, question: 'missed' }, until + minute)).toBe(true)
  })

  it('is a lie when it was over before it was asked for', () => {
    expect(() => ends.accepted({ ...pause, askedAt: until + 1 })).toThrow('which was over')
  })
})

describe('a pause of many', () => {
  const members = [{ campaignId: id, name, withProspects: false, end: null }]
  const onDisk = { ...aRun([]), askedAt, members }
  const command: RunCommand = {
    name: 'begin-run',
    verb: 'pause',
    campaignIds: [id],
    withProspects: false,
    localTime: null,
  }
  let runs: Runs

  beforeEach(() => {
    runs = new Runs(altaSide)
    runs.begin([onDisk], command, 1)
    runs.heard()
  })

  const view = (outcome: 'done' | 'needless' | 'cancelled'): RunView =>
    toRunView({ ...onDisk, members: members.map((each) => ({ ...each, outcome })) }, 'first', new Map())
  const shows = (shown: RunView[], status: CampaignStatus) => () =>
    runs.observe({ runs: shown, campaigns: [row(status)] })

  it('may say what it paused once Alta said so, and what it did not come to', () => {
    expect(shows([view('cancelled')], 'active')).not.toThrow()
    altaSide.changeBehindItsBack(id, 'paused')
    altaSays('paused')
    expect(shows([view('done')], 'paused')).not.toThrow()
  })

  it('lies when it says that it paused what is active, or was never paused', () => {
    expect(shows([view('done')], 'paused')).toThrow('says that it paused')
    altaSide.changeBehindItsBack(id, 'paused')
    altaSays('paused')
    expect(shows([view('done')], 'active')).toThrow('says that it paused')
  })

  it('is a loss when it forgets a campaign, or is shown no more', () => {
    expect(shows([view('needless')], 'active')).toThrow('has forgotten')
    expect(shows([], 'active')).toThrow('has forgotten')
  })

  it('is a lie when nobody asked for it, or not for this', () => {
    expect(shows([{ ...view('cancelled'), id: 'another' }], 'active')).toThrow('Nobody asked for the run')
    const other = {
      ...onDisk,
      id: 'other',
      members: members.map((each) => ({ ...each, withProspects: true })),
    }
    expect(() => runs.begin([other], command, 1)).toThrow('is not what was asked for')
  })

  it('may be carried out until it is cancelled, and by no later start of the app', () => {
    const intent = { verb: 'pause', withProspects: false, askedAt } as const
    expect(runs.mayBegin(id, intent, 1)).toBe(true)
    expect(runs.mayBegin(id, { ...intent, end: { until, zone: 'UTC' } }, 1)).toBe(false)
    expect(runs.mayBegin(id, intent, 2)).toBe(false)
    runs.answered({ name: 'cancel-run', batchId: onDisk.batchId }, now)
    expect(runs.mayBegin(id, intent, 1)).toBe(false)
  })

  it('is a loss when a kill leaves nothing of it', () => {
    expect(() => runs.recover([onDisk], null)).not.toThrow()
    expect(() => runs.recover([], null)).toThrow('has forgotten')
  })
})
