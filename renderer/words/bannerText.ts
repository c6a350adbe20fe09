import type { AccountBanner, Banner, GoneCampaign, KeptFile, Update } from '../../preload/shared/contract'
import { statusAfter } from '../../preload/shared/intent'
import { displayName, isolated } from '../../preload/shared/names'
import { counted, numberText } from '../../preload/shared/words'
import { timesText, whenText } from './ageText'
import { allNames, listText, namesText } from './counts'
import { endText } from './endText'
import { errorText } from './errorText'
import { intentText } from './historyText'
import { keysText } from './shortcutText'

const keptFiles: Record<KeptFile, string> = {
  settings: 'settings',
  keychain: 'list of tokens in the keychain',
  campaigns: 'list of campaigns',
  journal: 'list of unfinished actions',
  runs: 'list of actions on many campaigns',
  timers: 'list of planned ends of pauses',
  history: 'history',
}

/** What tells a campaign of an account from others that are called alike: “ (12 Jan 2025)”, or empty. */
export type SuffixOf = (account: string, campaignId: string) => string

type QuotedName = (campaign: { campaignId: string; name: string }) => string

/** The words of a banner. `now` in ms since the epoch. */
export function bannerText(banner: AccountBanner, suffixOf: SuffixOf, now: number): string {
  const { account } = banner
  const quoted: QuotedName = ({ campaignId: id, name }) =>
    `“${isolated(displayName({ id, name }))}”${account === null ? '' : suffixOf(account, id)}`
  return textOf(banner, quoted, now)
}

function textOf(banner: Banner, quoted: QuotedName, now: number): string {
  switch (banner.kind) {
    case 'token-for-this-run': {
      const { cause, remedy } = errorText(banner.error, now)
      return `${cause} The token is kept only until you quit PauseBar. ${remedy}`
    }
    case 'token-removal':
      return tokenRemovalText(banner, now)
    case 'shortcut-taken':
      return `Another program uses ${keysText(banner.keys)}, so that shortcut doesn’t open PauseBar. Choose another one in the settings.`
    case 'found-done':
      return foundDoneText(banner.campaigns, quoted, now)
    case 'resumed-as-planned':
      return resumedText(banner.campaigns, quoted, now)
    case 'campaigns-gone':
      return goneText(banner, quoted, now)
    case 'file-reset':
      return `The ${keptFiles[banner.file]} couldn’t be read, so PauseBar started a new file. The old one is kept as “${banner.keptAs}”.`
    case 'update':
      return updateText(banner.update)
    case 'not-saving':
      return `The ${keptFiles[banner.file]} can’t be saved: the disk refuses changes. PauseBar keeps them in memory and tries again.`
  }
}

function tokenRemovalText(
  { isLater, left }: Extract<Banner, { kind: 'token-removal' }>,
  now: number,
): string {
  if (left) {
    const { cause, remedy } = errorText(left.error, now)
    const which =
      left.count === 1
        ? 'The token of an account you disconnected is'
        : `${numberText(left.count)} tokens of accounts you disconnected are`
    return `${which} still in this computer’s keychain. ${cause} ${remedy}`
  }
  return isLater
    ? 'The token you disconnected was removed from this computer’s keychain.'
    : 'Disconnected. The token was removed from this computer’s keychain.'
}

/** BannerList that say the same, so that each is shown once. */
interface SharedBanner {
  text: string
  /** The first of them. */
  banner: AccountBanner
  all: AccountBanner[]
}

/** The banners by their words: what is to be told of several accounts stands once. `now` in ms since the epoch. */
export function sharedBanners(banners: AccountBanner[], suffixOf: SuffixOf, now: number): SharedBanner[] {
  const shared = new Map<string, SharedBanner>()
  for (const banner of banners) {
    const text = bannerText(banner, suffixOf, now)
    const known = shared.get(text) ?? { text, banner, all: [] }
    shared.set(text, { ...known, all: [...known.all, banner] })
  }
  return [...shared.values()]
}

function updateText(update: Update): string {
  switch (update.stage) {
    case 'found':
      return `PauseBar ${update.version} is available.`
    case 'downloading':
      return `Downloading PauseBar ${update.version}: ${update.percent}%`
    case 'ready':
      return `PauseBar ${update.version} will be installed when you quit.`
    case 'failed':
      return `PauseBar ${update.version} couldn’t be downloaded. You can keep using this version.`
  }
}

type Resumed = Extract<Banner, { kind: 'resumed-as-planned' }>['campaigns']

function resumedText(campaigns: Resumed, quoted: QuotedName, now: number): string {
  const names = namesText(campaigns.map(quoted))
  const were = campaigns.length === 1 ? 'was' : 'were'
  const times = timesText(
    campaigns.map(({ at }) => at),
    now,
  )
  return `${names} ${were} resumed as planned ${times}.${leftPausedText(campaigns)}`
}

function leftPausedText(campaigns: Resumed): string {
  const left = campaigns.filter(({ leavesProspectsPaused }) => leavesProspectsPaused).length
  if (left === 0) return ''
  if (left < campaigns.length) return ` The prospects of ${numberText(left)} of them stay paused.`
  return ` ${left === 1 ? 'Its' : 'Their'} prospects stay paused.`
}

type FoundDone = Extract<Banner, { kind: 'found-done' }>['campaigns']

const verbs = ['pause', 'resume'] as const

function foundDoneText(campaigns: FoundDone, quoted: QuotedName, now: number): string {
  const sentences = verbs.map((verb) => {
    const [first, ...others] = campaigns.filter((campaign) => campaign.verb === verb)
    if (!first) return ''
    return others.length === 0
      ? oneDoneText(first, quoted, now)
      : manyDoneText([first, ...others], quoted, now)
  })
  return sentences.filter(Boolean).join(' ')
}

/** Says what Alta shows, and no more: nobody can see from here what became of the prospects. */
function oneDoneText(done: FoundDone[number], quoted: QuotedName, now: number): string {
  const asked = `You asked to ${intentText(done, quoted(done), now)} ${whenText(done.askedAt, now)}`
  return `${asked}, and it was cut off. Alta shows it ${statusAfter[done.verb]}.`
}

function manyDoneText(campaigns: [FoundDone[number], ...FoundDone], quoted: QuotedName, now: number): string {
  const [{ verb }] = campaigns
  const names = namesText(campaigns.map(quoted))
  const times = timesText(
    campaigns.map(({ askedAt }) => askedAt),
    now,
  )
  return `You asked to ${verb} ${names} ${times}, and it was cut off. Alta shows them ${statusAfter[verb]}.`
}

/** What is said of campaigns that Alta does not find any more, and of what was set for them. `now` in ms since the epoch. */
function goneText(
  { count, named }: Extract<Banner, { kind: 'campaigns-gone' }>,
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

/** Why none of the settings below it shows anything. */
export const notificationsFailText = (isMac: boolean) =>
  `This computer didn’t show PauseBar’s last notification. Check its own settings for notifications.${
    isMac ? ' A copy that isn’t signed can’t show any on a Mac.' : ''
  }`
