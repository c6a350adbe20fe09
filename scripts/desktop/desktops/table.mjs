// @ts-check
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { z } from 'zod'

const execute = promisify(execFile)

/** @typedef {import('./realDesktop.mjs').RealDesktop} RealDesktop */
/** @typedef {import('./realDesktop.mjs').Trial} Trial */

/** @type {Record<Trial, string>} */
const trials = {
  'edge-top': 'Icon clicked, panel at the top',
  'edge-bottom': 'Icon clicked, panel at the bottom',
  'edge-left': 'Icon clicked, panel at the left',
  'edge-right': 'Icon clicked, panel at the right',
  away: 'Esc, and a click elsewhere',
  menu: '“Open PauseBar” by a right click',
  'second-monitor': 'Panel on the second monitor',
  'no-click': 'First start, second start',
  'panel-restart': 'Panel crashes and restarts',
  'panel-gone': 'Panel stays away',
  notification: 'Notification clicked',
  taskbar: 'Not in the taskbar, nor in Alt-Tab',
}

const reported = z.object({
  suites: z.array(
    z.object({
      specs: z.array(
        z.object({
          tags: z.array(z.string()),
          tests: z.array(z.object({ projectName: z.string(), status: z.string() })),
        }),
      ),
    }),
  ),
})

/**
 * The results of all trials on all desktops, in Markdown.
 * @param {string} file the report of Playwright (JSON)
 * @param {readonly RealDesktop[]} desktops
 * @returns {Promise<string>}
 */
export async function tableOf(file, desktops) {
  const { suites } = reported.parse(JSON.parse(await readFile(file, 'utf8')))
  const specs = suites.flatMap((suite) => suite.specs)
  const titles = await Promise.all(
    desktops.map(async (desktop) => `${desktop.title} ${await versionOf(desktop)}`),
  )
  const rows = Object.entries(trials).map(([trial, title]) => {
    const tests = specs.filter(({ tags }) => tags.includes(trial)).flatMap((spec) => spec.tests)
    return [title, ...desktops.map(({ name, cannot }) => wordFor(tests, name, trial in cannot))]
  })
  const lines = [['', ...titles], ['---', ...titles.map(() => '---')], ...rows]
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n${notesOf(desktops)}`
}

/**
 * @param {readonly { projectName: string, status: string }[]} tests
 * @param {string} desktop
 * @param {boolean} isImpossible
 */
function wordFor(tests, desktop, isImpossible) {
  if (isImpossible) return 'not there'
  const status = tests.find(({ projectName }) => projectName === desktop)?.status
  if (status === undefined) return 'not tried'
  return status === 'expected' ? 'holds' : '**fails**'
}

/** @param {readonly RealDesktop[]} desktops */
function notesOf(desktops) {
  const notes = desktops.flatMap(({ title, cannot }) =>
    Object.entries(cannot).map(
      ([trial, why]) =>
        `- ${title}, ${Object.entries(trials).find(([name]) => name === trial)?.[1]}: ${why}.`,
    ),
  )
  return notes.length === 0 ? '' : `\nNot there:\n\n${notes.join('\n')}\n`
}

/** @param {RealDesktop} desktop */
async function versionOf({ versionOf: debian }) {
  const { stdout } = await execute('dpkg-query', ['--show', debian])
  const [, version = ''] = stdout.trim().split('\t')
  return version.replace(/^\d+:/, '').replace(/[-+].*$/, '')
}
