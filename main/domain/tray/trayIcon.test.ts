import { expect, test } from 'vitest'
import { defaultPreferences } from '../../../preload/shared/preferences'
import type { NamedAccount } from '../accountView'
import { account, row } from './trayForTest'
import { trayView } from './trayView'

const viewOf = (part: Partial<NamedAccount>) =>
  trayView([account(part)], { preferences: defaultPreferences, now: 1, usesHour12: false })

const one = { campaigns: [row({ id: 'A' })] }
const held = {
  campaigns: [row({ id: 'A' }), row({ id: 'B', status: 'paused' }), row({ id: 'C', status: 'draft' })],
}
const failed = {
  isUnderWay: false,
  lastAt: 1,
  error: { kind: 'offline' },
  isIncomplete: false,
  unreadable: 0,
  progress: null,
} as const

test.each<[what: string, part: Partial<NamedAccount>, icon: string, tooltip: string]>([
  ['all run', one, 'normal', 'PauseBar: 1 active, 0 paused'],
  ['some are paused', held, 'held', 'PauseBar: 1 active, 1 paused'],
  [
    'the last reading failed',
    { ...held, reading: failed },
    'offline',
    'PauseBar: 1 active, 1 paused when last checked',
  ],
  ['no token', { connection: { kind: 'signed-out' } }, 'needs-token', 'PauseBar: not connected to Alta'],
  [
    'the token is refused',
    { ...held, connection: { kind: 'refused', workspace: { kind: 'alta', accountId: null } } },
    'needs-token',
    'PauseBar: 1 active, 1 paused. Alta no longer accepts the token',
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
