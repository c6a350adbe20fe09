import type {
  AccountBanner,
  Banner,
  GoneCampaign,
  KeptFile,
  Update,
  Verb,
} from '../../preload/shared/contract'
import { statusAfter } from '../../preload/shared/intent'
import { displayName, isolated } from '../../preload/shared/names'
import { counted, numberText } from '../../preload/shared/words'
import { timesText } from './ageText'
import { allNames, namesText, prospectsStayPausedText } from './counts'
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

/** Tells a campaign from others of the same name: “ (12 Jan 2025)”; empty where its name is unique. */
export type SuffixOf = (account: string, campaignId: string) => string

type QuotedName = (campaign: { campaignId: string; name: string }) => string

/** The words of a banner. `now` in ms since the epoch. */
export function bannerText(banner: AccountBanner, suffixOf: SuffixOf, now: number): string {
  const { account } = banner
  const quoted: QuotedName = ({ campaignId: id, name }) =>
    `“${isolated(displayName({ id, name }))}”${account === null ? '' : suffixOf(account, id)}`
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
    const tokens =
      left.count === 1
        ? 'The token of an account you disconnected is'
        : `${numberText(left.count)} tokens of accounts you disconnected are`
    return `${tokens} still in this computer’s keychain. ${cause} ${remedy}`
  }
  return isLater
    ? 'The token you disconnected was removed from this computer’s keychain.'
    : 'Disconnected. The token was removed from this computer’s keychain.'
}

/** Banners that say the same. */
interface SharedBanner {
  text: string
  /** The first of them. */
  banner: AccountBanner
  all: AccountBanner[]
}

/** Groups banners that say the same of several accounts, so that each is shown once. `now` in ms since the epoch. */
export function sharedBanners(banners: AccountBanner[], suffixOf: SuffixOf, now: number): SharedBanner[] {
  const shared = new Map<string, SharedBanner>()
  for (const banner of banners) {
    const text = bannerText(banner, suffixOf, now)
    const group = shared.get(text)
    if (group) group.all.push(banner)
    else shared.set(text, { text, banner, all: [banner] })
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
  const times = campaigns.map(({ at }) => at)
  const stillPaused = campaigns.filter(({ leavesProspectsPaused }) => leavesProspectsPaused).length
  return `${names} ${were} resumed as planned ${timesText(times, now)}.${prospectsStayPausedText(stillPaused, campaigns.length)}`
}

type FoundDone = Extract<Banner, { kind: 'found-done' }>['campaigns']

const foundDoneText = (found: FoundDone, quoted: QuotedName, now: number) =>
  (['pause', 'resume'] as const)
    .map((verb) => doneText(verb, found, quoted, now))
    .filter(Boolean)
    .join(' ')

/** Says what Alta shows, and no more: nobody can see from here what became of the prospects. */
function doneText(verb: Verb, found: FoundDone, quoted: QuotedName, now: number): string {
  const campaigns = found.filter((campaign) => campaign.verb === verb)
  const [first, ...others] = campaigns
  if (!first) return ''
  const [what, them] =
    others.length === 0
      ? [intentText(first, quoted(first), now), 'it']
      : [`${verb} ${namesText(campaigns.map(quoted))}`, 'them']
  const times = campaigns.map(({ askedAt }) => askedAt)
  return `You asked to ${what} ${timesText(times, now)}, and it was cut off. Alta shows ${them} ${statusAfter[verb]}.`
}

function goneText(
  { count, named }: Extract<Banner, { kind: 'campaigns-gone' }>,
  quoted: QuotedName,
  now: number,
): string {
  const isOne = count === 1
  const whom = count > named.length ? counted(count, 'campaign') : namesText(named.map(quoted))
  const gone = `Alta no longer finds ${whom} in your account, so ${isOne ? 'it isn’t' : 'they aren’t'} shown any more.`
  const look = `If you didn’t expect that, look for ${isOne ? 'it' : 'them'} in Alta.`
  return [gone, endsText(named, quoted, now), locksText(named, quoted), look].filter(Boolean).join(' ')
}

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

/** Explains why the notification settings below have no effect. */
export const notificationsFailText = (isMac: boolean) =>
  `This computer didn’t show PauseBar’s last notification. Check its own settings for notifications.${
    isMac ? ' A copy that isn’t signed can’t show any on a Mac.' : ''
  }`
