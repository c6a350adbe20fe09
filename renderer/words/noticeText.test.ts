import { expect, it } from 'vitest'
import type { Notice } from '../../preload/contract'
import { noticeText } from './noticeText'

const notices: [Notice, RegExp][] = [
  [
    { kind: 'token-for-this-run', error: { kind: 'keychain', problem: 'missing' } },
    /until you quit.*Install one/,
  ],
  [{ kind: 'token-removed' }, /removed/],
  [{ kind: 'token-not-removed', error: { kind: 'keychain', problem: 'locked' } }, /still in.*Unlock it/],
  [
    { kind: 'file-reset', file: 'settings', keptAs: 'settings.bad.json' },
    /^The settings.*“settings\.bad\.json”\.$/,
  ],
  [
    {
      kind: 'resumed-as-planned',
      campaigns: [{ campaignId: '1', name: 'Q1 Outbound', at: 0, leavesProspectsPaused: true }],
    },
    /^“Q1 Outbound” was resumed as planned at \d\d:\d\d\. Its prospects stay paused\.$/,
  ],
  [{ kind: 'update', update: { version: '1.2.0', stage: 'found' } }, /^PauseBar 1\.2\.0 is available\.$/],
  [{ kind: 'update', update: { version: '1.2.0', stage: 'downloading', percent: 40 } }, /1\.2\.0: 40%$/],
  [{ kind: 'update', update: { version: '1.2.0', stage: 'ready' } }, /when you quit/],
  [{ kind: 'update', update: { version: '1.2.0', stage: 'failed' } }, /couldn’t.*keep using this version/],
  [{ kind: 'not-saving', file: 'settings' }, /keeps them in memory/],
]

it.each(notices)('%o tells what happened', (notice, expected) => {
  expect(noticeText(notice, 0)).toMatch(expected)
})
