import type { AppError, Banner, Connection } from '../../preload/shared/contract'
import { type CampaignChange, type CampaignEvent, openIntent } from '../domain/campaign'
import { errorLabel } from '../domain/result'
import { timedPauseOutcome } from '../domain/timedPause'
import type { AccountStore, State } from './accountStore'
import type { ActionStep, Choice, Log, LogEvent } from './logPort'
import type { Clock } from './ports'

/** Logs what becomes of actions, the connection and the reading of the list, and which banners are added. */
export function keepLog(store: AccountStore, { log, clock }: { log: Log; clock: Clock }): void {
  store.onCampaignChange((change) => {
    const event = choiceEvent(change) ?? actionEvent(change, clock.now())
    if (event) log.log(event)
    const news = timedPauseOutcome(change)
    if (news) log.log({ event: 'end-of-pause', news, campaignId: change.after.campaign.id })
  })
  let before: State | null = null
  store.onChange(() => {
    const after = store.state
    for (const event of stateEvents(before, after)) log.log(event)
    before = after
  })
}

function choiceEvent({ event, after }: CampaignChange): LogEvent | null {
  return isChoice(event) ? { event: 'choice', choice: event.kind, campaignId: after.campaign.id } : null
}

function isChoice(event: CampaignEvent): event is Extract<CampaignEvent, { kind: Choice }> {
  switch (event.kind) {
    case 'pinned':
    case 'locked':
    case 'unlocked':
    case 'prospects-left':
    case 'forgotten-answered':
      return true
    default:
      return false
  }
}

function actionEvent(change: CampaignChange, now: number): LogEvent | null {
  const { before, after } = change
  const step = stepOf(change)
  const intent = openIntent(after) ?? openIntent(before)
  if (!step || !intent) return null
  return {
    event: 'action',
    step,
    campaignId: after.campaign.id,
    verb: intent.verb,
    withProspects: intent.withProspects,
    status: after.campaign.status,
    error: errorName(after.failure?.error),
    sinceAsked: now - intent.askedAt,
  }
}

/** A read is a step only if it ends an open intent. A failed read is in the log as a request. */
function stepOf({ before, event, after }: CampaignChange): ActionStep | null {
  if (before === after || event.kind === 'unreadable' || isChoice(event)) return null
  if (event.kind !== 'read') return event.kind
  if (after.failure && after.failure.at !== before.failure?.at) return 'failed'
  return openIntent(before) && !openIntent(after) ? 'done' : null
}

function* stateEvents(before: State | null, after: State): Iterable<LogEvent> {
  const connection = connectionEvent(after.connection)
  if (!before || !isSame(connection, connectionEvent(before.connection))) yield connection
  const error = errorName(after.reading.error)
  if (error !== errorName(before?.reading.error)) yield { event: 'reading', error }
  for (const banner of after.banners) if (!before?.banners.includes(banner)) yield bannerEvent(banner)
}

const connectionEvent = (connection: Connection): LogEvent => ({
  event: 'connection',
  kind: connection.kind,
  workspace: 'workspace' in connection ? connection.workspace.kind : null,
  error: 'error' in connection ? errorLabel(connection.error) : null,
})

const isSame = (one: LogEvent, other: LogEvent) => JSON.stringify(one) === JSON.stringify(other)

const bannerEvent = (banner: Banner): LogEvent => ({
  event: 'notice',
  kind: banner.kind,
  file: 'file' in banner ? banner.file : null,
  error: 'error' in banner ? errorLabel(banner.error) : null,
})

const errorName = (error: AppError | null | undefined) => (error ? errorLabel(error) : null)
