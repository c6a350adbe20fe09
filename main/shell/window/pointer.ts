import { app, type Point } from 'electron'
import type { Clock } from '../../accounts/ports'
import type { AskForPointer } from './xPointer'

/** A click is answered within a few frames, if need be without the pointer (ms). */
const longestQuestion = 50

/**
 * Where the pointer is, as the X server knows it. What Electron tells under X11 is where it was when a window of ours heard of
 * it last.
 *
 * @see https://github.com/electron/electron/issues/42519
 */
export class Pointer {
  #display: string | null
  #clock: Pick<Clock, 'wait'>
  /** Null as long as there is no connection. */
  #server: Promise<AskForPointer> | null = null

  /** @param display as DISPLAY names it; null where no X server is to be asked */
  constructor(display: string | null, clock: Pick<Clock, 'wait'>) {
    this.#display = display
    this.#clock = clock
  }

  /** Connects, so that no click has to wait for that. */
  async prepare(): Promise<void> {
    await this.#connected()?.catch(() => {})
  }

  /** In pixels of the whole screen; null where nobody tells, or not in time. */
  async position(): Promise<Point | null> {
    const server = this.#connected()
    if (!server) return null
    const answer = server.then((ask) => ask()).catch(() => null)
    return Promise.race([answer, this.#clock.wait(longestQuestion).then(() => null)])
  }

  #connected(): Promise<AskForPointer> | null {
    const display = this.#display
    if (display === null) return null
    this.#server ??= this.#connect(display)
    return this.#server
  }

  /** Whoever asks after a failure, or after the connection has ended, has another one made. */
  #connect(display: string): Promise<AskForPointer> {
    const forget = () => {
      if (this.#server === server) this.#server = null
    }
    // Loaded when the window is there: nobody waits for it.
    const server = import('./xPointer').then(({ connectToX }) => connectToX(display, forget))
    server.catch(forget)
    return server
  }
}

/** Where programs of X run beside those of Wayland, X hears of the pointer only while it is over one of its own. */
export const isWaylandSession = (): boolean =>
  !!process.env['WAYLAND_DISPLAY'] || process.env['XDG_SESSION_TYPE'] === 'wayland'

/** The X server that the windows are on; null where there is none, and under Wayland, where the desktop places windows itself. */
export function displayOfPointer(): string | null {
  if (process.platform !== 'linux' || app.commandLine.getSwitchValue('ozone-platform') === 'wayland')
    return null
  return process.env['DISPLAY'] || null
}
