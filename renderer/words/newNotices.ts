import type { AccountNotice, Notice } from '../../preload/contract'
import { noticeText } from './noticeText'

/**
 * What is said of notices that came since: each once, and of one that grew only what is new in it. Equal notices of two
 * accounts are said once.
 *
 * @param now ms since the epoch
 */
export function newNotices(before: AccountNotice[], after: AccountNotice[], now: number): string[] {
  const texts = after.flatMap((notice) => {
    const known = before.find(({ account, kind }) => account === notice.account && kind === notice.kind)
    const added = known ? addedTo(known, notice) : notice
    return added === null ? [] : [noticeText(added, now)]
  })
  return [...new Set(texts)]
}

/** What a notice has that it had not before; null for nothing. */
function addedTo(known: Notice, notice: Notice): Notice | null {
  const told = new Set(
    'campaigns' in known ? known.campaigns.map((campaign) => JSON.stringify(campaign)) : [],
  )
  const isNew = (campaign: unknown) => !told.has(JSON.stringify(campaign))
  switch (notice.kind) {
    case 'resumed-as-planned':
      return withSome(notice, notice.campaigns.filter(isNew))
    case 'found-done':
      return withSome(notice, notice.campaigns.filter(isNew))
    case 'update':
      // Not each percent of a download.
      return known.kind === 'update' && known.update.stage === notice.update.stage ? null : notice
    default:
      return JSON.stringify(notice) === JSON.stringify(known) ? null : notice
  }
}

function withSome<Of extends { campaigns: unknown[] }>(notice: Of, campaigns: Of['campaigns']): Of | null {
  return campaigns.length === 0 ? null : { ...notice, campaigns }
}
