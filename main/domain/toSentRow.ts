import type { CampaignRow, SentRow } from '../../preload/contract'

/** What the person chose for the campaign. */
const sentChoices = (row: CampaignRow) => ({
  isAdded: row.isAdded || undefined,
  isPinned: row.isPinned || undefined,
  prospectsLeftOnPurpose: row.prospectsLeftOnPurpose || undefined,
  lock: row.lock ?? undefined,
  notForgottenBefore: row.notForgottenBefore ?? undefined,
})

/** The row without its name and what is null or false in it: of 10,000 rows that is half of the text, and half of the time. */
export const toSentRow = (row: CampaignRow): SentRow =>
  ({
    id: row.id,
    account: row.account,
    status: row.status,
    isArchived: row.isArchived || undefined,
    launchedAt: row.launchedAt ?? undefined,
    readAt: row.readAt ?? undefined,
    isUnlisted: row.isUnlisted || undefined,
    prospectsHeld: row.prospectsHeld || undefined,
    mayHoldProspects: row.mayHoldProspects || undefined,
    ...sentChoices(row),
    pause: row.pause ?? undefined,
    timer: row.timer ?? undefined,
    drift: row.drift ?? undefined,
    action: row.action ?? undefined,
    failure: row.failure ?? undefined,
    interrupted: row.interrupted ?? undefined,
    readError: row.readError ?? undefined,
  }) satisfies Record<Exclude<keyof CampaignRow, 'name'>, unknown>
