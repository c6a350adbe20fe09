import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { firstAccount } from '../../main/domain/accountView'
import { Violation } from './violation'
import { accounts } from './workspace'

const end = z.object({ until: z.number(), zone: z.string() })
const verb = z.enum(['pause', 'resume'])

const intent = z.object({
  campaignId: z.string(),
  campaignName: z.string(),
  verb,
  withProspects: z.boolean(),
  askedAt: z.number(),
  end: end.optional(),
  byTimer: z.boolean().optional(),
  plannedFor: z.number().optional(),
})
export type IntentOnDisk = z.infer<typeof intent>

const run = z.object({
  id: z.string(),
  batchId: z.string(),
  verb,
  askedAt: z.number(),
  members: z.array(z.object({ campaignId: z.string(), withProspects: z.boolean(), end: end.nullable() })),
})
export type RunOnDisk = z.infer<typeof run>

const timedPause = z.object({ campaignId: z.string(), until: z.number(), atEnd: z.enum(['resume', 'ask']) })
export type TimerOnDisk = z.infer<typeof timedPause>

const journal = z.object({ intents: z.array(intent) })
const runs = z.object({ runs: z.array(run) })
const timers = z.object({ timers: z.array(timedPause) })
const anyFile = z.looseObject({ version: z.int() })

/** What the journals in the folder hold right now, by campaign; empty while there are none. */
export function journalOnDisk(folder: string): Map<string, IntentOnDisk> {
  const all = foldersIn(folder).flatMap(
    (each) => journal.parse(contentOf(each, 'journal.json') ?? { intents: [] }).intents,
  )
  return new Map(all.map((each) => [each.campaignId, each]))
}

/** The ends of pauses in the folder, by campaign. */
export function timersOnDisk(folder: string): Map<string, TimerOnDisk> {
  const all = foldersIn(folder).flatMap(
    (each) => timers.parse(contentOf(each, 'timers.json') ?? { timers: [] }).timers,
  )
  return new Map(all.map((each) => [each.campaignId, each]))
}

/** The actions on many campaigns in the folder. */
export function runsOnDisk(folder: string): RunOnDisk[] {
  return foldersIn(folder).flatMap((each) => runs.parse(contentOf(each, 'runs.json') ?? { runs: [] }).runs)
}

/** After a kill each file must be whole, old or new, and none may have been set aside as corrupt. */
export function checkFiles(folder: string): void {
  for (const each of foldersIn(folder)) checkFilesIn(each)
}

function checkFilesIn(folder: string): void {
  const names = namesIn(folder)
  const givenUp = names.find((name) => name.includes('.corrupt-'))
  if (givenUp) throw new Violation('loss', `The app gave up a file: ${givenUp}`)
  for (const name of names.filter((each) => each.endsWith('.json'))) {
    if (!anyFile.safeParse(contentOf(folder, name)).success) {
      throw new Violation('loss', `${name} is half a file after a kill`)
    }
  }
}

/** The folders of the accounts. */
const foldersIn = (folder: string): string[] =>
  accounts.map(({ key }) => (key === firstAccount ? folder : join(folder, 'accounts', key)))

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function contentOf(folder: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'))
  } catch {
    return undefined
  }
}
