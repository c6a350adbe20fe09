import type { Action, CampaignRow, Preferences, Progress, WhyWaiting } from '../../preload/shared/contract'
import { leavesProspectsPaused, type NeedKind, needOf } from '../../preload/shared/needs'
import { counted, isOfProspects, numberText, whose } from '../../preload/shared/words'
import { untilText } from './pauseText'

/** What changed about one campaign, in words. `kind` is for counting it together with others of the same kind. */
export interface Change {
  kind: ChangeKind
  text: string
}

/** A campaign’s name, told apart from others of the same name. */
export type NameOf = (row: CampaignRow) => string

type Need = Exclude<NeedKind, 'failed'>
type ChangeKind = keyof typeof sentences

/** Says the same of several campaigns. */
export const changesText = (kind: ChangeKind, count: number) =>
  sentences[kind](counted(count, 'campaign'), count)

/** By kind. `who` is the name of one campaign, or “12 campaigns”. */
const sentences = {
  'missed-end': (who, count) => `${pauses(who, count)} ended while PauseBar couldn’t act.`,
  end: (who, count) => `${pauses(who, count)} ${count === 1 ? 'needs' : 'need'} your answer.`,
  drift: (who, count) => `${who} ${count === 1 ? 'was' : 'were'} resumed elsewhere.`,
  prospects: (who, count) => `${areActive(who, count)} prospects are still paused.`,
  'unsure-prospects': (who, count) => `${areActive(who, count)} prospects may be paused.`,
  forgotten: (who, count) => `${who} ${count === 1 ? 'has' : 'have'} been paused for long.`,
  pausing: (who) => `Pausing ${who}…`,
  resuming: (who) => `Resuming ${who}…`,
  'resuming-prospects': (who) => `Resuming ${whose(who, true)}…`,
  paused: (who) => `Paused ${who}.`,
  resumed: (who) => `Resumed ${who}.`,
  'seen-paused': (who, count) => `${who} ${are(count)} now paused.`,
  'seen-active': (who, count) => `${who} ${are(count)} now active.`,
  'seen-other': (who) => `${who} changed in Alta.`,
  until: (who, count) => `${pauses(who, count)} end at another time now.`,
  'stays-paused': (who, count) => `${who} ${count === 1 ? 'stays' : 'stay'} paused.`,
  waiting: (who) => `Alta asks to wait before it takes more for ${who}.`,
  'held-up': (who) => `Something between you and Alta holds up ${who}; PauseBar tries again.`,
  unanswered: (who) => `No answer from Alta for ${who}; PauseBar tries again.`,
  unconnected: (who) => `No connection to Alta for ${who}; PauseBar tries again.`,
  lagging: (who) => `Accepted for ${who}; Alta doesn’t show it yet.`,
  unread: (who) => `Accepted for ${who}; Alta couldn’t be read since.`,
  checking: (who, count) =>
    `The ${count === 1 ? 'answer' : 'answers'} for ${who} ${count === 1 ? 'was' : 'were'} lost; checking with Alta.`,
} satisfies Record<string, (who: string, count: number) => string>

const pauses = (who: string, count: number) =>
  count === 1 ? `The pause of ${who}` : `${numberText(count)} pauses`

const areActive = (who: string, count: number) =>
  `${who} ${are(count)} active, but ${count === 1 ? 'its' : 'their'}`

const are = (count: number) => (count === 1 ? 'is' : 'are')

/**
 * What is said when a campaign changed from `before` to `after`; null for nothing. Failures are left out.
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
  const isNewNeed = need !== null && !neededBefore[need](before, after, view, now)
  const kind = isNewNeed ? needChange(need, after) : changeOf(before, after)
  if (kind === null) return null
  const name = nameOf(after)
  return { kind, text: ownText(kind, name, after, now) ?? sentences[kind](name, 1) }
}

type Comparison = (before: CampaignRow, after: CampaignRow, view: Preferences, now: number) => boolean

/** Whether the need was there before. It is compared itself, since an action or a failure may have hidden it. */
const neededBefore: Record<Need, Comparison> = {
  end: (before, after) => before.timedPause?.question === after.timedPause?.question,
  drift: (before, after) => before.drift?.seenAt === after.drift?.seenAt,
  prospects: (before) => leavesProspectsPaused(before),
  forgotten: (before, _after, view, now) => needOf(before, view, now) === 'forgotten',
}

function needChange(need: Need, { timedPause, prospectsHeld }: CampaignRow): ChangeKind {
  if (need === 'end' && timedPause?.question === 'missed') return 'missed-end'
  return need === 'prospects' && !prospectsHeld ? 'unsure-prospects' : need
}

function changeOf(before: CampaignRow, after: CampaignRow): ChangeKind | null {
  if (after.action) return actionChange(before.action, after.action, after)
  return before.status === after.status ? endChange(before, after) : statusChange(before, after)
}

function statusChange({ action }: CampaignRow, { status }: CampaignRow): ChangeKind {
  if (status === 'paused') return action ? 'paused' : 'seen-paused'
  if (status === 'active') return action ? 'resumed' : 'seen-active'
  return 'seen-other'
}

function endChange(before: CampaignRow, { timedPause, status }: CampaignRow): ChangeKind | null {
  if (timedPause?.until === before.timedPause?.until || timedPause?.question || status !== 'paused')
    return null
  return timedPause ? 'until' : 'stays-paused'
}

function actionChange(before: Action | null, action: Action, row: CampaignRow): ChangeKind | null {
  if (!before) {
    if (action.verb === 'pause') return 'pausing'
    return isOfProspects(action, row) ? 'resuming-prospects' : 'resuming'
  }
  const kind = progressKind(action.progress)
  return kind === progressKind(before.progress) ? null : kind
}

/** What can be said of one campaign more exactly than of several. */
function ownText(kind: ChangeKind, name: string, row: CampaignRow, now: number): string | null {
  const { status, timedPause, lock } = row
  switch (kind) {
    case 'seen-other':
      if (status === 'unknown') return `The status of ${name} is not known now.`
      return `${name} is now ${status === 'draft' ? 'a draft' : status}.`
    case 'until':
      return timedPause && `${name}: paused${untilText({ timedPause, lock }, now)}.`
    case 'lagging':
      return status === 'unknown'
        ? `Accepted; Alta doesn’t show it yet for ${name}.`
        : `Accepted; Alta still shows ${name} as ${status}.`
    default:
      return null
  }
}

/** Only steps that take long are announced; null for the others. */
function progressKind(progress: Progress): ChangeKind | null {
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

const waitingKinds: Record<WhyWaiting, ChangeKind> = {
  'used-up': 'waiting',
  'kept-for-clicks': 'waiting',
  'backing-off': 'waiting',
  gateway: 'held-up',
  'not-passed-on': 'held-up',
  'no-answer': 'unanswered',
  'no-connection': 'unconnected',
}
