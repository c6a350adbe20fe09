import { cpus } from 'node:os'
import { measureClicks } from './clicks'
import { table } from './figures'
import { measureGrowth } from './growth'
import { type BenchSetup, firstListAt, setUpBench } from './setup'
import { measureSizes } from './sizes'
import { measureIdle, measureStarts } from './starts'

/** Compares PauseBar's package with a bare program on the same Electron, and prints tables. Takes about 11 minutes. */
export async function bench(say: (text: string) => void): Promise<void> {
  const setup = await setUpBench()
  try {
    const { length } = cpus()
    say(`${length} × ${cpus()[0]?.model}, Linux ${process.arch}, medians (least–most)\n`)
    say(table(await measureStarts(setup)))
    say(`\n${table(await inOneRun(setup))}`)
    say(`\n${await measureSizes()}`)
    say(`\n${await measureGrowth(setup)}`)
    say(`\n${table(await measureIdle(setup))}`)
  } finally {
    await setup.tearDown()
  }
}

async function inOneRun(setup: BenchSetup) {
  const program = await setup.startOwn()
  await firstListAt(program.page)
  const rows = await measureClicks(setup, program)
  await setup.quit(program)
  return rows
}
