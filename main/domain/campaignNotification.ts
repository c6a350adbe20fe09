import type { PauseEnd, PauseQuestion, Preferences } from '../../preload/shared/contract'
import { displayName, isolated } from '../../preload/shared/names'
import { counted, numberText, past, pastAtStart, stillSent, whose } from '../../preload/shared/words'
import { type BulkRun, isRunning, type Outcome, stillAsLeft } from './bulkRun'
import { accomplished, type CampaignChange, type CampaignState, wasResumedElsewhere } from './campaign'
import { isRunOfProspects, withoutProspects } from './runView'
import { questionOf, timedPauseOutcome } from './timedPause'
import type { UndoTarget } from './tray/trayItem'

/** What a person may want to be told of while the popover is closed, each by a setting of its own. */
export type NotificationKind = 'tray' | 'timers' | 'drift' | 'failures'

/** What a piece of news is about: several of one topic fit into one sentence. */
export type NotificationTopic =
  | 'paused'
  | 'resumed'
  | 'pause-failed'
  | 'prospects-resumed'
  | 'resume-failed'
  | 'prospects-failed'
  | 'drift'
  | 'resumed-as-planned'
  | 'end-asked'
  | 'end-overtaken'

/** Something to tell about campaigns, in a line and a sentence. */
export interface CampaignNotification {
  kind: NotificationKind
  topic: NotificationTopic
  /** Null for what is about several. */
  campaignId: string | null
  title: string
  body: string
  /** About how many campaigns it is. */
  count: number
  /** When the pause ends that it tells of. */
  end: PauseEnd | null
  /** What takes it back. */
  undo: UndoTarget | null
}

/** News on its way to the person. */
export interface ShownNotification extends CampaignNotification {
  /** At the end of the pause that it tells of, PauseBar asks. */
  asksAtEnd: boolean
}

const why = 'Open PauseBar to see why.'

/**
 * What an event has to tell to somebody who does not look; null for most.
 *
 * @param undo what takes back what was just done
 * @param suffixOf what is to be put behind the campaign's name, to tell it from others of that name
 */
export function campaignNotification(
  change: CampaignChange,
  undo: UndoTarget | null = null,
  suffixOf: (state: CampaignState) => string = () => '',
): CampaignNotification | null {
  const nameOf = (state: CampaignState) => quoted(state, suffixOf(state))
  const told =
    ofTimer(change, nameOf) ??
    ofDrift(change, nameOf) ??
    ofFailure(change, nameOf) ??
    ofTray(change, undo, nameOf)
  return told && { campaignId: change.after.campaign.id, count: 1, end: null, undo: null, ...told }
}

type Told = Pick<CampaignNotification, 'kind' | 'topic' | 'title' | 'body'> &
  Partial<Pick<CampaignNotification, 'end' | 'undo'>>
type NameOf = (state: CampaignState) => string

const quoted = ({ campaign }: CampaignState, suffix: string) =>
  `“${isolated(displayName(campaign))}”${suffix}`

function ofTimer(change: CampaignChange, nameOf: NameOf): Told | null {
  const { after } = change
  const kind = 'timers'
  switch (timedPauseOutcome(change)) {
    case 'resumed-as-planned': {
      const body = after.prospectsHeld ? 'Its prospects stay paused.' : 'Its pause has ended.'
      return { kind, topic: 'resumed-as-planned', title: `Resumed ${nameOf(after)} as planned`, body }
    }
    case 'resume-failed': {
      const title = `Couldn’t resume ${nameOf(after)}`
      return { kind, topic: 'resume-failed', title, body: `Its pause has ended. ${why}` }
    }
    case 'overtaken': {
      const body = `Its pause was to end, and Alta shows it ${after.campaign.status}.`
      return { kind, topic: 'end-overtaken', title: `${nameOf(after)} won’t be resumed`, body }
    }
    case 'asked': {
      const body = questions[questionOf(after) ?? 'reminder']
      return { kind, topic: 'end-asked', title: `Resume ${nameOf(after)}?`, body }
    }
    default:
      return null
  }
}

const questions: Record<PauseQuestion, string> = {
  missed: 'Its pause was to end while PauseBar couldn’t do it.',
  changed: 'Its pause has ended, but it was changed in Alta since.',
  locked: 'Its pause has ended, and it is locked.',
  reminder: 'Its pause has ended.',
}

function ofDrift({ before, after }: CampaignChange, nameOf: NameOf): Told | null {
  if (!wasResumedElsewhere(before, after)) return null
  const along = after.drift?.withProspects ? ' with its prospects' : ''
  const title = `${nameOf(after)} was resumed elsewhere`
  return { kind: 'drift', topic: 'drift', title, body: `It was paused here${along}.` }
}

