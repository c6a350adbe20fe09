import type { CampaignRow, RowsChange, SentRow } from '../../preload/contract'

/** The rows with all that was left out on their way; every one has the same shape, which the list is drawn faster with. */
export const wholeRows = ({ campaigns, names }: RowsChange): CampaignRow[] =>
  campaigns.map((sent, index) => wholeRow(sent, names[index] ?? ''))

/** What the person chose for the campaign. */
const choices = (sent: SentRow) => ({
  isAdded: sent.isAdded ?? false,
  isPinned: sent.isPinned ?? false,
  prospectsLeftOnPurpose: sent.prospectsLeftOnPurpose ?? false,
  lock: sent.lock ?? null,
  notForgottenBefore: sent.notForgottenBefore ?? null,
})

const wholeRow = (sent: SentRow, name: string): CampaignRow => ({
  id: sent.id,
  account: sent.account,
  name,
  status: sent.status,
  isArchived: sent.isArchived ?? false,
  launchedAt: sent.launchedAt ?? null,
  readAt: sent.readAt ?? null,
  isUnlisted: sent.isUnlisted ?? false,
  prospectsHeld: sent.prospectsHeld ?? false,
  mayHoldProspects: sent.mayHoldProspects ?? false,
  ...choices(sent),
  pause: sent.pause ?? null,
  timer: sent.timer ?? null,
  drift: sent.drift ?? null,
  action: sent.action ?? null,
  failure: sent.failure ?? null,
  interrupted: sent.interrupted ?? null,
  readError: sent.readError ?? null,
})
