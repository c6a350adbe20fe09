import type { Answer, Arguments, EndChoice, Result } from '../../preload/shared/contract'
import { success } from '../domain/result'
import { chosenEnd } from '../domain/timedPause'
import type { UndoTarget } from '../domain/tray/trayItem'
import type { CampaignService } from './account'
import type { BulkRuns } from './bulkRuns'
import type { Clock } from './ports'

interface Member {
  key: string
  service: CampaignService
}

/** A batch in one account or, with null, in all that it was asked for in. */
type Batch = Arguments['dismissRun']
type Campaigns = Arguments['answerAll']['campaigns']

/** What is asked for as one in several accounts: a run in each, which have one batch id. The first refusal tells. */
export class Batches {
  #clock: Clock
  #accounts: () => readonly Member[]

  constructor(clock: Clock, accounts: () => readonly Member[]) {
    this.#clock = clock
    this.#accounts = accounts
  }

  /** Asks the same for many campaigns, in each account by itself. */
  begin({ campaigns, end: choice, ...asked }: Arguments['beginRun']): Result<null> {
    const end = this.#chosenEnd(choice)
    if (!end.ok) return end
    const batchId = crypto.randomUUID()
    return this.#inEachAccount(campaigns, ({ runs }, campaignIds) =>
      runs.begin({ ...asked, campaignIds, batchId, end: end.value }),
    )
  }

  /** Starts again exactly what a batch stopped, or takes back what it started: in all accounts as one new batch. */
  restore(batch: Batch, withProspects: boolean): Result<null> {
    const batchId = crypto.randomUUID()
    return this.#forEachRun(batch, (runs, runId) => runs.restore(runId, withProspects, batchId))
  }

  /** Sets another end to the pauses of a batch that still stand as it left them; null takes it away. */
  setEnd(batch: Batch, choice: EndChoice | null): Result<null> {
    const end = this.#chosenEnd(choice)
    return end.ok ? this.#forEachRun(batch, (runs, runId) => runs.setEnd(runId, end.value)) : end
  }

  retry(batch: Batch): Result<null> {
    return this.#forEachRun(batch, (runs, runId) => runs.retry(runId))
  }

  cancel(batch: Batch): Result<null> {
    return this.#forEachRun(batch, (runs, runId) => runs.cancel(runId))
  }

  dismiss(batch: Batch): Result<null> {
    return this.#forEachRun(batch, (runs, runId) => runs.dismiss(runId))
  }

  /** Gives one answer for many campaigns. */
  answer({ answer, campaigns }: Arguments['answerAll']): Result<null> {
    const batchId = crypto.randomUUID()
    return this.#inEachAccount(campaigns, (service, ids) => answerFor(service, answer, ids, batchId))
  }

  /** Takes back what was done, in the tray or on a notification; answers whether there still was something to be taken back. */
  undo(target: UndoTarget): boolean {
    if (target.kind === 'batch') {
      const batch = { account: null, batchId: target.batchId }
      const isThere = this.#accounts().some(({ service: { runs } }) => runs.ofBatch(batch.batchId).length > 0)
      return isThere && this.restore(batch, false).ok
    }
    const { offerId } = target
    const service = this.#accounts().find(({ key }) => key === target.account)?.service
    const isThere = service?.view().undoOffers.some(({ id }) => id === offerId)
    return isThere === true && service?.undo(offerId, 'tray').ok === true
  }

  #chosenEnd(choice: EndChoice | null) {
    return choice ? chosenEnd(choice, this.#clock.now(), this.#clock.zone()) : success(null)
  }

  /** Each account that has some of the campaigns does something about these. */
  #inEachAccount(
    campaigns: Campaigns,
    act: (service: CampaignService, campaignIds: string[]) => Result<null>,
  ): Result<null> {
    const results = this.#accounts().map(({ key, service }) => {
      const ids = campaigns.filter(({ account }) => account === key).map(({ campaignId }) => campaignId)
      return ids.length === 0 ? success() : act(service, ids)
    })
    return results.find(({ ok }) => !ok) ?? success()
  }

  #forEachRun(
    { account, batchId }: Batch,
    act: (runs: BulkRuns, runId: string) => Result<null>,
  ): Result<null> {
    const results = this.#accounts()
      .filter(({ key }) => account === null || key === account)
      .flatMap(({ service: { runs } }) => runs.ofBatch(batchId).map((runId) => act(runs, runId)))
    return results.find(({ ok }) => !ok) ?? success()
  }
}

/** Gives one answer for many campaigns of an account; the first refusal tells. */
export function answerFor(
  service: CampaignService,
  answer: Answer,
  campaignIds: string[],
  batchId: string,
): Result<null> {
  const each = (act: (campaignId: string) => Result<null>) =>
    campaignIds.map(act).find(({ ok }) => !ok) ?? success()
  const resumeAll = (withProspects: boolean) =>
    service.runs.begin({ verb: 'resume', campaignIds, withProspects, end: null, reason: '', batchId })
  switch (answer) {
    case 'try-again':
      return each((id) => service.tryAgain(id))
    case 'dismiss-failure':
      return service.dismissFailures(campaignIds)
    case 'resume':
      return resumeAll(false)
    case 'resume-prospects':
      return resumeAll(true)
    case 'keep-paused':
      return service.keepPaused(campaignIds)
    case 'remind-tomorrow':
      return service.remindTomorrow(campaignIds)
    case 'pause-again':
      return service.runs.pauseAgain(campaignIds, batchId)
    case 'dismiss-drift':
      return service.dismissDrifts(campaignIds)
    case 'leave-prospects':
      return service.choices.leaveProspects(campaignIds)
    case 'keep-for-good':
      return service.choices.answerForgotten(campaignIds, null)
    case 'remind-in-a-week':
      return service.choices.answerForgotten(campaignIds, weekMs)
  }
}

const weekMs = 7 * 24 * 60 * 60_000
