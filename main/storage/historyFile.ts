import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { AddBanner, Clock, HistoryFile } from '../accounts/ports'
import { entriesOf, type HistoryRecord } from '../domain/history'
import { fileTime } from './openStore'
import { campaignId, campaignStatus, verb } from './schemas'

const base = {
  id: z.string(),
  at: z.number(),
  campaignId,
  campaignName: z.string(),
  reason: z.string(),
  batchId: z.string().nullable().default(null),
}
const record = z.union([
  z.strictObject({
    ...base,
    kind: z.literal('action'),
    verb,
    withProspects: z.boolean(),
    isOfProspects: z.boolean().default(false),
    until: z.number().nullable(),
    zone: z.string().nullable(),
    byTimer: z.boolean(),
    outcome: z.enum(['done', 'failed', 'cancelled', 'interrupted']),
    error: z.string().nullable(),
  }),
  z.strictObject({ ...base, kind: z.literal('seen'), from: campaignStatus, to: campaignStatus }),
  z.strictObject({ amends: z.string(), reason: z.string() }),
]) satisfies z.ZodType<HistoryRecord>

/**
 * `history.jsonl` in the folder, one JSON object a line, for its owner's eyes only, read on first use. Lines
 * torn by a crash are skipped, and that file is set aside. Rewriting drops entries older than 12 months.
 * Lines that the disk refuses stay in memory and are written with the next one.
 */
export function openHistory(
  folder: string,
  { clock, addBanner }: { clock: Clock; addBanner: AddBanner },
): HistoryFile & { flush(): void } {
  const path = join(folder, 'history.jsonl')
  let unwritten: HistoryRecord[] = []
  let isRefused = false
  let loaded: HistoryRecord[] | null = null

  function flush() {
    if (unwritten.length === 0) return
    try {
      mkdirSync(folder, { recursive: true })
      appendFileSync(path, linesOf(unwritten), { mode: 0o600 })
      unwritten = []
      isRefused = false
    } catch {
      if (!isRefused) addBanner({ kind: 'not-saving', file: 'history' })
      isRefused = true
    }
  }

  function read(): HistoryRecord[] {
    const lines = textOf(path).split('\n').filter(Boolean)
    const found = lines.flatMap((line) => parse(line) ?? [])
    const kept = entriesOf(found, clock.now())
    const isTorn = found.length < lines.length
    if (isTorn || kept.length < found.length) replace(kept, isTorn)
    return kept
  }

  function replace(kept: HistoryRecord[], isTorn: boolean) {
    try {
      const keptAs = `history.jsonl.corrupt-${fileTime(clock.now())}`
      if (isTorn) renameSync(path, join(folder, keptAs))
      writeFileSync(`${path}.new`, linesOf(kept), { mode: 0o600 })
      renameSync(`${path}.new`, path)
      if (isTorn) addBanner({ kind: 'file-reset', file: 'history', keptAs })
    } catch {
      addBanner({ kind: 'not-saving', file: 'history' })
    }
  }

  return {
    append(next) {
      loaded?.push(next)
      unwritten.push(next)
      flush()
    },
    records() {
      loaded ??= [...read(), ...unwritten]
      return loaded
    },
    flush,
  }
}

const linesOf = (records: HistoryRecord[]) => records.map((each) => `${JSON.stringify(each)}\n`).join('')

/** Empty when the file is missing or cannot be read, in which case it stays as it is. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function parse(line: string): HistoryRecord | null {
  try {
    return record.parse(JSON.parse(line))
  } catch {
    return null
  }
}
