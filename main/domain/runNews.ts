import { type BulkRun, isRunning, type Outcome } from './bulkRun'
import type { CampaignNews } from './campaignNews'

/** What the end of a run has to tell to somebody who does not look; null while it runs, and when the person ended it. */
export function runNews(before: BulkRun, after: BulkRun): CampaignNews | null {
  if (!isRunning(before) || isRunning(after)) return null
  const having = (...outcomes: Outcome[]) =>
    after.members.filter(({ outcome }) => outcomes.includes(outcome)).length
  const failed = having('failed')
  const done = having('done', 'overtaken')
  if (failed > 0) return { ...aboutFailed(after, failed), kind: 'failures', campaignId: null }
  if (done === 0 || having('cancelled') > 0) return null
  return { ...aboutDone(after, done), kind: 'tray', campaignId: null }
}

const aboutFailed = ({ verb, members }: BulkRun, failed: number) => ({
  title: `Couldn’t ${verb} ${failed} of ${counted(members.length)}`,
  body: 'Open PauseBar to see why.',
})

function aboutDone({ verb, withProspects }: BulkRun, done: number) {
  const prospects = withProspects ? 'With their prospects. ' : ''
  return verb === 'pause'
    ? {
        title: `Paused ${counted(done)}`,
        body: `${prospects}Messages already on their way may still go out.`,
      }
    : { title: `Resumed ${counted(done)}`, body: `${prospects}Alta shows them active.` }
}

const counted = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'campaign' : 'campaigns'}`
