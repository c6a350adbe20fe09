import type { EventEmitter } from 'node:events'
import { Message, type MessageBus, sessionBus, Variant } from '@jellybrick/dbus-next'
import type { Whereabouts } from '../accounts/tokenPort'
import { keychainService } from './keychain'

const secrets = 'org.freedesktop.secrets'
const root = '/org/freedesktop/secrets'

/** Receives calls on the bus. */
interface Target {
  destination: string
  path: string
  interface: string
}

const service: Target = { destination: secrets, path: root, interface: 'org.freedesktop.Secret.Service' }
const busDaemon: Target = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
}

/** Other bus names of keychains that reveal their entries while locked without asking the person. */
const quietNames = ['org.gnome.keyring', 'org.kde.kwalletd5']
/** For locking, unlocking and creating one. KeePassXC sends only `CollectionChanged` for the first two. */
const changeSignals = ['NameOwnerChanged', 'PropertiesChanged', 'CollectionChanged', 'CollectionCreated']

/**
 * What a Linux keychain reveals without asking the person. keytar reads and writes its entries.
 *
 * @see https://specifications.freedesktop.org/secret-service/latest/
 */
export class SecretService {
  #bus: MessageBus

  /** Throws where there is no session bus. */
  constructor(busAddress = process.env['DBUS_SESSION_BUS_ADDRESS']) {
    if (!busAddress) throw new Error('There is no session bus')
    this.#bus = sessionBus({ busAddress })
    // Missing in the library's types. Without a listener an error would crash the process.
    const events: EventEmitter = this.#bus
    events.on('error', () => {})
  }

  /** Rejects when there is no keychain. */
  async find(entry: string): Promise<Whereabouts> {
    const collection = await this.#defaultCollection()
    const isOpen = collection !== null && !(await this.#isLocked(collection))
    if (!isOpen && !(await this.#searchesQuietly())) return 'locked'
    const attributes = { service: keychainService, account: entry }
    const [open, locked] = await this.#call(service, 'SearchItems', 'a{ss}', attributes)
    if (Array.isArray(open) && open.length > 0) return 'open'
    if (Array.isArray(locked) && locked.length > 0) return 'locked'
    return isOpen ? 'nowhere' : 'absent'
  }

  /** Resolves when the keychain answers at all; rejects when there is none. */
  async ping(): Promise<'answered' | 'silent'> {
    await this.#defaultCollection()
    return 'answered'
  }

  /** Calls back when a keychain appears or goes away, or when its entries may have become readable. */
  onChange(listener: () => void): void {
    this.#bus.on('message', ({ member = '' }) => {
      if (changeSignals.includes(member)) listener()
    })
    const rules = [
      `type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${secrets}'`,
      `type='signal',path_namespace='${root}'`,
    ]
    for (const rule of rules) void this.#call(busDaemon, 'AddMatch', 's', rule).catch(() => {})
  }

  /** KeePassXC, and perhaps others, ask for the password before they search a locked collection. */
  async #searchesQuietly(): Promise<boolean> {
    const [keychain, ...quiet] = await Promise.all(
      [secrets, ...quietNames].map((name) => this.#ownerOf(name)),
    )
    return quiet.some((owner) => owner !== null && owner === keychain)
  }

  async #ownerOf(name: string): Promise<unknown> {
    const [owner] = await this.#call(busDaemon, 'GetNameOwner', 's', name).catch(() => [])
    return owner ?? null
  }

  async #defaultCollection(): Promise<string | null> {
    const [path] = await this.#call(service, 'ReadAlias', 's', 'default')
    return typeof path === 'string' && path !== '/' ? path : null
  }

  async #isLocked(path: string): Promise<boolean> {
    const properties = { ...service, path, interface: 'org.freedesktop.DBus.Properties' }
    const [property] = await this.#call(
      properties,
      'Get',
      'ss',
      'org.freedesktop.Secret.Collection',
      'Locked',
    )
    return property instanceof Variant && property.value === true
  }

  async #call(target: Target, member: string, signature: string, ...body: unknown[]): Promise<unknown[]> {
    const answer = await this.#bus.call(new Message({ ...target, member, signature, body }))
    return answer?.body ?? []
  }
}
