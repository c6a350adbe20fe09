import { expect, it } from 'vitest'
import type { BulkRun, Outcome } from './bulkRun'
import { firstSeen } from './campaign'
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

it.each<[outcomes: Outcome[], title: string, body: string]>([
  [['prospects-only', 'prospects-only'], 'Resumed the prospects of 2 campaigns', 'Alta accepted it.'],
  [['prospects-only', 'needless'], 'Resumed the prospects of 1 campaign', 'Alta accepted it.'],
  [
    ['failed', 'prospects-only'],
    'Couldn’t resume the prospects of 1 of 2 campaigns',
    'Open PauseBar to see why.',
  ],
])('a run that resumed prospects alone (%o) says so', (outcomes, title, body) => {
  const asked = { verb: 'resume', withProspects: true } as const
  const of = (now: Outcome[]) => {
    const { members, ...rest } = run(now, asked)
    return { ...rest, members: members.map((member) => ({ ...member, withProspects: true })) }
  }
  const news = runNotification(of(['under-way', 'under-way']), of(outcomes), active(0, 1))
  expect([news?.title, news?.body]).toEqual([title, body])
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
