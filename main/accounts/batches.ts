import type { Answer, Arguments, EndChoice, Result } from '../../preload/shared/contract'
import { success } from '../domain/result'
import { chosenEnd } from '../domain/timedPause'
import type { UndoTarget } from '../domain/tray/trayItem'
import type { Account } from './account'
import type { BulkRuns } from './bulkRuns'
import type { Clock } from './ports'

/** A batch in one account or, with null, in all that it was asked for in. */
type Batch = Arguments['dismissRun']
type Campaigns = Arguments['answerAll']['campaigns']

/** What is asked for in several accounts as one: a run in each, with one batch id. The first refusal is the answer. */
export class Batches {
  #clock: Clock
  #accounts: () => readonly Account[]

  constructor(clock: Clock, accounts: () => readonly Account[]) {
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
    return this.#inEachAccount(campaigns, (account, ids) => answerFor(account, answer, ids, batchId))
  }

  /** Undoes something from the tray or a notification. Answers whether there still was something to undo. */
  undo(target: UndoTarget): boolean {
    if (target.kind === 'batch') {
      const batch = { account: null, batchId: target.batchId }
      return this.#runsOf(batch).length > 0 && this.restore(batch, false).ok
    }
    const account = this.#accounts().find(({ key }) => key === target.account)
    const isThere = account?.undoOffers.find(target.offerId) !== undefined
    return isThere && account.undo(target.offerId, 'tray').ok
  }

  #chosenEnd(choice: EndChoice | null) {
    return choice ? chosenEnd(choice, this.#clock.now(), this.#clock.zone()) : success(null)
  }

  /** Each account that has some of the campaigns does something about these. */
  #inEachAccount(
    campaigns: Campaigns,
    act: (account: Account, campaignIds: string[]) => Result<null>,
  ): Result<null> {
    return firstRefusal(
      this.#accounts().map((account) => {
        const own = campaigns.filter((campaign) => campaign.account === account.key)
        const ids = own.map(({ campaignId }) => campaignId)
        return ids.length === 0 ? success() : act(account, ids)
      }),
    )
  }

  #forEachRun(batch: Batch, act: (runs: BulkRuns, runId: string) => Result<null>): Result<null> {
    return firstRefusal(this.#runsOf(batch).map(({ runs, runId }) => act(runs, runId)))
  }

  #runsOf({ account, batchId }: Batch) {
    return this.#accounts()
      .filter(({ key }) => account === null || key === account)
      .flatMap(({ runs }) => runs.ofBatch(batchId).map((runId) => ({ runs, runId })))
  }
}

const firstRefusal = (results: Result<null>[]): Result<null> => results.find(({ ok }) => !ok) ?? success()

/** Gives one answer for many campaigns of an account. */
export function answerFor(
  account: Account,
  answer: Answer,
  campaignIds: string[],
  batchId: string,
): Result<null> {
  const resumeAll = (withProspects: boolean) =>
    account.runs.begin({ verb: 'resume', campaignIds, withProspects, end: null, reason: '', batchId })
  switch (answer) {
    case 'try-again':
      return firstRefusal(campaignIds.map((id) => account.tryAgain(id)))
    case 'dismiss-failure':
      return account.dismissFailures(campaignIds)
    case 'resume':
      return resumeAll(false)
    case 'resume-prospects':
      return resumeAll(true)
    case 'keep-paused':
      return account.keepPaused(campaignIds)
    case 'remind-tomorrow':
      return account.remindTomorrow(campaignIds)
    case 'pause-again':
      return account.runs.pauseAgain(campaignIds, batchId)
    case 'dismiss-drift':
      return account.dismissDrifts(campaignIds)
    case 'leave-prospects':
      return account.choices.leaveProspects(campaignIds)
    case 'keep-for-good':
      return account.choices.answerForgotten(campaignIds, null)
    case 'remind-in-a-week':
      return account.choices.answerForgotten(campaignIds, weekMs)
  }
}

const weekMs = 7 * 24 * 60 * 60_000
