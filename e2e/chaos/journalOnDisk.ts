import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Violation } from './violation'

const intent = z.object({
  campaignId: z.string(),
  campaignName: z.string(),
  verb: z.enum(['pause', 'resume']),
  withProspects: z.boolean(),
  askedAt: z.number(),
})
export type IntentOnDisk = z.infer<typeof intent>

const journal = z.object({ version: z.int(), intents: z.array(intent) })
const anyFile = z.looseObject({ version: z.int() })

/** What journal.json in the folder holds in this moment, by campaign; nothing as long as there is none. */
export function journalOnDisk(folder: string): Map<string, IntentOnDisk> {
  const { intents } = journal.parse(contentOf(folder, 'journal.json') ?? { version: 0, intents: [] })
  return new Map(intents.map((each) => [each.campaignId, each]))
}

/** After a kill each file is an old or a new one as a whole, and none was given up. */
export function checkFiles(folder: string): void {
  const names = readdirSync(folder)
  const givenUp = names.find((name) => name.includes('.corrupt-'))
  if (givenUp) throw new Violation('loss', `The app gave up a file: ${givenUp}`)
  for (const name of names.filter((each) => each.endsWith('.json'))) {
    if (!anyFile.safeParse(contentOf(folder, name)).success) {
      throw new Violation('loss', `${name} is half a file after a kill`)
    }
  }
}

function contentOf(folder: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'))
  } catch {
    return undefined
  }
}
