import { describe, expect, it } from 'vitest'
import type { Preferences } from '../../../preload/shared/contract'
import { defaultPreferences } from '../../../preload/shared/preferences'
import type { NamedAccount } from '../accountView'
import { account, failureOf, labelsOf, refused, row } from './trayForTest'
import { type TrayView, trayView, withOpenFirst } from './trayView'

const preferences = defaultPreferences
const now = Date.UTC(2026, 0, 15, 9)
const viewOf = (part: Partial<NamedAccount>, differences: Partial<Preferences> = {}) =>
  trayView([account(part)], { preferences: { ...preferences, ...differences }, now, usesHour12: false })

const labels = (view: TrayView) => labelsOf(view.items)
/** The items of the first submenu. */
const inSubmenu = ({ items }: TrayView) =>
  items.flatMap((item) => ('items' in item ? [item.items] : []))[0] ?? []

const failure = failureOf('pause')

describe('the tray menu', () => {
  it('offers to pause what is active and to resume what is paused', () => {
    const view = viewOf({ campaigns: [row({ id: 'B', status: 'paused' }), row({ id: 'A' })] })
    expect(labels(view)).toEqual([
      'Pause “A”',
      'Resume “B”',
      '—',
      'Pause for a while',
      'Pause all…',
      'Pause prospects too',
      '—',
      'Open PauseBar',
      'Quit PauseBar',
    ])
  })

  it('names the most recently used first', () => {
    const campaigns = ['A', 'B', 'C'].map((id) => row({ id }))
    expect(labels(viewOf({ campaigns, recentlyUsed: ['C', 'gone', 'B'] })).slice(0, 3)).toEqual([
      'Pause “C”',
      'Pause “B”',
      'Pause “A”',
    ])
  })

  it('holds 15 campaigns at most and leads to the window for the rest', () => {
    const campaigns = Array.from({ length: 16 }, (_, index) =>
      row({ id: `C${String(index).padStart(2, '0')}` }),
    )
    const items = labels(viewOf({ campaigns }))
    expect(items.filter((label) => label.startsWith('Pause “'))).toHaveLength(15)
    expect(items[15]).toBe('More in PauseBar…')
    expect(labels(viewOf({ campaigns: campaigns.slice(1) }))).not.toContain('More in PauseBar…')
  })

  it('says what is under way, and offers nothing on that campaign', () => {
    const action = {
      verb: 'pause',
      withProspects: false,
      askedAt: 1,
      progress: { phase: 'sending' },
    } as const
    expect(viewOf({ campaigns: [row({ id: 'A', action })] }).items[0]).toEqual({
      kind: 'note',
      label: 'Pausing “A”…',
    })
  })

  it('leaves out what can be neither paused nor resumed', () => {
    const campaigns = [
      row({ id: 'draft', status: 'draft' }),
      row({ id: 'completed', status: 'completed' }),
      row({ id: 'unknown', status: 'unknown' }),
      row({ id: 'archived', status: 'paused', isArchived: true }),
    ]
    expect(labels(viewOf({ campaigns }))[0]).toBe('Pause prospects too')
  })

  it('offers to pause what is archived and runs, and counts it', () => {
    const campaigns = [
      row({ id: 'A', isArchived: true }),
      row({ id: 'B', status: 'paused', isArchived: true }),
    ]
    const view = viewOf({ campaigns })
    expect(labels(view)).toEqual(expect.arrayContaining(['Pause “A”', 'Pause all…']))
    expect(labels(view)).not.toContain('Resume “B”')
    expect(view).toMatchObject({ icon: 'normal', tooltip: 'PauseBar: 1 active, 0 paused' })
  })

  it('says that a campaign is locked where it could be resumed, and offers to pause one that runs', () => {
    const lock = { at: 1, reason: 'Legal asked' }
    const campaigns = [row({ id: 'A', lock }), row({ id: 'B', status: 'paused', lock })]
    expect(viewOf({ campaigns }).items.slice(0, 2)).toEqual([
      {
        kind: 'command',
        label: 'Pause “A”',
        command: { kind: 'pause', account: 'first', campaignId: 'A' },
      },
      { kind: 'note', label: 'Resume “B” (locked)' },
    ])
  })

  it('shortens a name that would reach across the screen', () => {
    const [label] = labels(viewOf({ campaigns: [row({ id: 'A', name: '😀'.repeat(255) })] }))
    expect(label).toBe(`Pause “${'😀'.repeat(36)}…${'😀'.repeat(23)}”`)
  })

  it('says what did not happen among what needs the person, and leads to why', () => {
    const view = viewOf({ campaigns: [row({ id: 'A', failure }), row({ id: 'B' })] })
    expect(labels(view)[0]).toBe('Needs you (1)')
    expect(inSubmenu(view)).toContainEqual({
      kind: 'command',
      label: 'Couldn’t pause “A”',
      command: { kind: 'reveal', account: 'first', campaignId: 'A' },
    })
    expect(view).toMatchObject({
      icon: 'offline',
      tooltip: 'PauseBar: 2 active, 0 paused, 1 needs you. Couldn’t pause “A”',
    })
  })

  it('counts in its tooltip what failed where that is more than one', () => {
    const campaigns = ['A', 'B', 'C'].map((id) => row({ id, failure }))
    expect(viewOf({ campaigns }).tooltip).toBe(
      'PauseBar: 3 active, 0 paused, 3 need you. Couldn’t pause 3 campaigns',
    )
  })

  it('says what others resumed, to whoever wants to know', () => {
    const drift = { seenAt: 1, withProspects: false, end: null }
    const campaigns = [row({ id: 'A', drift })]
    expect(labelsOf(inSubmenu(viewOf({ campaigns })))).toContain('“A” was resumed elsewhere')
    expect(labels(viewOf({ campaigns }, { notifyDrift: false }))[0]).toBe('Pause “A”')
  })

  it('offers nothing to resume on what is locked', () => {
    const lock = { at: 1, reason: '' }
    expect(viewOf({ campaigns: [row({ id: 'A', status: 'paused', lock })] }).items[0]).toEqual({
      kind: 'note',
      label: 'Resume “A” (locked)',
    })
  })

  it('offers to pause what is archived and runs all the same', () => {
    const view = viewOf({ campaigns: [row({ id: 'A', isArchived: true })] })
    expect(labels(view)).toEqual(expect.arrayContaining(['Pause “A”', 'Pause all…']))
    expect(view.tooltip).toBe('PauseBar: 1 active, 0 paused')
  })

  it('stands in the order of the window: pinned ones first, numbers as numbers, letters without their case', () => {
    const campaigns = ['Wave 10', 'wave 9', 'Éclair', 'Zoo', 'apple'].map((id) =>
      row({ id, isPinned: id === 'Zoo' }),
    )
    expect(labels(viewOf({ campaigns })).slice(0, 5)).toEqual(
      ['Zoo', 'apple', 'Éclair', 'wave 9', 'Wave 10'].map((name) => `Pause “${name}”`),
    )
  })

  it('tells long names apart by their end, and those that are alike in what is shown by their id', () => {
    const long = 'DACH | Q1 2026 | Closed-lost reactivation of last year | '
    const campaigns = [
      row({ id: '3f2a9c1e', name: `${long}Dubois` }),
      row({ id: '77777777', name: `${long}Weber` }),
      row({ id: '88888888', name: `${'x'.repeat(50)} A ${'x'.repeat(50)}` }),
      row({ id: '99999999', name: `${'x'.repeat(50)} B ${'x'.repeat(50)}` }),
    ]
    const cut = `${'x'.repeat(36)}…${'x'.repeat(23)}`
    expect(labels(viewOf({ campaigns })).slice(0, 4)).toEqual([
      'Pause “DACH | Q1 2026 | Closed-lost reactiv…n of last year | Dubois”',
      'Pause “DACH | Q1 2026 | Closed-lost reactiv…on of last year | Weber”',
      `Pause “${cut}” (88888888)`,
      `Pause “${cut}” (99999999)`,
    ])
  })

  it.each([
    ['A\u0000B', 'A B'],
    ['\u200B\u200B', 'Campaign 1a2b3c4d'],
    ['Q1 \u202Egnp.exe', 'Q1 gnp.exe'],
    ['<b>Winter</b> & more', '<b>Winter</b> & more'],
    ['קמפיין', '\u2068קמפיין\u2069'],
  ])('a campaign called %j stands there whole, and leaves what is around it alone', (name, shown) => {
    const view = viewOf({ campaigns: [row({ id: '1a2b3c4d-5e6f', name })] })
    expect(labels(view)[0]).toBe(`Pause “${shown}”`)
  })

  it('names a campaign without a name by its id', () => {
    const view = viewOf({ campaigns: [row({ id: '1a2b3c4d-5e6f', name: ' ' })] })
    expect(labels(view)[0]).toBe('Pause “Campaign 1a2b3c4d”')
  })

  it('shows the mark of the preference, and a click turns it over', () => {
    expect(viewOf({}, { pauseProspects: true }).items).toContainEqual({
      kind: 'check',
      label: 'Pause prospects too',
      isChecked: true,
      command: { kind: 'pause-prospects', value: false },
    })
  })

  it('offers nothing on campaigns while Alta does not accept the token', () => {
    const view = viewOf({ connection: refused, campaigns: [row({ id: 'A' })] })
    expect(labels(view)).toEqual(['Open PauseBar', 'Quit PauseBar'])
  })
})

describe('the tray menu where a click on the icon opens it', () => {
  it('begins with what that click does elsewhere, whatever else there is', () => {
    const { items } = viewOf({ campaigns: Array.from({ length: 16 }, (_, index) => row({ id: `${index}` })) })
    const ordered = labelsOf(withOpenFirst(items))
    expect(ordered.slice(0, 3)).toEqual(['Open PauseBar', '—', 'Pause “0”'])
    expect(ordered.filter((label) => label === 'Open PauseBar')).toHaveLength(1)
    expect(ordered).toContain('More in PauseBar…')
    expect(ordered.at(-1)).toBe('Quit PauseBar')
  })

  it('is as ever where that stands first anyway', () => {
    const { items } = viewOf({ connection: { kind: 'signed-out' } })
    expect(withOpenFirst(items)).toEqual(items)
  })
})
