import { expect, test } from 'vitest'
import { defaultPreferences } from '../../../preload/shared/preferences'
import type { NamedAccount } from '../accountView'
import { account, failureOf, gone, offline, refused, row } from './trayForTest'
import { trayView } from './trayView'

const viewOf = (part: Partial<NamedAccount>) =>
  trayView([account(part)], { preferences: defaultPreferences, now: 1, usesHour12: false })

const one = { campaigns: [row({ id: 'A' })] }
const held = {
  campaigns: [row({ id: 'A' }), row({ id: 'B', status: 'paused' }), row({ id: 'C', status: 'draft' })],
}

test.each<[what: string, part: Partial<NamedAccount>, icon: string, tooltip: string]>([
  ['all run', one, 'normal', 'PauseBar: 1 active, 0 paused'],
  ['some are paused', held, 'held', 'PauseBar: 1 active, 1 paused'],
  [
    'the last reading failed',
    { ...held, reading: offline },
    'offline',
    'PauseBar: 1 active, 1 paused when last checked',
  ],
  ['no token', { connection: { kind: 'signed-out' } }, 'needs-token', 'PauseBar: not connected to Alta'],
  [
    'the token is refused',
    { ...held, connection: refused },
    'needs-token',
    'PauseBar: 1 active, 1 paused. Alta no longer accepts the token',
  ],
  [
    'the token is refused, and the last reading failed',
    { ...held, connection: refused, reading: offline },
    'needs-token',
    'PauseBar: 1 active, 1 paused. Alta no longer accepts the token',
  ],
  [
    'the token is gone',
    { ...held, connection: gone },
    'needs-token',
    'PauseBar: 1 active, 1 paused. The token is not in the keychain any more',
  ],
  [
    'the last reading failed, and a pause before it',
    { campaigns: [row({ id: 'A', failure: failureOf('pause') }), row({ id: 'B' })], reading: offline },
    'offline',
    'PauseBar: 2 active, 0 paused, 1 needs you. Couldn’t pause “A”',
  ],
  [
    'a pause failed and a resume',
    {
      campaigns: [
        row({ id: 'A', failure: failureOf('pause') }),
        row({ id: 'B', status: 'paused', failure: failureOf('resume') }),
      ],
    },
    'offline',
    'PauseBar: 1 active, 1 paused, 2 need you. Couldn’t change 2 campaigns',
  ],
  [
    'the keychain is locked',
    {
      ...one,
      connection: {
        kind: 'locked',
        workspace: { kind: 'alta', accountId: null },
        error: { kind: 'keychain', problem: 'locked' },
      },
    },
    'offline',
    'PauseBar: 1 active, 0 paused. The keychain is locked',
  ],
])('the icon and its tooltip when %s', (_what, part, icon, tooltip) => {
  expect(viewOf(part)).toMatchObject({ icon, tooltip })
})

test.each<[what: string, part: Partial<NamedAccount>, icon: string, trouble: string]>([
  ['is not connected', { connection: { kind: 'signed-out' } }, 'needs-token', 'US: not connected to Alta'],
  ['has no token', { connection: gone }, 'needs-token', 'US: The token is not in the keychain any more'],
  ['is offline', { reading: offline }, 'offline', 'US: could not be checked'],
])('of two accounts the one that %s is named', (_what, part, icon, trouble) => {
  const us = account({ key: 'us', name: 'US', ...part })
  const accounts = [account({ name: 'EMEA', ...held }), us]
  const context = { preferences: defaultPreferences, now: 1, usesHour12: false }
  const tooltip = `PauseBar: 1 active, 1 paused. ${trouble}`
  expect(trayView(accounts, context)).toMatchObject({ icon, tooltip })
  expect(trayView(accounts.toReversed(), context)).toMatchObject({ icon, tooltip })
})

test('of two accounts both are named that have trouble', () => {
  const campaigns = [row({ id: 'A', failure: failureOf('pause') })]
  const accounts = [
    account({ name: 'EMEA', reading: offline, campaigns }),
    account({ name: 'US', reading: offline }),
  ]
  expect(trayView(accounts, { preferences: defaultPreferences, now: 1, usesHour12: false }).tooltip).toBe(
    'PauseBar: 1 active, 0 paused, 1 needs you. EMEA: Couldn’t pause “A”. EMEA: could not be checked. US: could not be checked',
  )
})
