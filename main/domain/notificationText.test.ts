import { expect, it } from 'vitest'
import type { NotificationTopic, ShownNotification } from './campaignNotification'
import { inMarkup, meansMarkup, notificationText } from './notificationText'

const now = Date.UTC(2026, 0, 15, 9)
const text = (...news: ShownNotification[]) => notificationText(news, { now, usesHour12: false })

const drift = (id: string): ShownNotification => ({
  kind: 'drift',
  topic: 'drift',
  campaignId: id,
  title: `“${id}” was resumed elsewhere`,
  body: 'It was paused here.',
  count: 1,
  end: null,
  undo: null,
  asksAtEnd: false,
})
const paused: ShownNotification = {
  kind: 'tray',
  topic: 'paused',
  campaignId: null,
  title: 'Paused 120 campaigns',
  body: 'Messages already on their way may still go out.',
  count: 120,
  end: { until: Date.UTC(2026, 0, 19, 8), zone: 'Europe/Berlin' },
  undo: { kind: 'batch', batchId: 'batch' },
  asksAtEnd: false,
}

it('a name with signs is no markup', () => {
  expect(meansMarkup('“Q1 Outbound” was resumed elsewhere')).toBe(false)
  expect(meansMarkup('“R&D”')).toBe(true)
  expect(inMarkup('“R&D <b>bold</b>”')).toBe('“R&amp;D &lt;b&gt;bold&lt;/b&gt;”')
})

it('one piece of news is told as it is', () => {
  expect(text(drift('A'))).toEqual({ title: '“A” was resumed elsewhere', body: 'It was paused here.' })
})

it('33 campaigns that were resumed elsewhere are one sentence', () => {
  const news = Array.from({ length: 33 }, (_, index) => drift(`C${index}`))
  expect(text(...news)).toEqual({
    title: '33 campaigns were resumed elsewhere',
    body: [...[0, 1, 2, 3].map((index) => `“C${index}” was resumed elsewhere`), 'and 29 more'].join('\n'),
  })
})

it('4 campaigns are all named', () => {
  const titles = ['A', 'B', 'C', 'D'].map((id) => drift(id).title)
  expect(text(...['A', 'B', 'C', 'D'].map(drift)).body).toBe(titles.join('\n'))
})

/** The most urgent first. */
const sentences: [NotificationTopic, string][] = [
  ['pause-failed', 'Couldn’t pause 2 campaigns'],
  ['resume-failed', 'Couldn’t resume 2 campaigns'],
  ['prospects-failed', 'Couldn’t resume the prospects of 2 campaigns'],
  ['end-asked', 'Resume 2 campaigns?'],
  ['drift', '2 campaigns were resumed elsewhere'],
  ['end-overtaken', '2 campaigns won’t be resumed'],
  ['paused', 'Paused 2 campaigns'],
  ['resumed', 'Resumed 2 campaigns'],
  ['prospects-resumed', 'Resumed the prospects of 2 campaigns'],
  ['resumed-as-planned', 'Resumed 2 campaigns as planned'],
]

it.each(sentences)('two of the topic %s are told as “%s”', (topic, title) => {
  expect(text({ ...drift('A'), topic }, { ...drift('B'), topic }).title).toBe(title)
})

it('of all topics the most urgent is the title, and each other has its line below, by urgency', () => {
  const news = sentences.toReversed().flatMap(([topic]) => ['A', 'B'].map((id) => ({ ...drift(id), topic })))
  const [title, ...lines] = sentences.map(([, sentence]) => sentence)
  expect(text(...news)).toEqual({ title, body: lines.join('\n') })
})

it('a campaign that is the only one of its topic is told by its name', () => {
  expect(text(paused, drift('A'))).toEqual({
    title: '“A” was resumed elsewhere',
    body: 'Paused 120 campaigns',
  })
})

it('what was asked for in two accounts as one is told as one, and until when', () => {
  expect(text(paused, { ...paused, title: 'Paused 44 campaigns', count: 44 })).toEqual({
    title: 'Paused 164 campaigns',
    body: 'Until Mon 09:00. Messages already on their way may still go out.',
  })
})

it('where PauseBar asks at the end of a pause, it does not say until when', () => {
  const body = 'Asks you Mon 09:00. Messages already on their way may still go out.'
  expect(text({ ...paused, asksAtEnd: true }).body).toBe(body)
  expect(text({ ...paused, asksAtEnd: true }, { ...paused, asksAtEnd: true }).body).toBe(body)
})

it('prospects that were resumed in two accounts as one are told as that', () => {
  const ofProspects = {
    ...paused,
    topic: 'prospects-resumed',
    title: 'Resumed the prospects of 120 campaigns',
    end: null,
  } as const
  expect(text(ofProspects, { ...ofProspects, count: 44 }).title).toBe(
    'Resumed the prospects of 164 campaigns',
  )
})

it('of several topics each has its sentence, what needs the person first', () => {
  expect(text(paused, drift('A'), drift('B'))).toEqual({
    title: '2 campaigns were resumed elsewhere',
    body: 'Paused 120 campaigns',
  })
})

it('tells times as this computer does', () => {
  expect(notificationText([paused], { now, usesHour12: true }).body).toMatch(/^Until Mon 9:00 AM\./)
  const until = (end: number) =>
    notificationText([{ ...paused, end: { until: end, zone: 'Europe/Berlin' } }], { now, usesHour12: false })
      .body
  expect(until(now + 60_000)).toMatch(/^Until 10:01\./)
  expect(until(Date.UTC(2026, 1, 2, 8))).toMatch(/^Until 2 Feb, 09:00\./)
  expect(until(Date.UTC(2027, 1, 2, 8))).toMatch(/^Until 2 Feb 2027, 09:00\./)
})
