import type { CampaignRow, SentRow } from '../campaignRow'
import type { ChangeText, Snapshot, SnapshotChange } from '../snapshot'

/** What is to be told to whoever has the snapshot `before`, so that they have `snapshot`; null for whoever has none. */
export function changeSince(before: Snapshot | null, { campaigns, ...rest }: Snapshot): SnapshotChange {
  const changed = before && changedRows(before.campaigns, campaigns)
  if (!before || !changed) return { ...rest, rows: { kind: 'all', ...sent(campaigns) } }
  return { ...rest, rows: { kind: 'some', since: before.revision, ...sent(changed) } }
}

const sent = (rows: CampaignRow[]) => ({
  campaigns: rows.map(toSentRow),
  names: rows.map(({ name }) => name),
})

/** The rows that are other objects than before; null when rows came, went or moved. */
function changedRows(before: CampaignRow[], after: CampaignRow[]): CampaignRow[] | null {
  if (before === after) return []
  if (before.length !== after.length) return null
  const changed: CampaignRow[] = []
  for (const [index, row] of after.entries()) {
    const rowBefore = before[index]
    if (row === rowBefore) continue
    if (row.id !== rowBefore?.id || row.account !== rowBefore.account) return null
    changed.push(row)
  }
  return changed
}

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
    timedPause: row.timedPause ?? undefined,
    drift: row.drift ?? undefined,
    action: row.action ?? undefined,
    failure: row.failure ?? undefined,
    interrupted: row.interrupted ?? undefined,
    readError: row.readError ?? undefined,
  }) satisfies Record<Exclude<keyof CampaignRow, 'name'>, unknown>

/** So many to a text: of one long text of all, V8 takes three times as long. */
const toAText = 100

/** The change as it crosses the seam. */
export function changeText({ rows, ...rest }: SnapshotChange): ChangeText {
  const { campaigns, names, ...which } = rows
  return {
    about: JSON.stringify({ ...rest, rows: which }),
    campaigns: textsOf(campaigns),
    names: textsOf(names),
  }
}

function textsOf(list: unknown[]): string[] {
  const texts: string[] = []
  for (let from = 0; from < list.length; from += toAText)
    texts.push(JSON.stringify(list.slice(from, from + toAText)))
  return texts
}
