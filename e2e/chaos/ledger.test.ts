import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { firstSeen } from '../../main/domain/campaign'
import { active } from '../../main/domain/campaignForTest'
import { toRow } from '../../main/domain/toRow'
import { startSimulatedAlta } from '../../main/simulatedAlta/simulatedAlta'
import type { CampaignRow, CampaignStatus, Intent } from '../../preload/shared/contract'
import { AltaSide } from './altaSide'
import type { OnShow } from './entry'
import { Ledger } from './ledger'

const { id, name } = active
const resume: Intent = { verb: 'resume', withProspects: false, askedAt: 10 }

let now: number
let altaSide: AltaSide
let ledger: Ledger

beforeEach(async () => {
  now = 0
  const alta = await startSimulatedAlta({ campaigns: [{ id, name, status: 'paused' }] })
  onTestFinished(() => alta.stop())
  altaSide = new AltaSide(alta, [id], () => now)
  ledger = new Ledger(altaSide)
  now = 20
})

/** Alta answers a read that was sent at 20. It may be late to show the true status. */
const altaSays = (status: CampaignStatus) =>
  altaSide.noteAnswer({ status: 200, headers: {}, body: Buffer.from(JSON.stringify({ id, status })) }, 20)

const row = (status: CampaignStatus, part: Partial<CampaignRow> = {}): CampaignRow => ({
  ...toRow(firstSeen({ ...active, status }, { at: 20, ticket: 1 }), 'first'),
  ...part,
})

const shows = (part: Partial<OnShow>) => () =>
  ledger.observe({ campaigns: [], undoOffers: [], banners: [], ...part }, 2)

const foundDone = shows({
  campaigns: [row('active')],
  banners: [{ kind: 'found-done', campaigns: [{ campaignId: id, name, ...resume }], account: null }],
})

const cutOff = (status: CampaignStatus) =>
  shows({
    campaigns: [
      row(status, {
        failure: { ...resume, at: 20, error: { kind: 'interrupted', intent: resume, status } },
      }),
    ],
  })

describe('after a kill in the middle of a resume', () => {
  it('it may be called done when Alta was active and said so', () => {
    ledger.accept(id, resume, 1, 'paused')
    altaSide.changeBehindItsBack(id, 'active')
    altaSays('active')
    expect(foundDone).not.toThrow()
  })

  it('to call it done is a lie when Alta never was active, though it said so late, of something older', () => {
    ledger.accept(id, resume, 1, 'active')
    altaSays('active')
    expect(foundDone).toThrow('is called done and never was')
  })

  it('to call it done is a lie when Alta was not read', () => {
    ledger.accept(id, resume, 1, 'paused')
    altaSide.changeBehindItsBack(id, 'active')
    expect(foundDone).toThrow('is called done and never was')
  })

  it('it may be told as cut off, with what Alta said', () => {
    ledger.accept(id, resume, 1, 'paused')
    altaSays('paused')
    expect(cutOff('paused')).not.toThrow()
  })

  it('to tell it with what Alta did not say is a lie', () => {
    ledger.accept(id, resume, 1, 'active')
    altaSays('paused')
    expect(cutOff('active')).toThrow('It is told as cut off and shown as active')
  })

  it('to tell it as cut off is a lie when the change was seen', () => {
    ledger.accept(id, resume, 1, 'paused')
    altaSays('active')
    expect(cutOff('active')).toThrow('It is told as cut off and shown as active')
  })

  it('it is told as cut off, too, when it was shown active before already', () => {
    ledger.accept(id, resume, 1, 'active')
    altaSays('active')
    expect(cutOff('active')).not.toThrow()
  })

  it('to show nothing of it any more is a loss', () => {
    ledger.accept(id, resume, 1, 'paused')
    altaSays('paused')
    expect(shows({ campaigns: [row('paused')] })).toThrow('Nothing is shown any more of resume')
  })
})
