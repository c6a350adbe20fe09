import type {
  Action,
  CampaignRow,
  CampaignStatus,
  Preferences,
  Progress,
  WhyWaiting,
} from '../../preload/shared/contract'
import { leavesProspectsPaused, type NeedKind, needOf } from '../../preload/shared/needs'
import { counted, isOfProspects, numberText, whose } from '../../preload/shared/words'
import { untilText } from './pauseText'

/** What changed about one campaign: the words for it alone, and the kind, to count it among many of its like. */
export interface Change {
  kind: ChangeKind
  text: string
}

/** A campaign’s name, told apart from others of that name. */
export type NameOf = (row: CampaignRow) => string

type Need = Exclude<NeedKind, 'failed'>
type ProgressKind = 'waiting' | 'held-up' | 'unanswered' | 'unconnected' | 'lagging' | 'unread' | 'checking'
type ChangeKind =
  | Exclude<Need, 'end'>
  | 'missed-end'
  | 'end'
  | 'pausing'
  | 'resuming'
  | 'resuming-prospects'
  | 'paused'
  | 'resumed'
  | 'seen-paused'
  | 'seen-active'
  | 'seen-other'
  | 'until'
  | 'stays-paused'
  | 'unsure-prospects'
  | ProgressKind

/** What is said of several campaigns that changed in the same way. */
export const changesText: Record<ChangeKind, (count: number) => string> = {
  'missed-end': (count) => `${numberText(count)} pauses ended while PauseBar couldn’t act.`,
  end: (count) => `${numberText(count)} pauses need your answer.`,
  drift: (count) => `${campaigns(count)} were resumed elsewhere.`,
  prospects: (count) => `${campaigns(count)} are active, but their prospects are still paused.`,
  'unsure-prospects': (count) => `${campaigns(count)} are active, but their prospects may be paused.`,
  forgotten: (count) => `${campaigns(count)} have been paused for long.`,
  pausing: (count) => `Pausing ${campaigns(count)}…`,
  resuming: (count) => `Resuming ${campaigns(count)}…`,
  'resuming-prospects': (count) => `Resuming the prospects of ${campaigns(count)}…`,
  paused: (count) => `Paused ${campaigns(count)}.`,
  resumed: (count) => `Resumed ${campaigns(count)}.`,
  'seen-paused': (count) => `${campaigns(count)} are now paused.`,
  'seen-active': (count) => `${campaigns(count)} are now active.`,
  'seen-other': (count) => `${campaigns(count)} changed in Alta.`,
  until: (count) => `${numberText(count)} pauses end at another time now.`,
  'stays-paused': (count) => `${campaigns(count)} stay paused.`,
  waiting: (count) => `Alta asks to wait before it takes more for ${campaigns(count)}.`,
  'held-up': (count) => `Something between you and Alta holds up ${campaigns(count)}; PauseBar tries again.`,
  unanswered: (count) => `No answer from Alta for ${campaigns(count)}; PauseBar tries again.`,
  unconnected: (count) => `No connection to Alta for ${campaigns(count)}; PauseBar tries again.`,
  lagging: (count) => `Accepted for ${campaigns(count)}; Alta doesn’t show it yet.`,
  unread: (count) => `Accepted for ${campaigns(count)}; Alta couldn’t be read since.`,
  checking: (count) => `The answers for ${campaigns(count)} were lost; checking with Alta.`,
}

const campaigns = (count: number) => counted(count, 'campaign')

/**
 * What is said when a campaign changed from `before` to `after`; null when that is nothing. A failure is not among it.
 *
 * @param now ms since the epoch
 */
export function rowChange(
  before: CampaignRow,
  after: CampaignRow,
  nameOf: NameOf,
  view: Preferences,
  now: number,
): Change | null {
  const need = needOf(after, view, now)
  if (need === 'failed') return null
  if (need !== null && !neededBefore[need](before, after, view, now)) return needChange(need, after, nameOf)
  if (after.action) return actionChange(before, after, after.action, nameOf)
  return before.status === after.status
    ? endChange(before, after, nameOf, now)
    : statusChange(before, after, nameOf)
}

type Comparison = (before: CampaignRow, after: CampaignRow, view: Preferences, now: number) => boolean

/** Whether the person was told of it before: by what it is about, since an action or a failure may have stood before it. */
const neededBefore: Record<Need, Comparison> = {
  end: (before, after) => before.timedPause?.question === after.timedPause?.question,
  drift: (before, after) => before.drift?.seenAt === after.drift?.seenAt,
  prospects: (before) => leavesProspectsPaused(before),
  forgotten: (before, _after, view, now) => needOf(before, view, now) === 'forgotten',
}