function ofFailure({ before, after }: CampaignChange, nameOf: NameOf): Told | null {
  const { action } = before
  // Of many the end of their run tells.
  if (!action || !after.failure || action.via === 'run') return null
  const kind = action.via === 'tray' ? 'tray' : 'failures'
  const { verb, withProspects, changesStatus } = action
  return verb === 'resume' && withProspects && !changesStatus
    ? { kind, topic: 'prospects-failed', title: `Couldn’t resume ${whose(nameOf(after), true)}`, body: why }
    : { kind, topic: `${verb}-failed`, title: `Couldn’t ${verb} ${nameOf(after)}`, body: why }
}

function ofTray(change: CampaignChange, undo: UndoTarget | null, nameOf: NameOf): Told | null {
  const { after } = change
  const done = accomplished(change)
  if (done?.via !== 'tray') return null
  const prospects = done.withProspects ? 'With its prospects. ' : ''
  const left = after.prospectsHeld ? 'Its prospects stay paused. ' : ''
  const isPause = done.verb === 'pause'
  return {
    kind: 'tray',
    topic: past[done.verb],
    title: `${pastAtStart[done.verb]} ${nameOf(after)}`,
    body: isPause ? `${prospects}${stillSent}` : `${prospects || left}Alta shows it active.`,
    end: isPause ? (done.end ?? null) : null,
    undo,
  }
}

/** Whether the person wants to be told of it. */
export function isWanted(kind: NotificationKind, preferences: Preferences): boolean {
  switch (kind) {
    case 'tray':
      return preferences.notifyTray
    case 'timers':
      return preferences.notifyTimers
    case 'drift':
      return preferences.notifyDrift
    case 'failures':
      return preferences.notifyFailures
  }
}

/**
 * What the end of a run has to tell to somebody who does not look; null while it runs, and when the person ended it.
 *
 * @param campaigns all of the account, as they are after it
 */
export function runNotification(
  before: BulkRun,
  after: BulkRun,
  campaigns: ReadonlyMap<string, CampaignState>,
): CampaignNotification | null {
  if (!isRunning(before) || isRunning(after)) return null
  const having = (...outcomes: Outcome[]) =>
    after.members.filter(({ outcome }) => outcomes.includes(outcome)).length
  const failed = having('failed')
  const done = having('done', 'overtaken', 'prospects-only')
  const isOfProspects = isRunOfProspects(after, campaigns)
  if (failed > 0) return aboutFailed(after, failed, isOfProspects)
  if (done === 0 || having('cancelled') > 0) return null
  return isOfProspects ? aboutProspects(done) : aboutDone(after, done, withoutProspects(after, campaigns))
}

const aboutFailed = (
  { verb, members }: BulkRun,
  failed: number,
  isOfProspects: boolean,
): CampaignNotification => ({
  kind: 'failures',
  topic: isOfProspects ? 'prospects-failed' : `${verb}-failed`,
  campaignId: null,
  title: `Couldn’t ${verb} ${whose(`${numberText(failed)} of ${counted(members.length, 'campaign')}`, isOfProspects)}`,
  body: 'Open PauseBar to see why.',
  count: failed,
  end: null,
  undo: null,
})

const aboutProspects = (done: number): CampaignNotification => ({
  kind: 'tray',
  topic: 'prospects-resumed',
  campaignId: null,
  title: `Resumed ${whose(counted(done, 'campaign'), true)}`,
  body: 'Alta accepted it.',
  count: done,
  end: null,
  undo: null,
})

function aboutDone(run: BulkRun, done: number, left: number): CampaignNotification {
  const isPause = run.verb === 'pause'
  const prospects = run.withProspects ? `With ${done === 1 ? 'its' : 'their'} prospects. ` : ''
  const resumed = left === 0 ? `Alta shows ${done === 1 ? 'it' : 'them'} active.` : leftText(left, done)
  const further = isPause ? stillSent : resumed
  return {
    kind: 'tray',
    topic: past[run.verb],
    campaignId: null,
    title: `${pastAtStart[run.verb]} ${counted(done, 'campaign')}`,
    body: `${prospects}${further}`,
    count: done,
    end: isPause ? run.end : null,
    undo: stillAsLeft(run).length > 0 ? { kind: 'batch', batchId: run.batchId } : null,
  }
}

const leftText = (left: number, done: number) =>
  left < done
    ? `The prospects of ${numberText(left)} stay paused.`
    : `${done === 1 ? 'Its' : 'Their'} prospects stay paused.`
