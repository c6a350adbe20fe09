import { expect, it, vi } from 'vitest'
import { startsAtLogin } from './launchAtLogin'

vi.mock('electron', () => ({ app: {} }))

it.each([
  ['win32', { openAtLogin: true, executableWillLaunchAtLogin: true }, true],
  ['win32', { openAtLogin: true, executableWillLaunchAtLogin: false }, false],
  ['win32', { openAtLogin: false, executableWillLaunchAtLogin: false }, false],
  ['darwin', { openAtLogin: true, status: 'enabled' }, true],
  ['darwin', { openAtLogin: true, status: 'requires-approval' }, false],
  ['darwin', { openAtLogin: false, status: 'not-registered' }, false],
  ['darwin', { openAtLogin: true }, true],
] as const)('on %s a login item that is told as %j starts the app: %s', (platform, item, starts) => {
  expect(startsAtLogin(platform, item)).toBe(starts)
})
