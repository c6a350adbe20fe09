import type { Clock } from '../../accounts/ports'

/**
 * How long to wait for a missing tray (ms). A person who started the app sees nothing meanwhile. At login
 * nobody is waiting, and panels may be late. A panel that restarts is away for some seconds.
 */
const graceMs = { atStart: 2_000, atLogin: 20_000, afterLoss: 10_000 }

/**
 * Whether the desktop shows tray icons. `came`: it began to just now, so it does not show an icon created
 * earlier. `missing`: it never did. `lost`: it no longer does.
 */
export type TrayHost = 'there' | 'came' | 'missing' | 'lost'

interface TrayHostDeps {
  clock: Pick<Clock, 'wait'>
  /** A person started the app, not the login. */
  isPersonWaiting: boolean
}

/** Linux has no tray without a session bus. */
export const mayHaveTray = () => process.platform !== 'linux' || !!process.env['DBUS_SESSION_BUS_ADDRESS']

/**
 * Reports whether the desktop shows tray icons, and each change; resolves after the first report. GNOME needs
 * an extension to show them, and Electron does not tell. macOS and Windows always have a tray.
 */
export async function watchTrayHost(onChange: (host: TrayHost) => void, deps: TrayHostDeps): Promise<void> {
  if (process.platform !== 'linux') return onChange('there')
  if (!mayHaveTray()) return onChange('missing')
  // Loaded late, to keep it out of the start.
  const { watchStatusNotifierHost } = await import('../desktopBus')
  return new Promise((resolve) => {
    const signs = new TrayHostSigns((host) => {
      onChange(host)
      resolve()
    }, deps)
    watchStatusNotifierHost((isThere) => void signs.saw(isThere))
  })
}

/** Reports each change once, and waits before it calls a tray missing or lost. */
export class TrayHostSigns {
  #onChange: (host: TrayHost) => void
  #deps: TrayHostDeps
  #isThere: boolean | null = null
  #wasEverThere = false
  #absence = new AbortController()

  constructor(onChange: (host: TrayHost) => void, deps: TrayHostDeps) {
    this.#onChange = onChange
    this.#deps = deps
  }

  async saw(isThere: boolean): Promise<void> {
    if (isThere === this.#isThere) return
    const isFirst = this.#isThere === null
    this.#isThere = isThere
    this.#absence.abort()
    if (!isThere) return this.#waitForReturn()
    this.#wasEverThere = true
    this.#onChange(isFirst ? 'there' : 'came')
  }

  async #waitForReturn(): Promise<void> {
    const absence = new AbortController()
    this.#absence = absence
    const atFirst = this.#deps.isPersonWaiting ? graceMs.atStart : graceMs.atLogin
    await this.#deps.clock.wait(this.#wasEverThere ? graceMs.afterLoss : atFirst, absence.signal)
    if (!absence.signal.aborted) this.#onChange(this.#wasEverThere ? 'lost' : 'missing')
  }
}
