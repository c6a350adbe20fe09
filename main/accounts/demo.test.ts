import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { AppPreferences, ListPreferences } from '../../preload/shared/contract'
import { defaultPreferences } from '../../preload/shared/preferences'
import { type SimulatedAlta, startSimulatedAlta } from '../simulatedAlta/simulatedAlta'
import { eventually, q1, received } from './accountForTest'
import { newHome, run } from './workspacesForTest'

let alta: SimulatedAlta

beforeEach(async () => {
  alta = await startSimulatedAlta({ campaigns: [q1], token: 'alta-secret' })
  onTestFinished(() => alta.stop())
})

describe('the demo', () => {
  it('touches nothing of what was there, and leaving it leads back', async () => {
    const home = newHome()
    const { workspaces } = run(alta, home)
    await workspaces.start({ inDemo: true })
    workspaces.accounts.find('demo')?.pause(q1.id)
    await eventually(() => expect(workspaces.snapshot().campaigns[0]?.status).toBe('paused'))
    expect(home.settings.get()).toMatchObject({
      accounts: [{ key: 'first', tokenSaved: null, recentlyUsed: [] }],
    })
    expect(home.resources.get('first')?.campaignCache.get().campaigns).toEqual([])
    await workspaces.disconnect('demo')
    expect(workspaces.snapshot()).toMatchObject({ connection: { kind: 'signed-out' }, campaigns: [] })
    expect(received(alta)).not.toContain('DELETE')
  })

  const ofTheApp = Object.entries({
    forgottenAfterDays: 30,
    resumeByItself: false,
    shortcut: 'Control+Alt+P',
    launchAtLogin: true,
    notifyTray: false,
    notifyTimers: false,
    notifyDrift: false,
    notifyFailures: false,
  } satisfies AppPreferences)

  it.each(ofTheApp)(
    'shows %s as the app has it; what is chosen there holds after it',
    async (name, value) => {
      const { workspaces, home } = run(alta)
      await workspaces.start({ inDemo: true })
      const shown = () => Object.entries(workspaces.snapshot().preferences)
      workspaces.setPreferences({ [name]: value })
      expect(shown()).toContainEqual([name, value])
      await workspaces.disconnect('demo')
      expect(shown()).toContainEqual([name, value])
      const next = run(alta, home).workspaces
      await next.start({ inDemo: true })
      expect(Object.entries(next.snapshot().preferences)).toContainEqual([name, value])
    },
  )

  const ofTheList = Object.entries({
    pauseProspects: true,
    filter: 'active',
    sort: 'newest',
    showInactive: true,
  } satisfies ListPreferences)

  it.each(ofTheList)('keeps %s to itself', async (name, value) => {
    const { workspaces, home } = run(alta)
    await workspaces.start({ inDemo: true })
    workspaces.setPreferences({ [name]: value })
    expect(Object.entries(workspaces.snapshot().preferences)).toContainEqual([name, value])
    expect(home.settings.get().preferences).toEqual(defaultPreferences)
    await workspaces.disconnect('demo')
    expect(workspaces.snapshot().preferences).toEqual(defaultPreferences)
  })
})
