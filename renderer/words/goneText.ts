import type { GoneCampaign, Notice } from '../../preload/shared/contract'
import { counted } from '../../preload/shared/words'
import { listText } from './counts'
import { endText } from './endText'
import { allNames } from './namesText'

type QuotedName = (campaign: { campaignId: string; name: string }) => string

/** What is said of campaigns that Alta does not find any more, and of what was set for them. `now` in ms since the epoch. */
export function goneText(
  { count, named }: Extract<Notice, { kind: 'campaigns-gone' }>,
  quoted: QuotedName,
  now: number,
): string {
  const isOne = count === 1
  const which = count > named.length ? counted(count, 'campaign') : namesOf(named.map(quoted))
  const gone = `Alta no longer finds ${which} in your account, so ${isOne ? 'it isn’t' : 'they aren’t'} shown any more.`
  const look = `If you didn’t expect that, look for ${isOne ? 'it' : 'them'} in Alta.`
  return [gone, endsText(named, quoted, now), locksText(named, quoted), look].filter(Boolean).join(' ')
}

const fewNames = 3

const namesOf = (names: string[]) =>
  names.length > fewNames ? counted(names.length, 'campaign') : listText(names)

function endsText(named: GoneCampaign[], quoted: QuotedName, now: number): string {
  const [first, ...others] = named.filter(({ end }) => end !== null)
  if (!first?.end) return ''
  return others.length === 0
    ? `The pause of ${quoted(first)} was to end ${endText(first.end, now)}.`
    : `The pauses of ${allNames([first, ...others].map(quoted))} were to end.`
}

function locksText(named: GoneCampaign[], quoted: QuotedName): string {
  const locked = named.filter(({ isLocked }) => isLocked).map(quoted)
  if (locked.length === 0) return ''
  return `${allNames(locked)} ${locked.length === 1 ? 'was' : 'were'} locked.`
}
