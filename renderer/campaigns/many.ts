import type { CampaignRow, Result, Verb } from '../../preload/contract'

/** The rows that such a wish would change: of the others it is so already, or it cannot be. */
export function changedBy(verb: Verb, rows: CampaignRow[]): CampaignRow[] {
  const status = verb === 'pause' ? 'active' : 'paused'
  return rows.filter((row) => row.status === status && !row.isArchived && row.action === null)
}

/** Asks the same for all of them, each account by itself; the first refusal tells. */
export async function askForAll(
  rows: CampaignRow[],
  wish: { verb: Verb; withProspects: boolean; reason: string },
): Promise<Result<null>> {
  const accounts = [...new Set(rows.map(({ account }) => account))]
  const idsIn = (account: string) => rows.filter((row) => row.account === account).map(({ id }) => id)
  const answers = await Promise.all(
    accounts.map((account) => window.pauseBar.beginRun({ account, campaignIds: idsIn(account), ...wish })),
  )
  return answers.find(({ ok }) => !ok) ?? { ok: true, value: null }
}
