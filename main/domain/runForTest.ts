import type { BulkRun, Outcome } from './bulkRun'

/** A pause of campaigns called C0, C1, …, with these outcomes. */
export const run = (outcomes: Outcome[], differences: Partial<BulkRun> = {}): BulkRun => ({
  id: 'run',
  verb: 'pause',
  withProspects: false,
  askedAt: 0,
  batchId: 'batch',
  end: null,
  endedAt: null,
  reason: '',
  wasCutOff: false,
  members: outcomes.map((outcome, index) => ({
    campaignId: String(index),
    name: `C${index}`,
    outcome,
    withProspects: false,
    end: null,
  })),
  ...differences,
})
