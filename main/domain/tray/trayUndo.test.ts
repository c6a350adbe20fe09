import { describe, expect, it } from 'vitest'
import type { CampaignRow } from '../../../preload/shared/contract'
import { exampleOffer, exampleRun } from '../../../preload/shared/examplesForTest'
import { defaultPreferences } from '../../../preload/shared/preferences'
import type { NamedAccount } from '../accountView'
import { account as accountWith, labelsOf, refused, row as rowCalled } from './trayForTest'
import { trayView } from './trayView'

const now = Date.UTC(2026, 0, 15, 9)

const row = (id: string, part: Partial<CampaignRow> = {}) => rowCalled({ id, ...part })
const account = (campaigns: CampaignRow[], part: Partial<NamedAccount> = {}) =>
  accountWith({ campaigns, ...part })
const itemsOf = (...accounts: NamedAccount[]) =>
  trayView(accounts, { preferences: defaultPreferences, now, usesHour12: false }).items

describe('“Undo” in the tray', () => {
  const offer = exampleOffer({ id: 7, campaignId: 'A', expiresAt: now + 15_000 })
  const run = exampleRun({ askedAt: now - 9_000, endedAt: now - 1_000, total: 11, done: 11, undoable: 11 })
  const paused = row('A', { status: 'paused' })

  it('stands first and names what is undone', () => {
    expect(itemsOf(account([paused], { undoOffers: [offer] })).slice(0, 2)).toEqual([
      {
        kind: 'command',
        label: 'Undo pause of “A”',
        command: { kind: 'undo', target: { kind: 'offer', account: 'first', offerId: 7 } },
      },
      { kind: 'separator' },
    ])
    const resumed = { ...offer, verb: 'resume' } as const
    expect(labelsOf(itemsOf(account([row('A')], { undoOffers: [resumed] })))[0]).toBe('Undo resume of “A”')
  })

  it('undoes what was asked for many at once as one', () => {
    expect(itemsOf(account([paused], { undoOffers: [offer], runs: [run] }))[0]).toEqual({
      kind: 'command',
      label: 'Undo pause of 11 campaigns',
      command: { kind: 'undo', target: { kind: 'batch', batchId: 'batch' } },
    })
  })

  it('is gone with what it was for', () => {
    expect(labelsOf(itemsOf(account([row('A')], { undoOffers: [offer] })))[0]).toBe('Pause “A”')
  })

  it('undoes a run also where no single action was done', () => {
    expect(labelsOf(itemsOf(account([row('A')], { runs: [run] })))[0]).toBe('Undo pause of 11 campaigns')
  })

  it('names the campaign of that account, where others have one like it', () => {
    const us = (part: Partial<CampaignRow> & { id: string }) =>
      rowCalled({ status: 'paused', account: 'us', ...part })
    const accounts = [
      account([row('Z', { status: 'paused', name: 'First of all' }), paused]),
      account([us({ id: 'Z', name: 'Other' }), us({ id: 'A', name: 'Namesake' })], {
        key: 'us',
        undoOffers: [{ ...offer, account: 'us' }],
      }),
    ]
    expect(labelsOf(itemsOf(...accounts))[0]).toBe('Undo pause of “Namesake”')
  })

  it('is not offered for an account that is not connected', () => {
    const items = itemsOf(account([paused], { undoOffers: [offer], runs: [run], connection: refused }))
    expect(labelsOf(items)).toEqual(['Open PauseBar', 'Quit PauseBar'])
  })
})
