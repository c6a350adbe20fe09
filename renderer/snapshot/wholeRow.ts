import type { CampaignRow, SentRow } from '../../preload/contract'

/** The row with all that was left out on its way; every one has the same shape, which the list is drawn faster with. */
export const wholeRow = (sent: SentRow): CampaignRow => ({
  id: sent.id,
  account: sent.account,
  name: sent.name,
  status: sent.status,
  isArchived: sent.isArchived ?? false,
  launchedAt: sent.launchedAt ?? null,
  readAt: sent.readAt ?? null,
  isAdded: sent.isAdded ?? false,
  isPinned: sent.isPinned ?? false,
  prospectsHeld: sent.prospectsHeld ?? false,
  pause: sent.pause ?? null,
  timer: sent.timer ?? null,
  drift: sent.drift ?? null,
  action: sent.action ?? null,
  failure: sent.failure ?? null,
  interrupted: sent.interrupted ?? null,
  readError: sent.readError ?? null,
})
