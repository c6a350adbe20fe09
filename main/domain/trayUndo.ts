import { nextUndo } from '../../preload/shared/undo'
import { counted } from '../../preload/shared/words'
import type { NamedAccount } from './accountView'
import type { NameOf } from './trayNames'
import type { TrayItem } from './trayView'
import { targetOf } from './undoTarget'

/** The offer to undo what was done last, as long as it is offered: in all accounts together. */
export function undoItems(accounts: readonly NamedAccount[], nameOf: NameOf, now: number): TrayItem[] {
  const connected = accounts.filter(({ connection }) => connection.kind === 'connected')
  const undoOffers = connected.flatMap((account) => account.undoOffers)
  const runs = connected.flatMap((account) => account.runs)
  if (undoOffers.length === 0 && runs.length === 0) return []
  const campaigns = connected.flatMap((account) => account.campaigns)
  const next = nextUndo({ undoOffers, runs, campaigns }, now)
  if (!next) return []
  const { verb } = next.kind === 'offer' ? next.offer : next
  const row =
    next.kind === 'offer' &&
    campaigns.find(({ id, account }) => id === next.offer.campaignId && account === next.offer.account)
  const what = next.kind === 'batch' ? counted(next.count, 'campaign') : row ? nameOf(row) : ''
  return [
    {
      kind: 'command',
      label: `Undo ${verb} of ${what}`,
      command: { kind: 'undo', target: targetOf(next) },
    },
    { kind: 'separator' },
  ]
}
