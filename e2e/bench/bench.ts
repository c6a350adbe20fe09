import { cpus } from 'node:os'
import { measureClicks } from './clicks'
import { table } from './figures'
import { measureGrowth } from './growth'
import { measureSizes } from './sizes'
import { firstListAt, type Stage, setStage } from './stage'
import { measureIdle, measureStarts } from './starts'

/** Compares PauseBar's package with a bare program on the same Electron, and prints tables. Takes about 11 minutes. */
export async function bench(say: (text: string) => void): Promise<void> {
  const stage = await setStage()
  try {
    const { length } = cpus()
    say(`${length} × ${cpus()[0]?.model}, Linux ${process.arch}, medians (least–most)\n`)
    say(table(await measureStarts(stage)))
    say(`\n${table(await inOneRun(stage))}`)
    say(`\n${await measureSizes()}`)
    say(`\n${await measureGrowth(stage)}`)
    say(`\n${table(await measureIdle(stage))}`)
  } finally {
    await stage.strike()
  }
}

async function inOneRun(stage: Stage) {
  const program = await stage.startOwn()
  await firstListAt(program.page)
  const rows = await measureClicks(stage, program)
  await stage.quit(program)
  return rows
}
