import type { PauseEnd, PauseQuestion, Preferences } from '../../preload/shared/contract'
import { displayName, isolated } from '../../preload/shared/names'
import { counted, numberText, past, pastAtStart, stillSent, whose } from '../../preload/shared/words'
import { type BulkRun, isRunning, type Outcome, stillAsLeft } from './bulkRun'
import { accomplished, type CampaignChange, type CampaignState, wasResumedElsewhere } from './campaign'
import { isRunOfProspects, withoutProspects } from './runView'
import { questionOf, timedPauseOutcome } from './timedPause'
import type { UndoTarget } from './tray/trayItem'

/** Each kind has its own preference. */
export type NotificationKind = 'tray' | 'timers' | 'drift' | 'failures'

/** Several notifications of one topic fit into one sentence. */
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

/** A notification by the system about campaigns: a line and a sentence. */
export interface CampaignNotification {
  kind: NotificationKind
  topic: NotificationTopic
  /** Null when it is about several. */
  campaignId: string | null
  title: string
  body: string
  /** How many campaigns it is about. */
  count: number
  /** The end of the pause that it is about. */
  end: PauseEnd | null
  /** What its button undoes. */
  undo: UndoTarget | null
}

/** A notification that the person wants. */
export interface ShownNotification extends CampaignNotification {
  /** PauseBar asks at the end of the pause. */
  asksAtEnd: boolean
}

const why = 'Open PauseBar to see why.'

/**
 * What somebody who does not look should know about an event; null for most.
 *
 * @param undo what undoes the action that was just done
 * @param suffixOf goes behind the campaign's name, to tell it from others of that name
 */
export function campaignNotification(
  change: CampaignChange,
  undo: UndoTarget | null = null,
  suffixOf: (state: CampaignState) => string = () => '',
): CampaignNotification | null {
  const nameOf = (state: CampaignState) => quoted(state, suffixOf(state))
  const content =
    aboutTimedPause(change, nameOf) ??
    aboutDrift(change, nameOf) ??
    aboutFailure(change, nameOf) ??
    aboutTrayAction(change, undo, nameOf)
  return content && { campaignId: change.after.campaign.id, count: 1, end: null, undo: null, ...content }
}

type Content = Pick<CampaignNotification, 'kind' | 'topic' | 'title' | 'body'> &
  Partial<Pick<CampaignNotification, 'end' | 'undo'>>
type NameOf = (state: CampaignState) => string

const quoted = ({ campaign }: CampaignState, suffix: string) =>
  `“${isolated(displayName(campaign))}”${suffix}`

function aboutTimedPause(change: CampaignChange, nameOf: NameOf): Content | null {
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

function aboutDrift({ before, after }: CampaignChange, nameOf: NameOf): Content | null {
  if (!wasResumedElsewhere(before, after)) return null
  const along = after.drift?.withProspects ? ' with its prospects' : ''
  const title = `${nameOf(after)} was resumed elsewhere`
  return { kind: 'drift', topic: 'drift', title, body: `It was paused here${along}.` }
}

function aboutFailure({ before, after }: CampaignChange, nameOf: NameOf): Content | null {
  const { action } = before
  // A run over many has one notification at its end.
  if (!action || !after.failure || action.via === 'run') return null
  const kind = action.via === 'tray' ? 'tray' : 'failures'
  const { verb, withProspects, changesStatus } = action
  return verb === 'resume' && withProspects && !changesStatus
    ? { kind, topic: 'prospects-failed', title: `Couldn’t resume ${whose(nameOf(after), true)}`, body: why }
    : { kind, topic: `${verb}-failed`, title: `Couldn’t ${verb} ${nameOf(after)}`, body: why }
}

function aboutTrayAction(change: CampaignChange, undo: UndoTarget | null, nameOf: NameOf): Content | null {
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

export const isWanted = (kind: NotificationKind, preferences: Preferences): boolean =>
  preferences[preferenceFor[kind]]

const preferenceFor = {
  tray: 'notifyTray',
  timers: 'notifyTimers',
  drift: 'notifyDrift',
  failures: 'notifyFailures',
} as const satisfies Record<NotificationKind, keyof Preferences>

/**
 * What somebody who does not look should know once a run is over; null while it runs, and when the person cancelled it.
 *
 * @param campaigns all of the account, after the run
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
  const aboutAll = { campaignId: null, end: null, undo: null }
  if (failed > 0) return { ...aboutAll, count: failed, ...aboutFailed(after, failed, isOfProspects) }
  if (done === 0 || having('cancelled') > 0) return null
  const content = isOfProspects
    ? aboutProspects(done)
    : aboutDone(after, done, withoutProspects(after, campaigns))
  return { ...aboutAll, count: done, ...content }
}

const aboutFailed = ({ verb, members }: BulkRun, failed: number, isOfProspects: boolean): Content => ({
  kind: 'failures',
  topic: isOfProspects ? 'prospects-failed' : `${verb}-failed`,
  title: `Couldn’t ${verb} ${whose(`${numberText(failed)} of ${counted(members.length, 'campaign')}`, isOfProspects)}`,
  body: why,
})

const aboutProspects = (done: number): Content => ({
  kind: 'tray',
  topic: 'prospects-resumed',
  title: `Resumed ${whose(counted(done, 'campaign'), true)}`,
  body: 'Alta accepted it.',
})

function aboutDone(run: BulkRun, done: number, left: number): Content {
  const isPause = run.verb === 'pause'
  const prospects = run.withProspects ? `With ${done === 1 ? 'its' : 'their'} prospects. ` : ''
  const resumed = left === 0 ? `Alta shows ${done === 1 ? 'it' : 'them'} active.` : leftText(left, done)
  const further = isPause ? stillSent : resumed
  return {
    kind: 'tray',
    topic: past[run.verb],
    title: `${pastAtStart[run.verb]} ${counted(done, 'campaign')}`,
    body: `${prospects}${further}`,
    end: isPause ? run.end : null,
    undo: stillAsLeft(run).length > 0 ? { kind: 'batch', batchId: run.batchId } : null,
  }
}

const leftText = (left: number, done: number) =>
  left < done
    ? `The prospects of ${numberText(left)} stay paused.`
    : `${done === 1 ? 'Its' : 'Their'} prospects stay paused.`
