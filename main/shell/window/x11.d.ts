/** The parts of the X11 client that we use; the package has no types. */
declare module 'x11' {
  import type { EventEmitter } from 'node:events'

  interface PointerReply {
    /** 0 while the pointer is on another screen of this server. */
    sameScreen: number
    /** From the upper left corner of the screen (pixels). */
    rootX: number
    rootY: number
  }

  interface Screen {
    root: number
  }

  type Answer<Reply> = (error: Error | null, reply: Reply) => boolean

  /** Other failures are emitted as `error`, the end of the connection as `end`. */
  interface XClient extends EventEmitter {
    screenNum: string | number
    QueryPointer(window: number, answer: Answer<PointerReply>): void
    InternAtom(onlyIfExists: boolean, name: string, answer: Answer<number>): void
    AllocID(): number
    /** @param geometry x, y, width, height, border width, depth, class, visual; then the attributes */
    CreateWindow(id: number, parent: number, ...geometry: [...number[], { backgroundPixel: number }]): void
    ChangeProperty(
      mode: number,
      window: number,
      name: number,
      type: number,
      bits: number,
      data: number[],
    ): void
    MapWindow(id: number): void
    SendEvent(destination: number, propagate: boolean, eventMask: number, event: Buffer): void
    sync(done: () => void): void
    close(done: () => void): void
    terminate(): void
  }

  interface Options {
    display?: string
    /** No shared memory, so that the connection is a plain socket. */
    shm: false
    disableBigRequests: true
  }

  /** @throws when `display` cannot be parsed */
  export function createClient(
    options: Options,
    onSetUp: (error: Error | undefined, display: { screen: Screen[] } | undefined) => void,
  ): XClient
}
