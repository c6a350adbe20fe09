import { counted, numberText, whose } from '../../preload/shared/words'
import { type Reader, wallText } from '../../preload/shared/zonedTime'
import type { NotificationTopic, ShownNotification } from './campaignNotification'

export interface NotificationText {
  title: string
  body: string
}

/** Whether a desktop that reads bodies as markup would show this one differently. */
export const meansMarkup = (body: string) => /[&<>]/.test(body)

/** For a desktop that reads bodies as markup: a campaign may have any name. */
export const inMarkup = (body: string) =>
  body.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const mostNamed = 4

/** Notifications that come together are shown as one, with a sentence for each topic. */
export function notificationText(
  notifications: readonly ShownNotification[],
  reader: Reader,
): NotificationText {
  const [only, ...others] = notifications
  if (only && others.length === 0) return textOfOne(only, reader)
  const [first, ...further] = topics.flatMap((topic) => {
    const ofTopic = notifications.filter((each) => each.topic === topic)
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

/** The most urgent first. */
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

function sentenceOf(notifications: readonly ShownNotification[]): string {
  const [first, ...others] = notifications
  if (!first) return ''
  const count = notifications.reduce((sum, each) => sum + each.count, 0)
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

/** The titles that name a campaign, and what all have in common. */
function detailsOf(notifications: readonly ShownNotification[], reader: Reader): string {
  const named = notifications.filter(({ campaignId }) => campaignId !== null)
  const [first] = notifications
  if (named.length < notifications.length) return first ? textOfOne(first, reader).body : ''
  const titles = named.slice(0, mostNamed).map(({ title }) => title)
  const others = named.length - titles.length
  return [...titles, ...(others > 0 ? [`and ${numberText(others)} more`] : [])].join('\n')
}