function needChange(need: Need, row: CampaignRow, nameOf: NameOf): Change {
  const name = nameOf(row)
  switch (need) {
    case 'end':
      return row.timedPause?.question === 'missed'
        ? { kind: 'missed-end', text: `The pause of ${name} ended while PauseBar couldn’t act.` }
        : { kind: 'end', text: `The pause of ${name} needs your answer.` }
    case 'drift':
      return { kind: 'drift', text: `${name} was resumed elsewhere.` }
    case 'prospects':
      return row.prospectsHeld
        ? { kind: 'prospects', text: `${name} is active, but its prospects are still paused.` }
        : { kind: 'unsure-prospects', text: `${name} is active, but its prospects may be paused.` }
    case 'forgotten':
      return { kind: 'forgotten', text: `${name} has been paused for long.` }
  }
}

function statusChange(before: CampaignRow, after: CampaignRow, nameOf: NameOf): Change {
  const { status } = after
  const name = nameOf(after)
  if (status === 'paused') {
    return before.action
      ? { kind: 'paused', text: `Paused ${name}.` }
      : { kind: 'seen-paused', text: `${name} is now paused.` }
  }
  if (status === 'active') {
    return before.action
      ? { kind: 'resumed', text: `Resumed ${name}.` }
      : { kind: 'seen-active', text: `${name} is now active.` }
  }
  return { kind: 'seen-other', text: otherTexts[status](name) }
}

const otherTexts: Record<Exclude<CampaignStatus, 'active' | 'paused'>, (name: string) => string> = {
  draft: (name) => `${name} is now a draft.`,
  completed: (name) => `${name} is now completed.`,
  unknown: (name) => `The status of ${name} is not known now.`,
}

function endChange(before: CampaignRow, after: CampaignRow, nameOf: NameOf, now: number): Change | null {
  const { timedPause, lock } = after
  const name = nameOf(after)
  if (timedPause?.until === before.timedPause?.until || timedPause?.question || after.status !== 'paused')
    return null
  return timedPause
    ? { kind: 'until', text: `${name}: paused${untilText({ timedPause, lock }, now)}.` }
    : { kind: 'stays-paused', text: `${name} stays paused.` }
}

function actionChange(
  before: CampaignRow,
  after: CampaignRow,
  action: Action,
  nameOf: NameOf,
): Change | null {
  const name = nameOf(after)
  if (!before.action) {
    if (action.verb === 'pause') return { kind: 'pausing', text: `Pausing ${name}…` }
    return isOfProspects(action, after)
      ? { kind: 'resuming-prospects', text: `Resuming ${whose(name, true)}…` }
      : { kind: 'resuming', text: `Resuming ${name}…` }
  }
  const kind = progressKind(action.progress)
  if (kind === null || kind === progressKind(before.action.progress)) return null
  return { kind, text: progressTexts[kind](name, after.status) }
}

/** The steps that take so long that they are told; null for the others. */
function progressKind(progress: Progress): ProgressKind | null {
  switch (progress.phase) {
    case 'sending':
    case 'confirming':
      return null
    case 'lagging':
      return progress.wasRead ? 'lagging' : 'unread'
    case 'checking':
      return 'checking'
    case 'waiting':
      return waitingKinds[progress.why]
  }
}

const waitingKinds: Record<WhyWaiting, ProgressKind> = {
  'used-up': 'waiting',
  'kept-for-clicks': 'waiting',
  'backing-off': 'waiting',
  gateway: 'held-up',
  'not-passed-on': 'held-up',
  'no-answer': 'unanswered',
  'no-connection': 'unconnected',
}

const progressTexts: Record<ProgressKind, (name: string, status: CampaignStatus) => string> = {
  waiting: (name) => `Alta asks to wait before it takes more for ${name}.`,
  'held-up': (name) => `Something between you and Alta holds up ${name}; PauseBar tries again.`,
  unanswered: (name) => `No answer from Alta for ${name}; PauseBar tries again.`,
  unconnected: (name) => `No connection to Alta for ${name}; PauseBar tries again.`,
  lagging: (name, status) =>
    status === 'unknown'
      ? `Accepted; Alta doesn’t show it yet for ${name}.`
      : `Accepted; Alta still shows ${name} as ${status}.`,
  unread: (name) => `Accepted for ${name}; Alta couldn’t be read since.`,
  checking: (name) => `The answer for ${name} was lost; checking with Alta.`,
}
