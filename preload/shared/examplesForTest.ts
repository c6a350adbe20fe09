import type { CampaignRow } from './campaignRow'
import { atRest } from './codec/decode'
import type { AccountEntry } from './history'
import { defaultPreferences } from './preferences'
import type { RunView, Snapshot, UndoOffer } from './snapshot'

/** An active campaign at rest. */
export function exampleRow(differences: Partial<CampaignRow> = {}): CampaignRow {
  return {
    ...atRest,
    id: '5a4b1d2c-0f3e-4c6d-8a79-1b2c3d4e5f60',
    account: 'first',
    name: 'Q1 Outbound',
    status: 'active',
    readAt: 0,
    ...differences,
  }
}

/** A connected workspace with these campaigns. */
export function exampleSnapshot(campaigns: CampaignRow[], differences: Partial<Snapshot> = {}): Snapshot {
  const connection = { kind: 'connected', workspace: { kind: 'demo' }, mayList: true } as const
  const reading = {
    isUnderWay: false,
    lastAt: 0,
    error: null,
    isIncomplete: false,
    unreadable: 0,
    progress: null,
  }
  return {
    revision: 1,
    accounts: [{ key: 'first', name: 'Alta account', connection, reading }],
    shownAccount: 'first',
    connection,
    campaigns,
    reading,
    preferences: defaultPreferences,
    usesHour12: false,
    notificationsFail: false,
    undoOffers: [],
    runs: [],
    banners: [],
    ...differences,
  }
}

/** A run that paused two campaigns. */
export function exampleRun(differences: Partial<RunView> = {}): RunView {
  return {
    id: 'run',
    account: 'first',
    batchId: 'batch',
    verb: 'pause',
    withProspects: false,
    end: null,
    askedAt: 0,
    endedAt: 0,
    reason: '',
    wasCutOff: false,
    total: 2,
    left: 0,
    done: 2,
    failed: 0,
    cancelled: 0,
    kept: 0,
    undoable: 0,
    isOfProspects: false,
    withoutProspects: 0,
    restorable: [],
    retryable: [],
    retryAt: null,
    ...differences,
  }
}

/** The offer to undo a pause of the example row. */
export function exampleOffer(differences: Partial<UndoOffer> = {}): UndoOffer {
  const { account, id: campaignId, name: campaignName } = exampleRow()
  return {
    id: 1,
    account,
    campaignId,
    campaignName,
    verb: 'pause',
    withProspects: false,
    leavesProspectsPaused: false,
    entryId: 'entry',
    expiresAt: 20_000,
    ...differences,
  }
}

type ActionEntry = Extract<AccountEntry, { kind: 'action' }>

/** The line in the history about a pause of the example row. */
export function exampleEntry(differences: Partial<ActionEntry> = {}): ActionEntry {
  const { account, id: campaignId, name: campaignName } = exampleRow()
  return {
    kind: 'action',
    account,
    id: '1',
    at: 0,
    campaignId,
    campaignName,
    reason: '',
    batchId: null,
    verb: 'pause',
    withProspects: false,
    isOfProspects: false,
    until: null,
    zone: null,
    byTimer: false,
    outcome: 'done',
    error: null,
    ...differences,
  }
}
