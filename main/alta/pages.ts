import type { Result } from '../../preload/contract'
import type { CampaignList } from '../campaigns/ports'
import type { Campaign } from '../domain/campaign'
import { success } from '../domain/result'
import type { Page } from './wire'

/** The most that Alta gives at once. */
const pageSize = 100
/** 5,000 campaigns: as many pages as fit into a minute's reads with some to spare. */
const mostPages = 50

/** The first page is asked for by its size, each other by its cursor alone, which holds the first one's query. */
export type PageQuery = { limit: number } | { cursor: string }

/**
 * Reads page after page to the end; a page that cannot be read fails the whole. A campaign that moved to another page
 * in the meantime counts once. Pages that repeat or do not end are left, and the list says that it is incomplete.
 * @see Alta API: List campaigns, Pagination
 */
export async function readAllPages(
  readPage: (query: PageQuery) => Promise<Result<Page>>,
): Promise<Result<CampaignList>> {
  const campaigns = new Map<string, Campaign>()
  const cursors = new Set<string>()
  let query: PageQuery = { limit: pageSize }
  let isIncomplete = false
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page = await readPage(query)
    if (!page.ok) return page
    for (const campaign of page.value.campaigns) campaigns.set(campaign.id, campaign)
    isIncomplete ||= page.value.isIncomplete
    const cursor = page.value.next
    if (cursor === null) return success({ campaigns: [...campaigns.values()], isIncomplete })
    if (cursors.has(cursor)) break
    cursors.add(cursor)
    query = { cursor }
  }
  return success({ campaigns: [...campaigns.values()], isIncomplete: true })
}
