import { expect, it } from 'vitest'
import type { BulkRun, Outcome } from './bulkRun'
import { type CampaignState, firstSeen } from './campaign'
import { active as activeCampaign } from './campaignForTest'
import { runNotification } from './campaignNotification'
import { run } from './runForTest'

const under = run(['under-way', 'done'])

it.each<[what: string, after: BulkRun, title: string | undefined, kind?: string]>([
  ['goes on', run(['under-way', 'failed']), undefined],
  ['paused all', run(['done', 'done']), 'Paused 2 campaigns', 'tray'],
  ['paused one', run(['done', 'needless']), 'Paused 1 campaign', 'tray'],
  ['resumed all', run(['done', 'done'], { verb: 'resume' }), 'Resumed 2 campaigns', 'tray'],
  ['failed in part', run(['failed', 'done']), 'Couldn’t pause 1 of 2 campaigns', 'failures'],
  ['was cancelled by the person', run(['cancelled', 'done']), undefined],
  ['had nothing to do', run(['needless', 'needless']), undefined],
])('a run that %s tells $2', (_what, after, title, kind) => {
  const news = runNotification(under, after, new Map())
  expect(news?.title).toBe(title)
  expect(news?.kind).toBe(kind)
})

const active = (...ids: number[]) =>
  new Map(ids.map((id) => [`${id}`, firstSeen({ ...activeCampaign, id: `${id}` }, { at: 1, ticket: 1 })]))

it.each<[outcomes: Outcome[], title: string, body: string, kind: string, topic: string]>([
  [
    ['prospects-only', 'prospects-only'],
    'Resumed the prospects of 2 campaigns',
    'Alta accepted it.',
    'tray',
    'prospects-resumed',
  ],
  [
    ['prospects-only', 'needless'],
    'Resumed the prospects of 1 campaign',
    'Alta accepted it.',
    'tray',
    'prospects-resumed',
  ],
  [
    ['failed', 'prospects-only'],
    'Couldn’t resume the prospects of 1 of 2 campaigns',
    'Open PauseBar to see why.',
    'failures',
    'prospects-failed',
  ],
])('a run that resumed prospects alone (%o) says so', (outcomes, title, body, kind, topic) => {
  const asked = { verb: 'resume', withProspects: true } as const
  const of = (now: Outcome[]) => {
    const { members, ...rest } = run(now, asked)
    return { ...rest, members: members.map((member) => ({ ...member, withProspects: true })) }
  }
  const news = runNotification(of(['under-way', 'under-way']), of(outcomes), active(0, 1))
  expect(news).toMatchObject({ title, body, kind, topic, campaignId: null, end: null, undo: null })
})

it('what is over already is told once', () => {
  expect(runNotification(run(['done']), run(['overtaken']), new Map())).toBeNull()
})

it.each([
  ['pause', 1, 'With its prospects. Messages already on their way may still go out.'],
  ['pause', 2, 'With their prospects. Messages already on their way may still go out.'],
  ['resume', 1, 'With its prospects. Alta shows it active.'],
  ['resume', 2, 'With their prospects. Alta shows them active.'],
] as const)('of a %s of %i it says whose prospects', (verb, count, body) => {
  const ended = run(Array(count).fill('done'), { verb, withProspects: true })
  const before = run(Array(count).fill('under-way'), { verb, withProspects: true })
  expect(runNotification(before, ended, new Map())?.body).toBe(body)
})

const newsOf = (
  outcomes: Outcome[],
  asked: Partial<BulkRun> = {},
  states: Map<string, CampaignState> = new Map(),
) =>
  runNotification(
    run(
      outcomes.map(() => 'under-way'),
      asked,
    ),
    run(outcomes, asked),
    states,
  )

it('a pause of many tells until when, and can be undone', () => {
  const end = { until: 90, zone: 'Europe/Berlin' }
  expect(newsOf(['done', 'needless', 'done'], { end })).toEqual({
    kind: 'tray',
    topic: 'paused',
    campaignId: null,
    title: 'Paused 2 campaigns',
    body: 'Messages already on their way may still go out.',
    count: 2,
    end,
    undo: { kind: 'batch', batchId: 'batch' },
  })
})

it('a resume of many tells nothing of the end that a pause had', () => {
  const asked = { verb: 'resume', end: { until: 90, zone: 'UTC' } } as const
  expect(newsOf(['done'], asked)).toMatchObject({ topic: 'resumed', end: null })
})

it('what others changed since counts as done, and there is nothing to undo if that is all', () => {
  const undo = { kind: 'batch', batchId: 'batch' }
  expect(newsOf(['overtaken', 'done'])).toMatchObject({ title: 'Paused 2 campaigns', undo })
  expect(newsOf(['overtaken'])).toMatchObject({ title: 'Paused 1 campaign', undo: null })
})

it.each(['pause', 'resume'] as const)('a %s of many that failed in part has nothing to undo', (verb) => {
  expect(newsOf(['failed', 'done', 'failed'], { verb })).toEqual({
    kind: 'failures',
    topic: `${verb}-failed`,
    campaignId: null,
    title: `Couldn’t ${verb} 2 of 3 campaigns`,
    body: 'Open PauseBar to see why.',
    count: 2,
    end: null,
    undo: null,
  })
})

it.each<[done: number, held: number, body: string]>([
  [2, 0, 'Alta shows them active.'],
  [1, 0, 'Alta shows it active.'],
  [3, 1, 'The prospects of 1 stay paused.'],
  [2, 2, 'Their prospects stay paused.'],
  [1, 1, 'Its prospects stay paused.'],
])('a resume of %i whose prospects stay paused in %i says so', (done, held, body) => {
  const states = [...active(...Array(done).keys())].map(
    ([id, state], index) => [id, { ...state, prospectsHeld: index < held }] as const,
  )
  expect(newsOf(Array(done).fill('done'), { verb: 'resume' }, new Map(states))?.body).toBe(body)
})
