import type { CampaignRow, Connection } from '../../../preload/shared/contract'
import { counted, needsWords, numberText } from '../../../preload/shared/words'
import type { NamedAccount } from '../accountView'
import type { NameOf } from './trayCampaigns'
import { hasFailed, isListed } from './trayCampaigns'

/** The tray's drawings. */
export type TrayIcon = 'normal' | 'held' | 'offline' | 'needs-token'

/** The drawing for all accounts: the most urgent wins. */
export function iconFor(accounts: readonly NamedAccount[]): TrayIcon {
  const icons = accounts.map(iconOf)
  const urgency: TrayIcon[] = ['needs-token', 'offline', 'held']
  return urgency.find((icon) => icons.includes(icon)) ?? 'normal'
}

export function tooltipFor(accounts: readonly NamedAccount[], needing: number, nameOf: NameOf): string {
  if (accounts.every(({ connection }) => connection.kind === 'signed-out'))
    return 'PauseBar: not connected to Alta'
  const count = (status: string) =>
    accounts.flatMap(({ campaigns }) => campaigns).filter((row) => isListed(row) && row.status === status)
      .length
  const needs = needing === 0 ? '' : `, ${numberText(needing)} ${needsWords(needing)}`
  const counts = `PauseBar: ${numberText(count('active'))} active, ${numberText(count('paused'))} paused${needs}`
  const [only, ...others] = accounts
  const isOld = only?.connection.kind === 'connected' && only.reading.error !== null
  if (others.length === 0 && isOld && !only.campaigns.some(hasFailed)) return `${counts} when last checked`
  return [counts, ...accounts.flatMap((account) => troubleOf(account, others.length > 0, nameOf))].join('. ')
}

const needsToken: Connection['kind'][] = ['signed-out', 'refused', 'gone']

function iconOf({ connection, reading, campaigns }: NamedAccount): TrayIcon {
  if (needsToken.includes(connection.kind)) return 'needs-token'
  if (connection.kind === 'locked' || reading.error || campaigns.some(hasFailed)) return 'offline'
  return campaigns.some((row) => isListed(row) && row.status === 'paused') ? 'held' : 'normal'
}

function troubleOf(
  { name, connection, reading, campaigns }: NamedAccount,
  isNamed: boolean,
  nameOf: NameOf,
): string[] {
  const prefix = isNamed ? `${name}: ` : ''
  if (connection.kind === 'refused') return [`${prefix}Alta no longer accepts the token`]
  if (connection.kind === 'gone') return [`${prefix}The token is not in the keychain any more`]
  if (connection.kind === 'locked') return [`${prefix}The keychain is locked`]
  if (connection.kind === 'signed-out') return [`${prefix}not connected to Alta`]
  const failures = failuresText(campaigns.filter(hasFailed), nameOf).map((text) => `${prefix}${text}`)
  return isNamed && reading.error ? [...failures, `${prefix}could not be checked`] : failures
}

/** One by its name, several by their number. */
function failuresText([first, ...others]: CampaignRow[], nameOf: NameOf): string[] {
  if (!first) return []
  const verbs = new Set([first, ...others].map(({ failure }) => failure?.verb))
  const verb = verbs.size === 1 ? first.failure?.verb : 'change'
  return [`Couldn’t ${verb} ${others.length === 0 ? nameOf(first) : counted(others.length + 1, 'campaign')}`]
}
