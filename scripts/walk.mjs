// @ts-check
import { mkdir, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { _electron } from 'playwright'
import { startVirtualDesktop } from './desktop/virtualDesktop.mjs'
import { checkout } from './run.mjs'
import { reasonOf, say } from './say.mjs'
import { gatherRequests, popoverOf } from './walk/demo.mjs'

/** @typedef {ReturnType<typeof popoverOf>} Popover */
/** @typedef {{ tray: import('./desktop/trayHost.mjs').TrayHost, popover: Popover, alta: ReturnType<typeof gatherRequests> }} Demo */
/** @typedef {{ title: string, picture: string, act: (demo: Demo) => Promise<string | undefined> }} Step */

const artifacts = join(checkout, 'artifacts')
const pausedFromTray = 'Q1 Outbound — Fintech CFOs'
const pausedWithProspects = 'Series A founders — DACH'
const resumed = 'Black Friday pricing'
const pausedForAWhile = 'Webinar follow-up'

/** @type {Step[]} */
const steps = [
  {
    title: 'Open PauseBar from the tray menu',
    picture: '1-open.png',
    act: async ({ tray, popover }) => {
      await tray.clickMenu('Open PauseBar')
      await popover.waitForCampaigns()
      return tray.waitForTooltip((tooltip) => /^PauseBar\b.*\d+ active, \d+ paused/s.test(tooltip))
    },
  },
  {
    title: `Pause “${pausedFromTray}” from the tray menu`,
    picture: '2-paused-from-tray.png',
    act: async ({ tray, popover, alta }) => {
      const request = await alta.requestAfter(/^POST \S+\/pause .*→ 200$/, () =>
        tray.clickMenu(`Pause “${pausedFromTray}”`),
      )
      await popover.waitForStatus(pausedFromTray, 'Paused')
      return request
    },
  },
  {
    title: `Pause “${pausedWithProspects}” with its prospects from the window`,
    picture: '3-paused-with-prospects.png',
    act: async ({ popover, alta }) => {
      await popover.tickPauseProspectsToo()
      const request = await alta.requestAfter(/^POST \S+\/pause \{"pauseProspects":true\} → 200$/, () =>
        popover.clickSwitch(pausedWithProspects),
      )
      await popover.waitForStatus(pausedWithProspects, 'Paused')
      return request
    },
  },
  {
    title: `Resume “${resumed}” from the window`,
    picture: '4-resumed.png',
    act: async ({ popover, alta }) => {
      const request = await alta.requestAfter(/^POST \S+\/resume .*→ 200$/, () =>
        popover.clickSwitch(resumed),
      )
      await popover.waitForStatus(resumed, 'Active')
      return request
    },
  },
  {
    title: `Pause “${pausedForAWhile}” until Monday from its menu`,
    picture: '5-paused-until-monday.png',
    act: async ({ popover, alta }) => {
      await alta.requestAfter(/^POST \S+\/pause .*→ 200$/, () =>
        popover.chooseFromRow(pausedForAWhile, /^Pause until Monday/),
      )
      return popover.textOf(/^Paused until Mon \d+:\d\d/)
    },
  },
  {
    title: 'Pause all from the tray menu: one may not be paused, one has to wait for the limit',
    picture: '6-paused-all.png',
    act: async ({ tray, popover }) => {
      await tray.clickMenu('Pause all…')
      await popover.clickButton(/^Pause \d+ campaigns$/)
      return popover.textOf(/\d+ paused, \d+ couldn’t be paused at [\d:]+/)
    },
  },
  {
    title: 'Resume exactly these',
    picture: '7-restored.png',
    act: async ({ popover }) => {
      await popover.clickButton(/^More for this$/)
      await popover.choose(/^Resume these \d+$/)
      return popover.textOf(/Resumed \d+ campaigns at [\d:]+/)
    },
  },
]

/**
 * Walks through the demo on a virtual desktop: clicks in the native tray menu and the window, prints the
 * requests that Alta receives, and saves screenshots in artifacts/.
 * @param {string} executable Electron
 * @returns {Promise<number>} the exit code: 1 when a step failed
 */
export async function walk(executable) {
  await rm(artifacts, { recursive: true, force: true })
  await mkdir(artifacts, { recursive: true })
  const desktop = await startVirtualDesktop()
  try {
    return await walkOn(desktop, executable)
  } finally {
    await desktop.stop()
  }
}

/**
 * @param {import('./desktop/virtualDesktop.mjs').VirtualDesktop} desktop
 * @param {string} executable
 */
async function walkOn({ env, home, trayHost: tray }, executable) {
  if (!tray) throw new Error('This desktop has no tray.')
  const args = [checkout, '--demo', `--user-data-dir=${join(home, 'PauseBar')}`]
  const app = await _electron.launch({ executablePath: executable, args, env: definedOnly(env) })
  try {
    const alta = gatherRequests(appOutput(app))
    const popover = popoverOf(await app.firstWindow())
    for (const [index, step] of steps.entries()) {
      if (!(await takeStep(index + 1, step, { tray, popover, alta }))) return 1
    }
    say(`The walk is done; its screenshots are in ${relative(checkout, artifacts)}/.`)
    return 0
  } finally {
    await app.close()
  }
}

/**
 * @param {number} number
 * @param {Step} step
 * @param {Demo} demo
 * @returns {Promise<boolean>} whether it happened
 */
async function takeStep(number, { title, picture, act }, demo) {
  say(`${number}. ${title}`)
  try {
    say(`   ${await act(demo)}`)
    await demo.popover.screenshot(join(artifacts, picture))
    return true
  } catch (thrown) {
    say(`   This did not happen. ${reasonOf(thrown)}`)
    await demo.popover.screenshot(join(artifacts, 'failed.png')).catch(() => undefined)
    return false
  }
}

/** @param {import('playwright').ElectronApplication} app */
function appOutput(app) {
  const { stdout } = app.process()
  if (!stdout) throw new Error('The app has no output to read the requests from.')
  return stdout
}

/** @param {NodeJS.ProcessEnv} env */
function definedOnly(env) {
  /** @type {Record<string, string>} */
  const defined = {}
  for (const [name, value] of Object.entries(env)) if (value !== undefined) defined[name] = value
  return defined
}
