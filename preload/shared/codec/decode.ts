import type { CampaignRow } from '../campaignRow'
import { rowKey } from '../names'
import { byName } from '../search'
import type { AccountSummary, Snapshot } from '../snapshot'
import type { AboutSnapshot, SentRow, SnapshotPatch } from './encode'

/**
 * The next snapshot to show, with its rows by name. What did not change stays the same object, so that it is not drawn
 * again. Null when an earlier patch was missed.
 */
export function applyPatch(shown: Snapshot | null, patch: SnapshotPatch): Snapshot | null {
  const { since, ...about }: AboutSnapshot = JSON.parse(patch.about)
  if (shown && about.revision <= shown.revision) return shown
  if (since === null) return { ...about, ...reused(shown, about), campaigns: rowsOf(patch).sort(byName) }
  if (!shown || since > shown.revision) return null
  return { ...about, ...reused(shown, about), campaigns: withRows(shown.campaigns, rowsOf(patch)) }
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
function reused(shown: Snapshot | null, about: Omit<Snapshot, 'campaigns'>) {
  if (!shown) return {}
  return {
    connection: keepSame(shown.connection, about.connection),
    accounts: keepSame(shown.accounts, about.accounts.map(withSameConnection(shown.accounts))),
    preferences: keepSame(shown.preferences, about.preferences),
  }
}

/** With each page of a long list an account's reading changes, but not its connection. */
const withSameConnection =
  (shown: AccountSummary[]) =>
  (account: AccountSummary): AccountSummary => {
    const before = shown.find(({ key }) => key === account.key)
    return before ? { ...account, connection: keepSame(before.connection, account.connection) } : account
  }

/** Patches arrive as copies. */
function keepSame<Value>(shown: Value, incoming: Value): Value {
  return JSON.stringify(shown) === JSON.stringify(incoming) ? shown : incoming
}

function rowsOf({ rows, names }: SnapshotPatch): CampaignRow[] {
  const allNames = names.flatMap((text): string[] => JSON.parse(text))
  return rows
    .flatMap((text): SentRow[] => JSON.parse(text))
    .map((sent, index) => ({ ...atRest, ...sent, name: allNames[index] ?? '' }))
}

/** What is not sent of a row. It comes first, so that all rows have one shape: the list is drawn faster. */
export const atRest = {
  isArchived: false,
  launchedAt: null,
  readAt: null,
  isAdded: false,
  isUnlisted: false,
  isPinned: false,
  prospectsHeld: false,
  mayHoldProspects: false,
  prospectsLeftOnPurpose: false,
  lock: null,
  notForgottenBefore: null,
  pause: null,
  timedPause: null,
  drift: null,
  action: null,
  failure: null,
  interrupted: null,
  readError: null,
} satisfies Record<Exclude<keyof CampaignRow, 'id' | 'account' | 'status' | 'name'>, null | false>
