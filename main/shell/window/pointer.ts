import { app, type Point } from 'electron'
import type { Clock } from '../../accounts/ports'
import type { QueryPointer } from './xServer'

/** A click must be answered within a few frames, if need be without the pointer. */
const queryTimeoutMs = 50

/**
 * The pointer's position, from the X server. Electron only knows it as of the last event in one of our windows.
 *
 * @see https://github.com/electron/electron/issues/42519
 */
export class Pointer {
  #display: string | null
  #clock: Pick<Clock, 'wait'>
  #connection: Promise<QueryPointer> | null = null

  /** @param display in the format of `DISPLAY`; null where there is no X server to ask */
  constructor(display: string | null, clock: Pick<Clock, 'wait'>) {
    this.#display = display
    this.#clock = clock
  }

  /** Connects ahead of the first click. */
  async prepare(): Promise<void> {
    await this.#connected()?.catch(() => {})
  }

  /** In pixels of the whole screen; null when unknown, or not known in time. */
  async position(): Promise<Point | null> {
    const connection = this.#connected()
    if (!connection) return null
    const position = connection.then((query) => query()).catch(() => null)
    return Promise.race([position, this.#clock.wait(queryTimeoutMs).then(() => null)])
  }

  #connected(): Promise<QueryPointer> | null {
    if (this.#display === null) return null
    this.#connection ??= this.#connect(this.#display)
    return this.#connection
  }

  /** After a failure, or once the connection has ended, the next query connects again. */
  #connect(display: string): Promise<QueryPointer> {
    const forget = () => {
      if (this.#connection === connection) this.#connection = null
    }
    // Loaded late, to keep it out of the start.
    const connection = import('./xServer').then((xServer) => xServer.connectToPointer(display, forget))
    connection.catch(forget)
    return connection
  }
}

/** In a Wayland session, X programs learn of the pointer only while it is over an X window. */
export const isWaylandSession = (): boolean =>
  !!process.env['WAYLAND_DISPLAY'] || process.env['XDG_SESSION_TYPE'] === 'wayland'

/** The X server of our windows; null if there is none. Under Wayland the desktop positions windows. */
export function xDisplay(): string | null {
  if (process.platform !== 'linux' || app.commandLine.getSwitchValue('ozone-platform') === 'wayland')
    return null
  return process.env['DISPLAY'] || null
}
