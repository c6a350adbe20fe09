import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CampaignRow, Snapshot } from '../contract'
import { exampleOffer, exampleRow, exampleRun, exampleSnapshot } from '../examplesForTest'
import { byName } from '../search'
import { applyPatch } from './decode'
import { encodePatch } from './encode'

const time = fc.integer({ min: 0 })
const end = fc.record({ until: time, zone: fc.constantFrom('UTC', 'Europe/Berlin') })
const error = fc.constantFrom({ kind: 'offline' } as const, { kind: 'server', status: 503 } as const)
const intent = { verb: fc.constantFrom('pause', 'resume'), withProspects: fc.boolean(), askedAt: time }
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })

/** Every field that can change; the name comes apart. */
const fields = fc.record<Omit<CampaignRow, 'id' | 'account' | 'name'>>({
  status: fc.constantFrom('draft', 'active', 'paused', 'completed', 'unknown'),
  isArchived: fc.boolean(),
  launchedAt: orNull(time),
  readAt: orNull(time),
  isAdded: fc.boolean(),
  isUnlisted: fc.boolean(),
  isPinned: fc.boolean(),
  prospectsHeld: fc.boolean(),
  mayHoldProspects: fc.boolean(),
  prospectsLeftOnPurpose: fc.boolean(),
  lock: orNull(fc.record({ at: time, reason: fc.string() })),
  notForgottenBefore: orNull(time),
  pause: orNull(
    fc.record({ at: time, by: fc.constantFrom('here', 'elsewhere'), withProspects: fc.boolean() }),
  ),
  timedPause: orNull(
    fc.record({
      until: time,
      zone: fc.constant('UTC'),
      atEnd: fc.constantFrom('resume', 'ask'),
      question: orNull(fc.constantFrom('missed', 'locked')),
    }),
  ),
  drift: orNull(fc.record({ seenAt: time, withProspects: fc.boolean(), end: orNull(end) })),
  action: orNull(fc.record({ ...intent, end, progress: fc.constant({ phase: 'sending' } as const) })),
  failure: orNull(fc.record({ ...intent, error, at: time })),
  interrupted: orNull(fc.record(intent)),
  readError: orNull(error),
})
const names = fc.oneof(fc.constantFrom('', 'Q1', 'Q1 Zürich', '東京'), fc.string())

const next = fc.oneof(
  fc.record({ kind: fc.constant('change'), at: fc.nat(), fields, name: names } as const),
  fc.constant({ kind: 'add' } as const),
  fc.record({ kind: fc.constant('move'), at: fc.nat() } as const),
  fc.record({ kind: fc.constant('remove'), at: fc.nat() } as const),
  fc.record({ kind: fc.constant('about'), count: fc.nat({ max: 2 }), showInactive: fc.boolean() } as const),
)
type Step = typeof next extends fc.Arbitrary<infer Value> ? Value : never

/** Two accounts with the same ids; what stands at the end of the names makes their order certain. */
const rowAt = (index: number, name: string, differences: Partial<CampaignRow> = {}) => {
  const account = index % 2 === 0 ? 'first' : 'second'
  return exampleRow({
    id: String(Math.floor(index / 2)),
    account,
    ...differences,
    name: `${name}.${account}`,
  })
}

function after({ campaigns, ...rest }: Snapshot, step: Step): Snapshot {
  const index = 'at' in step ? step.at % Math.max(1, campaigns.length) : 0
  const row = campaigns[index]
  const others = campaigns.filter((each) => each !== row)
  const snapshot = { ...rest, campaigns, revision: rest.revision + 1 }
  switch (step.kind) {
    case 'change': {
      const { id, account } = row ?? { id: '0', account: 'first' }
      // As plain objects: those of fast-check have no prototype.
      const changed = exampleRow({
        id,
        account,
        name: `${step.name}.${account}`,
        ...structuredClone(step.fields),
      })
      return { ...snapshot, campaigns: campaigns.length > 0 ? campaigns.with(index, changed) : [changed] }
    }
    case 'add':
      return { ...snapshot, campaigns: [rowAt(1_000 + rest.revision, 'New'), ...campaigns] }
    case 'move':
      return { ...snapshot, campaigns: row ? [...others, row] : [] }
    case 'remove':
      return { ...snapshot, campaigns: others }
    case 'about':
      return {
        ...snapshot,
        preferences: { ...rest.preferences, showInactive: step.showInactive },
        undoOffers: [exampleOffer(), exampleOffer({ id: 2 })].slice(step.count),
        runs: [exampleRun()].slice(step.count),
      }
  }
}

/** Rows that come, go or move bring all others again. */
const mostChanged = { change: 1, about: 0, add: Infinity, move: Infinity, remove: Infinity }

it('whatever changes and is missed, what arrives is what was sent, and unchanged rows stay the same objects', () => {
  const counts = fc.oneof(fc.nat({ max: 5 }), fc.constantFrom(100, 250))
  const steps = fc.array(fc.record({ step: next, isMissed: fc.boolean() }), { maxLength: 12 })
  fc.assert(
    fc.property(counts, steps, (count, changes) => {
      let sent = exampleSnapshot(Array.from({ length: count }, (_, index) => rowAt(index, `Row ${index}`)))
      let received = applyPatch(null, encodePatch(null, sent))
      let hasMissed = false
      for (const { step, isMissed } of changes) {
        const before = sent
        sent = after(before, step)
        hasMissed ||= isMissed
        if (isMissed) continue
        const patch = encodePatch(before, sent)
        const shown: Snapshot | null = received
        received = applyPatch(shown, patch) ?? applyPatch(shown, encodePatch(null, sent))
        expect(received).toStrictEqual({ ...sent, campaigns: sent.campaigns.toSorted(byName) })
        expect(applyPatch(received, patch)).toBe(received)
        const changed = received?.campaigns.filter((row) => !shown?.campaigns.includes(row)) ?? []
        expect(changed.length).toBeLessThanOrEqual(hasMissed ? Infinity : mostChanged[step.kind])
        hasMissed = false
      }
    }),
  )
})
