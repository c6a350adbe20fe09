import type { CampaignRow, SentRow } from '../campaignRow'
import { rowKey } from '../names'
import { byName } from '../search'
import type { AccountSummary, RowsChange, Snapshot, SnapshotChange } from '../snapshot'

/**
 * What is to be shown after a change: the rows by name, and what did not change the same object as before, so that it is
 * not drawn again. Null when a change before it was missed.
 */
export function patched(shown: Snapshot | null, change: SnapshotChange): Snapshot | null {
  if (shown && change.revision <= shown.revision) return shown
  const { rows, ...rest } = change
  if (rows.kind === 'all') return { ...rest, ...kept(shown, rest), campaigns: wholeRows(rows).sort(byName) }
  if (!shown || rows.since > shown.revision) return null
  return { ...rest, ...kept(shown, rest), campaigns: withRows(shown.campaigns, wholeRows(rows)) }
}

function withRows(shown: CampaignRow[], changed: CampaignRow[]): CampaignRow[] {
  if (changed.length === 0) return shown
  const changedByKey = new Map(changed.map((row) => [rowKey(row), row]))
  let isRenamed = false
  const rows = shown.map((row) => {
    const next = changedByKey.get(rowKey(row)) ?? row
    isRenamed ||= next.name !== row.name
    return next
  })
  return isRenamed ? rows.sort(byName) : rows
}

/** What every row is drawn with. */
function kept(shown: Snapshot | null, rest: Omit<SnapshotChange, 'rows'>) {
  if (!shown) return {}
  return {
    connection: keepSame(shown.connection, rest.connection),
    accounts: keepSame(shown.accounts, rest.accounts.map(withSameConnection(shown.accounts))),
    preferences: keepSame(shown.preferences, rest.preferences),
  }
}

/** With each page of a long list that is read an account changes, and not how it stands with Alta. */
const withSameConnection =
  (shown: AccountSummary[]) =>
  (account: AccountSummary): AccountSummary => {
    const before = shown.find(({ key }) => key === account.key)
    return before ? { ...account, connection: keepSame(before.connection, account.connection) } : account
  }

/** Changes arrive as copies. */
function keepSame<Value>(shown: Value, incoming: Value): Value {
  return JSON.stringify(shown) === JSON.stringify(incoming) ? shown : incoming
}

/** The rows with all that was left out on their way; every one has the same shape, which the list is drawn faster with. */
const wholeRows = ({ campaigns, names }: RowsChange): CampaignRow[] =>
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
  timedPause: sent.timedPause ?? null,
  drift: sent.drift ?? null,
  action: sent.action ?? null,
  failure: sent.failure ?? null,
  interrupted: sent.interrupted ?? null,
  readError: sent.readError ?? null,
})
