/** As much of the X11 client as is used: it comes without types. */
declare module 'x11' {
  import type { EventEmitter } from 'node:events'

  interface PointerReply {
    /** 0 while the pointer is on another screen of this server. */
    sameScreen: number
    /** Pixels, from the upper left corner of the screen. */
    rootX: number
    rootY: number
  }

  interface Screen {
    root: number
  }

  type Answer<Reply> = (error: Error | null, reply: Reply) => boolean

  /** Its requests; the server answers those with a callback. What goes wrong besides comes as `error`, the end as `end`. */
  interface XClient extends EventEmitter {
    screenNum: string | number
    QueryPointer(window: number, answer: Answer<PointerReply>): void
    InternAtom(onlyIfExists: boolean, name: string, answer: Answer<number>): void
    AllocID(): number
    CreateWindow(
      id: number,
      parent: number,
      ...geometry: [
        x: number,
        y: number,
        width: number,
        height: number,
        borderWidth: number,
        depth: number,
        kind: number,
        visual: number,
        values: { backgroundPixel: number },
      ]
    ): void
    ChangeProperty(
      mode: number,
      window: number,
      name: number,
      type: number,
      bitsEach: number,
      values: number[],
    ): void
    MapWindow(id: number): void
    SendEvent(destination: number, propagate: boolean, eventMask: number, event: Buffer): void
    sync(done: () => void): void
    close(done: () => void): void
    terminate(): void
  }

  interface Options {
    display?: string
    /** False: no shared memory, so the connection is a plain socket. */
    shm: false
    disableBigRequests: true
  }

  /** @throws when the display's name cannot be read */
  export function createClient(
    options: Options,
    onSetUp: (error: Error | undefined, display: { screen: Screen[] } | undefined) => void,
  ): XClient
}
