import type { EventEmitter } from 'node:events'
import { Message, type MessageBus, sessionBus, Variant } from '@jellybrick/dbus-next'
import type { Whereabouts } from '../accounts/tokenPort'
import { keychainService } from './keychain'

const secrets = 'org.freedesktop.secrets'
const root = '/org/freedesktop/secrets'
/** What keychains are called besides that tell what they hold, also while they are locked, without asking the person. */
const quietOnes = ['org.gnome.keyring', 'org.kde.kwalletd5']
/** Locking, unlocking and making a keyring; KeePassXC tells the first two by `CollectionChanged` alone. */
const changes = ['NameOwnerChanged', 'PropertiesChanged', 'CollectionChanged', 'CollectionCreated']

/**
 * The keychain of a Linux desktop, asked for what it tells without asking the person. What it keeps is read and written by
 * keytar.
 *
 * @see https://specifications.freedesktop.org/secret-service/latest/
 */
export class SecretService {
  #bus: MessageBus

  /** Throws where there is no session bus. */
  constructor(busAddress = process.env['DBUS_SESSION_BUS_ADDRESS']) {
    if (!busAddress) throw new Error('There is no session bus')
    this.#bus = sessionBus({ busAddress })
    // The library's types leave out that it tells of errors, which unheard would end the process.
    const events: EventEmitter = this.#bus
    events.on('error', () => {})
  }

  /** Rejects when there is no keychain. */
  async find(entry: string): Promise<Whereabouts> {
    const collection = await this.#defaultCollection()
    const isOpen = collection !== null && !(await this.#isLocked(collection))
    if (!isOpen && !(await this.#searchesQuietly())) return 'locked'
    const [open, locked] = await this.#call('SearchItems', 'a{ss}', {
      service: keychainService,
      account: entry,
    })
    if (Array.isArray(open) && open.length > 0) return 'open'
    if (Array.isArray(locked) && locked.length > 0) return 'locked'
    return isOpen ? 'nowhere' : 'absent'
  }

  /** Resolves when the keychain answers anything at all; rejects when there is none. */
  async ping(): Promise<'answered' | 'silent'> {
    await this.#defaultCollection()
    return 'answered'
  }

  /** Calls back when a keychain came or went, or what it holds may have become readable. */
  onChange(listener: () => void): void {
    this.#bus.on('message', ({ member = '' }) => {
      if (changes.includes(member)) listener()
    })
    const rules = [
      `type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${secrets}'`,
      `type='signal',path_namespace='${root}'`,
    ]
    for (const rule of rules) void this.#bus.call(askBus('AddMatch', rule)).catch(() => {})
  }

  /** KeePassXC, and who knows which others, ask for the password before they search what is locked. */
  async #searchesQuietly(): Promise<boolean> {
    const [keychain, ...quiet] = await Promise.all([secrets, ...quietOnes].map((name) => this.#ownerOf(name)))
    return quiet.some((owner) => owner !== null && owner === keychain)
  }

  async #ownerOf(name: string): Promise<unknown> {
    try {
      const answer = await this.#bus.call(askBus('GetNameOwner', name))
      return answer?.body[0] ?? null
    } catch {
      return null
    }
  }

  async #defaultCollection(): Promise<string | null> {
    const [path] = await this.#call('ReadAlias', 's', 'default')
    return typeof path === 'string' && path !== '/' ? path : null
  }

  async #isLocked(path: string): Promise<boolean> {
    const answer = await this.#bus.call(
      new Message({
        destination: secrets,
        path,
        interface: 'org.freedesktop.DBus.Properties',
        member: 'Get',
        signature: 'ss',
        body: ['org.freedesktop.Secret.Collection', 'Locked'],
      }),
    )
    const property: unknown = answer?.body[0]
    return property instanceof Variant && property.value === true
  }

  async #call(member: string, signature: string, argument: unknown): Promise<unknown[]> {
    const answer = await this.#bus.call(
      new Message({
        destination: secrets,
        path: root,
        interface: 'org.freedesktop.Secret.Service',
        member,
        signature,
        body: [argument],
      }),
    )
    return answer?.body ?? []
  }
}

const askBus = (member: string, argument: string) =>
  new Message({
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
    member,
    signature: 's',
    body: [argument],
  })
