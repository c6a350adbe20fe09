import type { Clock } from '../../accounts/ports'

/**
 * For so long a tray that is not there is waited for (ms). The person who started the app sees nothing of it meanwhile. At log-in
 * nobody waits, and the desktop's panel comes when it comes. A panel that starts anew is away for some seconds.
 */
const grace = { atStart: 2_000, atLogin: 20_000, afterLoss: 10_000 }

/**
 * Whether the desktop shows tray icons: it does; it does since a moment ago, so that an icon from before is not in it; it never
 * did; or it does not any more.
 */
export type TrayHost = 'there' | 'came' | 'missing' | 'lost'

interface Dependencies {
  clock: Pick<Clock, 'wait'>
  /** A person started the app, and not the log-in. */
  isPersonWaiting: boolean
}

/** Without a session bus there is no tray on Linux, and none can come. */
export const mayHaveTray = () => process.platform !== 'linux' || !!process.env['DBUS_SESSION_BUS_ADDRESS']

/**
 * Tells whether the desktop shows tray icons, and again whenever that changes; resolves when it has told first. On Linux
 * GNOME without an extension does not, and Electron's tray gives no sign of it; elsewhere there is always one.
 */
export async function watchTrayHost(tell: (host: TrayHost) => void, deps: Dependencies): Promise<void> {
  if (process.platform !== 'linux') return tell('there')
  if (!mayHaveTray()) return tell('missing')
  // Loaded when the icon stands: it is not waited for.
  const { watchStatusNotifierHost } = await import('../desktopBus')
  return new Promise((resolve) => {
    const signs = new TrayHostSigns((host) => {
      tell(host)
      resolve()
    }, deps)
    watchStatusNotifierHost((isThere) => void signs.saw(isThere))
  })
}

/** Makes of what is seen on the bus, at every sign of a change, what there is to tell. */
export class TrayHostSigns {
  #tell: (host: TrayHost) => void
  #deps: Dependencies
  #isThere: boolean | null = null
  #wasEverThere = false
  #missed = new AbortController()

  constructor(tell: (host: TrayHost) => void, deps: Dependencies) {
    this.#tell = tell
    this.#deps = deps
  }

  async saw(isThere: boolean): Promise<void> {
    if (isThere === this.#isThere) return
    const isFirst = this.#isThere === null
    this.#isThere = isThere
    this.#missed.abort()
    if (!isThere) return this.#miss()
    this.#wasEverThere = true
    this.#tell(isFirst ? 'there' : 'came')
  }

  async #miss(): Promise<void> {
    const missed = new AbortController()
    this.#missed = missed
    await this.#deps.clock.wait(this.#grace(), missed.signal)
    if (!missed.signal.aborted) this.#tell(this.#wasEverThere ? 'lost' : 'missing')
  }

  #grace(): number {
    if (this.#wasEverThere) return grace.afterLoss
    return this.#deps.isPersonWaiting ? grace.atStart : grace.atLogin
  }
}
