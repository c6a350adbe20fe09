import { counted, numberText, whose } from '../../preload/shared/words'
import { type Reader, wallText } from '../../preload/shared/zonedTime'
import type { NotificationTopic, ShownNotification } from './campaignNotification'

/** What a notification shows. */
export interface NotificationText {
  title: string
  body: string
}

/** Whether a desktop that reads bodies as markup would show this body otherwise than it stands here. */
export const meansMarkup = (body: string) => /[&<>]/.test(body)

/** The body for a desktop that reads bodies as markup: a campaign may be called anything. */
export const inMarkup = (body: string) =>
  body.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const mostNamed = 4

/** News that came together as one notification: of one topic in one sentence, of several in one each. */
export function notificationText(news: readonly ShownNotification[], reader: Reader): NotificationText {
  const [only, ...others] = news
  if (only && others.length === 0) return textOfOne(only, reader)
  const [first, ...further] = topics.flatMap((topic) => {
    const ofTopic = news.filter((piece) => piece.topic === topic)
    return ofTopic.length > 0 ? [ofTopic] : []
  })
  if (!first) return { title: 'PauseBar', body: '' }
  if (further.length > 0) return { title: sentenceOf(first), body: further.map(sentenceOf).join('\n') }
  return { title: sentenceOf(first), body: detailsOf(first, reader) }
}

function textOfOne({ title, body, end, asksAtEnd }: ShownNotification, reader: Reader): NotificationText {
  if (!end) return { title, body }
  const when = `${asksAtEnd ? 'Asks you' : 'Until'} ${wallText(end.until, end.zone, reader)}.`
  return { title, body: `${when} ${body}` }
}

/** What needs the person first comes first. */
const topics: NotificationTopic[] = [
  'pause-failed',
  'resume-failed',
  'prospects-failed',
  'end-asked',
  'drift',
  'end-overtaken',
  'paused',
  'resumed',
  'prospects-resumed',
  'resumed-as-planned',
]

function sentenceOf(news: readonly ShownNotification[]): string {
  const [first, ...others] = news
  if (!first) return ''
  const count = news.reduce((sum, piece) => sum + piece.count, 0)
  return others.length === 0 ? first.title : sentences[first.topic](counted(count, 'campaign'))
}

const sentences: Record<NotificationTopic, (campaigns: string) => string> = {
  'pause-failed': (campaigns) => `Couldn’t pause ${campaigns}`,
  'resume-failed': (campaigns) => `Couldn’t resume ${campaigns}`,
  'prospects-failed': (campaigns) => `Couldn’t resume ${whose(campaigns, true)}`,
  'end-asked': (campaigns) => `Resume ${campaigns}?`,
  drift: (campaigns) => `${campaigns} were resumed elsewhere`,
  'end-overtaken': (campaigns) => `${campaigns} won’t be resumed`,
  paused: (campaigns) => `Paused ${campaigns}`,
  resumed: (campaigns) => `Resumed ${campaigns}`,
  'prospects-resumed': (campaigns) => `Resumed ${whose(campaigns, true)}`,
  'resumed-as-planned': (campaigns) => `Resumed ${campaigns} as planned`,
}

/** The campaigns by their names; of many at once, which go by their number, what is the same for all. */
function detailsOf(news: readonly ShownNotification[], reader: Reader): string {
  const named = news.filter(({ campaignId }) => campaignId !== null)
  const [first] = news
  if (named.length < news.length) return first ? textOfOne(first, reader).body : ''
  const titles = named.slice(0, mostNamed).map(({ title }) => title)
  const others = named.length - titles.length
  return [...titles, ...(others > 0 ? [`and ${numberText(others)} more`] : [])].join('\n')
}
