import { describe, expect, it } from 'vitest'
import type { CampaignRow } from '../../../preload/shared/contract'
import type { NamedAccount } from '../accountView'
import { firstSeen } from '../campaign'
import { active } from '../campaignForTest'
import { toRow } from '../toRow'
import { namesIn, shownGroups, timedPauseItems } from './trayCampaigns'

function account(name: string, rows: (Partial<CampaignRow> & { id: string })[]): NamedAccount {
  return {
    key: name,
    name,
    reading: {
      isUnderWay: false,
      lastAt: 1,
      error: null,
      isIncomplete: false,
      unreadable: 0,
      progress: null,
    },
    connection: { kind: 'connected', workspace: { kind: 'demo' }, mayList: true },
    campaigns: rows.map((row) => ({
      ...toRow(firstSeen({ ...active, name: row.id }, { at: 1, ticket: 1 }), name),
      ...row,
    })),
    undoOffers: [],
    runs: [],
    banners: [],
    recentlyUsed: [],
  }
}

function itemsFor(accounts: NamedAccount[], { usesHour12 = false, resumesByItself = true } = {}) {
  const nameOf = namesIn(accounts.flatMap(({ campaigns }) => campaigns))
  return timedPauseItems(shownGroups(accounts, 'name'), {
    nameOf,
    hasSeveral: accounts.length > 1,
    usesHour12,
    resumesByItself,
  })
}

const labelsIn = (accounts: NamedAccount[]) =>
  itemsFor(accounts)
    .flatMap((item) => ('items' in item ? item.items : []))
    .map(labelOf)
const labelOf = (item: object) => ('label' in item ? item.label : '—')
const honest = ['—', 'This computer must be on then, with PauseBar running']

describe('the submenu “Pause for a while”', () => {
  it('holds a submenu for each campaign that runs, and says on what the end depends', () => {
    const rows = [{ id: 'A' }, { id: 'B', status: 'paused' as const }, { id: 'C' }]
    expect(labelsIn([account('one', rows)])).toEqual(['“A”', '“C”', ...honest])
  })

  it('names the account where there are several', () => {
    const accounts = [account('one', [{ id: 'A' }]), account('other', [{ id: 'B' }])]
    expect(labelsIn(accounts)).toEqual(['one', '“A”', 'other', '“B”', ...honest])
  })

  it('is not there where nothing runs', () => {
    expect(itemsFor([account('one', [{ id: 'A', status: 'paused' }])])).toEqual([])
  })

  it('pauses until then, and asks in the window for any other end', () => {
    const [submenu] = itemsFor([account('one', [{ id: 'A' }])])
    const which = { account: 'one', campaignId: 'A' }
    const until = { kind: 'pause-until', ...which }
    expect(submenu).toMatchObject({
      items: [
        {
          label: '“A”',
          items: [
            { label: 'Pause for 1 hour', command: { ...until, end: { kind: 'in-an-hour' } } },
            { label: 'Pause until tomorrow 09:00', command: { ...until, end: { kind: 'tomorrow' } } },
            { label: 'Pause until Monday 09:00', command: { ...until, end: { kind: 'monday' } } },
            { label: 'Pause until…', command: { kind: 'choose-end', ...which } },
          ],
        },
        {},
        {},
      ],
    })
  })

  it('tells times as this computer does', () => {
    const [submenu] = itemsFor([account('one', [{ id: 'A' }])], { usesHour12: true })
    expect(JSON.stringify(submenu)).toContain('Pause until tomorrow 9:00 AM')
  })

  it('promises no end where PauseBar asks then', () => {
    const [submenu] = itemsFor([account('one', [{ id: 'A' }])], { resumesByItself: false })
    const text = JSON.stringify(submenu)
    expect(text).toContain('Pause, ask me tomorrow 09:00')
    expect(text).toContain('PauseBar asks you then; it doesn’t resume by itself')
    expect(text).not.toMatch(/Pause until|must be on then/)
  })
})
