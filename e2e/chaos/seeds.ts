import { parseArgs } from 'node:util'
import { buildApp } from './build'
import type { ChaosReport } from './chaosReport'
import { runChaos } from './chaosRun'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/**
 * Runs the seeds that the command line asks for and prints the result of each.
 *
 * @returns the exit code: 1 if there was a violation
 */
export async function runSeeds(args: string[]): Promise<number> {
  const { seeds, actions, kills } = planFrom(args)
  const { bundle, remove } = await buildApp()
  const reports: ChaosReport[] = []
  try {
    for (const seed of seeds) {
      const report = await runChaos({ seed, actions, kills, bundle })
      reports.push(report)
      tellOf(report)
    }
  } finally {
    await remove()
  }
  say(tableOf(reports))
  return reports.some(({ violation }) => violation) ? 1 : 0
}

function planFrom(args: string[]): { seeds: string[]; actions: number; kills: number } {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string', default: '1' },
      seeds: { type: 'string', default: '1' },
      actions: { type: 'string', default: '500' },
      kills: { type: 'string', default: '50' },
    },
  })
  const first = number('seed', values.seed)
  const seeds = Array.from({ length: number('seeds', values.seeds) }, (_, index) => String(first + index))
  return { seeds, actions: number('actions', values.actions), kills: number('kills', values.kills) }
}

function number(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} wants a whole number, not “${text}”.`)
  return Number(text)
}

function tellOf({ plan, violation, events, accepted, kills }: ChaosReport): void {
  const { seed } = plan
  if (!violation) return say(`Seed ${seed}: ${accepted} actions and ${kills} kills survived.`)
  for (const event of events) say(`  ${event}`)
  say(`Seed ${seed}: ${violation.kind}: ${violation.message}`)
  say(`Once more: npm run chaos -- --seed ${seed} --actions ${plan.actions} --kills ${plan.kills}`)
}

/** A Markdown table with one row for each seed. */
export function tableOf(reports: readonly ChaosReport[]): string {
  const rows = reports.map((report) => [
    report.plan.seed,
    report.accepted,
    report.kills,
    report.mishaps,
    report.done,
    report.told,
    report.cancelled,
    report.runs,
    report.ended,
    report.missed,
    report.quietMoments,
    report.violation?.kind === 'lie' ? 1 : 0,
    report.violation?.kind === 'loss' ? 1 : 0,
    report.violation?.kind === 'breakdown' ? 1 : 0,
    `${Math.round(report.duration / 1_000)} s`,
  ])
  return [head, head.map(() => '---:'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const head = [
  'seed',
  'actions',
  'kills',
  'requests hit',
  'done',
  'failed and told',
  'cancelled',
  'of many',
  'ended',
  'missed',
  'quiet moments',
  'lies',
  'losses',
  'breakdowns',
  'duration',
]
