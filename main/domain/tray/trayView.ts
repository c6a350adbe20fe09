import type { Preferences } from '../../../preload/shared/contract'
import { type NextUndo, nextUndo } from '../../../preload/shared/undo'
import { counted } from '../../../preload/shared/words'
import type { NamedAccount } from '../accountView'
import { campaignItems, type NameOf, namesIn, shownGroups, timedPauseItems } from './trayCampaigns'
import { iconFor, type TrayIcon, tooltipFor } from './trayIcon'
import { item, separator, type TrayContext, type TrayItem, type UndoTarget } from './trayItem'
import { countOf, needsItems, needsOf } from './trayNeeds'

/** All that the tray shows. Two equal views need no redrawing. */
export interface TrayView {
  icon: TrayIcon
  tooltip: string
  items: TrayItem[]
}

/** The tray for all accounts, whatever the window shows. */
export function trayView(accounts: readonly NamedAccount[], context: TrayContext): TrayView {
  const { preferences, now, usesHour12 } = context
  const isConnected = accounts.some(({ connection }) => connection.kind === 'connected')
  const hasSeveral = accounts.length > 1
  const nameOf = namesIn(accounts.flatMap(({ campaigns }) => campaigns))
  const needs = needsOf(accounts, context)
  const needed = needsItems(needs, { nameOf, accounts, preferences, now })
  const groups = shownGroups(accounts, preferences.sort)
  return {
    icon: iconFor(accounts),
    tooltip: tooltipFor(accounts, countOf(needs), nameOf),
    items: [
      ...undoItems(accounts, nameOf, now),
      ...needed,
      ...(needed.length > 0 ? [separator] : []),
      ...campaignItems(groups, nameOf, { hasSeveral }),
      ...timedPauseItems(groups, {
        nameOf,
        hasSeveral,
        usesHour12,
        resumesByItself: preferences.resumeByItself,
      }),
      ...pauseAllItems(accounts),
      ...(isConnected ? prospectItems(preferences) : []),
      openItem,
      item('Quit PauseBar', { kind: 'quit' }),
    ],
  }
}

/** Offered while anything can be paused. */
function pauseAllItems(accounts: readonly NamedAccount[]): TrayItem[] {
  const isRunning = accounts.some(
    ({ connection, campaigns }) =>
      connection.kind === 'connected' && campaigns.some(({ status }) => status === 'active'),
  )
  return isRunning ? [item('Pause all…', { kind: 'pause-all' })] : []
}

function prospectItems({ pauseProspects }: Preferences): TrayItem[] {
  return [
    {
      kind: 'check',
      label: 'Pause prospects too',
      isChecked: pauseProspects,
      command: { kind: 'pause-prospects', value: !pauseProspects },
    },
    separator,
  ]
}

export const openItem = item('Open PauseBar', { kind: 'open' })

/** For a desktop where a click on the icon opens the menu: first comes what that click does elsewhere. */
export function withOpenFirst(items: readonly TrayItem[]): TrayItem[] {
  if (items[0] === openItem || !items.includes(openItem)) return [...items]
  return [openItem, separator, ...items.filter((item) => item !== openItem)]
}

/** Undoes what was done last in any account. */
function undoItems(accounts: readonly NamedAccount[], nameOf: NameOf, now: number): TrayItem[] {
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
  return [item(`Undo ${verb} of ${what}`, { kind: 'undo', target: targetOf(next) }), separator]
}

const targetOf = (next: NextUndo): UndoTarget =>
  next.kind === 'offer'
    ? { kind: 'offer', account: next.offer.account, offerId: next.offer.id }
    : { kind: 'batch', batchId: next.batchId }
