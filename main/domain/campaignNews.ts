import type { PauseQuestion, Preferences } from '../../preload/contract'
import { questionOf } from './autoResume'
import { accomplished, type CampaignChange, type CampaignState, wasResumedElsewhere } from './campaign'
import { timerNews } from './timerNews'

/** What a person may want to be told of while the popover is closed, each by a setting of its own. */
export type NewsKind = 'tray' | 'timers' | 'drift' | 'failures'

/** Something to tell about campaigns, in a line and a sentence. */
export interface CampaignNews {
  kind: NewsKind
  /** Null for what is about several. */
  campaignId: string | null
  title: string
  body: string
}

const why = 'Open PauseBar to see why.'

/** What an event has to tell to somebody who does not look; null for most. */
export function campaignNews(change: CampaignChange): CampaignNews | null {
  const { campaign } = change.after
  const told = ofTimer(change) ?? ofDrift(change) ?? ofFailure(change) ?? ofTray(change)
  return told && { campaignId: campaign.id, ...told }
}

type Told = Omit<CampaignNews, 'campaignId'>

const quoted = ({ campaign }: CampaignState) => `“${campaign.name.trim() || campaign.id.slice(0, 8)}”`

function ofTimer(change: CampaignChange): Told | null {
  const { after } = change
  const name = quoted(after)
  switch (timerNews(change)) {
    case 'resumed-as-planned': {
      const body = after.prospectsHeld ? 'Its prospects stay paused.' : 'Its pause has ended.'
      return { kind: 'timers', title: `Resumed ${name} as planned`, body }
    }
    case 'resume-failed':
      return { kind: 'timers', title: `Couldn’t resume ${name}`, body: `Its pause has ended. ${why}` }
    case 'overtaken':
      return {
        kind: 'timers',
        title: `${name} won’t be resumed`,
        body: `Its pause was to end, and Alta shows it ${after.campaign.status}.`,
      }
    case 'asked':
      return {
        kind: 'timers',
        title: `Resume ${name}?`,
        body: questions[questionOf(after) ?? 'reminder'],
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

function ofDrift({ before, after }: CampaignChange): Told | null {
  if (!wasResumedElsewhere(before, after)) return null
  const along = after.drift?.withProspects ? ' with its prospects' : ''
  return {
    kind: 'drift',
    title: `${quoted(after)} was resumed elsewhere`,
    body: `It was paused here${along}.`,
  }
}

function ofFailure({ before, after }: CampaignChange): Told | null {
  const { action } = before
  // Of many the end of their run tells.
  if (!action || !after.failure || action.via === 'run') return null
  const kind = action.via === 'tray' ? 'tray' : 'failures'
  return { kind, title: `Couldn’t ${action.verb} ${quoted(after)}`, body: why }
}

function ofTray(change: CampaignChange): Told | null {
  const { after } = change
  const done = accomplished(change)
  if (done?.via !== 'tray') return null
  const prospects = done.withProspects ? 'With its prospects. ' : ''
  const left = after.prospectsHeld ? 'Its prospects stay paused. ' : ''
  return done.verb === 'pause'
    ? {
        kind: 'tray',
        title: `Paused ${quoted(after)}`,
        body: `${prospects}Messages already on their way may still go out.`,
      }
    : { kind: 'tray', title: `Resumed ${quoted(after)}`, body: `${prospects || left}Alta shows it active.` }
}

/** Whether the person wants to be told of it. */
export function isWanted(kind: NewsKind, preferences: Preferences): boolean {
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
