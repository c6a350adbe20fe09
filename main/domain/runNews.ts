import { counted, numberText, past, pastAtStart, whose } from '../../preload/shared/words'
import { asLeft, type BulkRun, isRunning, type Outcome } from './bulkRun'
import type { CampaignState } from './campaign'
import type { CampaignNews } from './campaignNews'
import { isRunOfProspects, withoutProspects } from './runView'

/**
 * What the end of a run has to tell to somebody who does not look; null while it runs, and when the person ended it.
 *
 * @param campaigns all of the account, as they are after it
 */
export function runNews(
  before: BulkRun,
  after: BulkRun,
  campaigns: ReadonlyMap<string, CampaignState>,
): CampaignNews | null {
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

const aboutFailed = ({ verb, members }: BulkRun, failed: number, isOfProspects: boolean): CampaignNews => ({
  kind: 'failures',
  topic: isOfProspects ? 'prospects-failed' : `${verb}-failed`,
  campaignId: null,
  title: `Couldn’t ${verb} ${whose(`${numberText(failed)} of ${counted(members.length, 'campaign')}`, isOfProspects)}`,
  body: 'Open PauseBar to see why.',
  count: failed,
  end: null,
  undo: null,
})

const aboutProspects = (done: number): CampaignNews => ({
  kind: 'tray',
  topic: 'prospects-resumed',
  campaignId: null,
  title: `Resumed ${whose(counted(done, 'campaign'), true)}`,
  body: 'Alta accepted it.',
  count: done,
  end: null,
  undo: null,
})

function aboutDone(run: BulkRun, done: number, left: number): CampaignNews {
  const isPause = run.verb === 'pause'
  const prospects = run.withProspects ? `With ${done === 1 ? 'its' : 'their'} prospects. ` : ''
  const resumed = left === 0 ? `Alta shows ${done === 1 ? 'it' : 'them'} active.` : leftText(left, done)
  const further = isPause ? 'Messages already on their way may still go out.' : resumed
  return {
    kind: 'tray',
    topic: past[run.verb],
    campaignId: null,
    title: `${pastAtStart[run.verb]} ${counted(done, 'campaign')}`,
    body: `${prospects}${further}`,
    count: done,
    end: isPause ? run.end : null,
    undo: asLeft(run).length > 0 ? { kind: 'batch', batchId: run.batchId } : null,
  }
}

const leftText = (left: number, done: number) =>
  left < done
    ? `The prospects of ${numberText(left)} stay paused.`
    : `${done === 1 ? 'Its' : 'Their'} prospects stay paused.`
