import { firstAccount } from '../../main/domain/accountView'

/** The app's token for Alta. */
export const token = 'chaos-token-5e1f'

/** The app's accounts: their keys, and their ids at Alta. */
export const accounts = [
  { key: firstAccount, accountId: 'north' },
  { key: 'a0000000-0000-4000-8000-000000000002', accountId: 'south' },
] as const

/** Some are paused, and some show a change only after one or two reads. They belong to the two accounts in turn. */
export const campaigns = Array.from({ length: 12 }, (_, index) => {
  const name = String(index + 1).padStart(2, '0')
  const seed = { id: `${name}000000-0000-4000-8000-000000000000`, name: `Campaign ${name}` }
  const isPaused = index % 4 === 3
  return {
    ...seed,
    accountId: (index % 2 === 0 ? accounts[0] : accounts[1]).accountId,
    ...(isPaused && { status: 'paused' as const }),
    ...(index % 5 === 2 && { lag: { reads: 1 + (index % 2) } }),
  }
})

export const campaignIds = campaigns.map(({ id }) => id)

/** The id at Alta of the account that the campaign belongs to. */
export const accountIdOf = (campaignId: string): string =>
  campaigns.find(({ id }) => id === campaignId)?.accountId ?? ''

/** The key of the account that the campaign belongs to. */
export const accountOf = (campaignId: string): string =>
  accounts.find(({ accountId }) => accountId === accountIdOf(campaignId))?.key ?? ''
