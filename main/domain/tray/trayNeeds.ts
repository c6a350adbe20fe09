import type { CampaignRow } from '../../../preload/shared/contract'
import { campaignRef } from '../../../preload/shared/names'
import {
  answersTo,
  type NeedKind,
  needKinds,
  needOf,
  type OfferedAnswer,
} from '../../../preload/shared/needs'
import { byName } from '../../../preload/shared/search'
import { daysText, isOfProspects, numberText, whose } from '../../../preload/shared/words'
import { dayMs } from '../../../preload/shared/zonedTime'
import type { NamedAccount } from '../accountView'
import { firstOf, moreItem, type NameOf } from './trayCampaigns'
import { item, note, separator, type TrayCommand, type TrayContext, type TrayItem } from './trayItem'

const mostNamed = 20

/** The campaigns that need the person, by reason. */
export type Needs = ReadonlyMap<NeedKind, CampaignRow[]>

export function needsOf(
  accounts: readonly NamedAccount[],
  { preferences, now }: Pick<TrayContext, 'preferences' | 'now'>,
): Needs {
  const needs = new Map<NeedKind, CampaignRow[]>()
  for (const { campaigns } of accounts) {
    for (const row of campaigns) {
      const kind = needOf(row, preferences, now)
      if (kind && !needs.get(kind)?.push(row)) needs.set(kind, [row])
    }
  }
  return needs
}

export const countOf = (needs: Needs) => [...needs.values()].reduce((sum, rows) => sum + rows.length, 0)

interface Context extends Pick<TrayContext, 'now' | 'preferences'> {
  nameOf: NameOf
  accounts: readonly NamedAccount[]
}

/** A section for each reason: the answers for all of its campaigns, and then each campaign by its name. */
export function needsItems(needs: Needs, context: Context): TrayItem[] {
  const count = countOf(needs)
  if (count === 0) return []
  let room = mostNamed
  const sections = needKinds.flatMap((kind) => {
    const rows = needs.get(kind) ?? []
    const named = firstOf(rows, byName, room)
    room -= named.length
    return rows.length > 0 ? [sectionOf(kind, rows, named, context)] : []
  })
  const items = sections.flatMap((section, index) => [...(index > 0 ? [separator] : []), ...section])
  const more = count > mostNamed ? [separator, moreItem] : []
  return [{ kind: 'submenu', label: `Needs you (${numberText(count)})`, items: [...items, ...more] }]
}

function sectionOf(kind: NeedKind, rows: CampaignRow[], named: CampaignRow[], context: Context): TrayItem[] {
  const connected = rows.filter((row) => isConnected(row, context))
  return [
    note(headingOf(kind, rows.length, context)),
    ...answerItems(kind, connected, rows.length),
    ...named.map((row) => item(lineOf(kind, row, context), { kind: 'reveal', ...campaignRef(row) })),
  ]
}

function headingOf(kind: NeedKind, count: number, { preferences }: Context): string {
  const text = {
    failed: 'Not done',
    end: count === 1 ? 'Pause has ended' : 'Pauses have ended',
    drift: 'Resumed elsewhere',
    prospects: 'Prospects still paused',
    forgotten: `Paused for over ${daysText(preferences.forgottenAfterDays)}`,
  }[kind]
  return count > 1 ? `${text} (${numberText(count)})` : text
}

const isConnected = ({ account }: CampaignRow, { accounts }: Context) =>
  accounts.some(({ key, connection }) => key === account && connection.kind === 'connected')

function lineOf(kind: NeedKind, row: CampaignRow, context: Context): string {
  const { nameOf, accounts } = context
  const account = accounts.length > 1 ? accounts.find(({ key }) => key === row.account) : undefined
  return `${account ? `${account.name}: ` : ''}${needText(kind, row, nameOf(row), context)}`
}

function needText(kind: NeedKind, row: CampaignRow, name: string, context: Context): string {
  const { failure, pause } = row
  switch (kind) {
    case 'failed':
      return `Couldn’t ${failure?.verb} ${whose(name, failure !== null && isOfProspects(failure, row))}`
    case 'end': {
      const why = whyNotResumed(row, context)
      return why === null ? `Keep ${name} paused?` : `${name} can’t be resumed while ${why}`
    }
    case 'drift':
      return `${name} was resumed elsewhere`
    case 'prospects':
      return `${name}: prospects still paused`
    case 'forgotten':
      return `${name}: paused for ${daysSince(pause?.at ?? context.now, context)} days`
  }
}

const daysSince = (at: number, { now }: Context) => Math.floor((now - at) / dayMs)

function whyNotResumed(row: CampaignRow, context: Context): string | null {
  if (row.isArchived) return 'it’s archived'
  if (row.lock) return 'it’s locked'
  return isConnected(row, context) ? null : 'its account isn’t connected'
}

/** An answer that may resume prospects is given in the window. */
function answerItems(kind: NeedKind, rows: CampaignRow[], counted: number): TrayItem[] {
  return answersTo(kind, rows, counted).flatMap((offered): TrayItem[] => {
    if (offered.answer === 'try-again' && rows.some(startsProspects)) return []
    return [item(offered.label, commandFor(offered))]
  })
}

const startsProspects = ({ failure }: CampaignRow) =>
  failure !== null && failure.verb === 'resume' && failure.withProspects

function commandFor({ answer, rows, asks }: OfferedAnswer): TrayCommand {
  const campaigns = rows.map(campaignRef)
  const [first] = campaigns
  return asks && first ? { kind: 'reveal', ...first } : { kind: 'answer', answer, campaigns }
}
