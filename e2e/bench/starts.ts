import type { Row } from './figures'
import { cpuOf, pssOf } from './processes'
import { type BenchSetup, firstListAt, trayAt } from './setup'

const rounds = 9
const idleRounds = 3

/** Measures from the start to the icon and to the first list, in turn with the bare program. */
export async function measureStarts(setup: BenchSetup): Promise<Row[]> {
  const tray = { own: [] as number[], bare: [] as number[] }
  const list = { own: [] as number[], bare: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    for (const whose of round % 2 ? (['own', 'bare'] as const) : (['bare', 'own'] as const)) {
      const program = await (whose === 'own' ? setup.startOwn() : setup.startBare())
      tray[whose].push((await trayAt(setup)) - program.startedAt)
      list[whose].push((await firstListAt(program.page)) - program.startedAt)
      await setup.quit(program)
    }
  }
  return [
    { what: 'start to tray icon', unit: 'ms', ...tray, target: '≤ × 1.15' },
    { what: 'start to first list, from the last run', unit: 'ms', ...list, target: '≤ × 1.35' },
  ]
}

/** Measures memory and processor time while the program is hidden, in turn with the bare program. */
export async function measureIdle(setup: BenchSetup): Promise<Row[]> {
  const memory = { own: [] as number[], bare: [] as number[] }
  const cpu = { own: [] as number[], bare: [] as number[] }
  for (let round = 0; round < idleRounds; round += 1) {
    for (const whose of ['own', 'bare'] as const) {
      const program = await (whose === 'own' ? setup.startOwn() : setup.startBare())
      await firstListAt(program.page)
      await program.detach()
      await pause(30_000)
      memory[whose].push(await pssOf(program.pid))
      const before = await cpuOf(program.pid)
      await pause(60_000)
      cpu[whose].push(((await cpuOf(program.pid)) - before) / 600)
      await setup.quit(program)
    }
  }
  return [
    { what: 'memory after 30 s, all processes (Pss)', unit: 'MiB', ...memory, target: '≤ + 15 MiB' },
    { what: 'processor while hidden, 60 s', unit: '%', ...cpu, target: '≤ 0.1 %' },
  ]
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
