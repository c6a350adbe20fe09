import { expect, it } from 'vitest'
import type { BulkRun } from './bulkRun'
import { run } from './runForTest'
import { runNews } from './runNews'

const under = run(['under-way', 'done'])

it.each<[what: string, after: BulkRun, title: string | undefined, kind?: string]>([
  ['goes on', run(['under-way', 'failed']), undefined],
  ['paused all', run(['done', 'done']), 'Paused 2 campaigns', 'tray'],
  ['paused one', run(['done', 'needless']), 'Paused 1 campaign', 'tray'],
  ['resumed all', run(['done', 'done'], { verb: 'resume' }), 'Resumed 2 campaigns', 'tray'],
  ['failed in part', run(['failed', 'done']), 'Couldn’t pause 1 of 2 campaigns', 'failures'],
  ['was cancelled by the person', run(['cancelled', 'done']), undefined],
  ['had nothing to do', run(['needless', 'needless']), undefined],
])('a run that %s tells %3$s', (_what, after, title, kind) => {
  const news = runNews(under, after, new Map())
  expect(news?.title).toBe(title)
  expect(news?.kind).toBe(kind)
})

it('what is over already is told once', () => {
  expect(runNews(run(['done']), run(['overtaken']), new Map())).toBeNull()
})

it.each([
  ['pause', 1, 'With its prospects. Messages already on their way may still go out.'],
  ['pause', 2, 'With their prospects. Messages already on their way may still go out.'],
  ['resume', 1, 'With its prospects. Alta shows it active.'],
  ['resume', 2, 'With their prospects. Alta shows them active.'],
] as const)('of a %s of %i it says whose prospects', (verb, count, body) => {
  const ended = run(Array(count).fill('done'), { verb, withProspects: true })
  const before = run(Array(count).fill('under-way'), { verb, withProspects: true })
  expect(runNews(before, ended, new Map())?.body).toBe(body)
})
