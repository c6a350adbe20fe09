import { createClient, type XClient } from 'x11'

/** In pixels. */
interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

const edges = ['left', 'right', 'top', 'bottom'] as const
const typeOfAtom = 4
const typeOfNumber = 6
const white = 0xffffff

/** A window of another program. */
export interface OtherWindow {
  id: number
  close(): Promise<void>
}

export const showWindow = (display: string, bounds: Bounds) => mapWindow(display, bounds, async () => {})

/** A panel at an edge of the desktop: a window that the window manager keeps uncovered. */
export const showPanel = (display: string, bounds: Bounds, edge: (typeof edges)[number]) =>
  mapWindow(display, bounds, async (client, id) => {
    const atom = (name: string) => answerOf<number>((answer) => client.InternAtom(false, name, answer))
    const [type, dock, strut] = [
      await atom('_NET_WM_WINDOW_TYPE'),
      await atom('_NET_WM_WINDOW_TYPE_DOCK'),
      await atom('_NET_WM_STRUT_PARTIAL'),
    ]
    client.ChangeProperty(0, id, type, typeOfAtom, 32, [dock])
    client.ChangeProperty(0, id, strut, typeOfNumber, 32, strutOf(bounds, edge))
  })

async function mapWindow(
  display: string,
  { x, y, width, height }: Bounds,
  dress: (client: XClient, id: number) => Promise<void>,
): Promise<OtherWindow> {
  const { client, root } = await connect(display)
  const id = client.AllocID()
  client.CreateWindow(id, root, x, y, width, height, 0, 0, 0, 0, { backgroundPixel: white })
  await dress(client, id)
  client.MapWindow(id)
  await new Promise<void>((resolve) => client.sync(resolve))
  return { id, close: () => new Promise((resolve) => client.close(resolve)) }
}

function connect(display: string): Promise<{ client: XClient; root: number }> {
  return new Promise((resolve, reject) => {
    const client = createClient({ display, shm: false, disableBigRequests: true }, (error, found) => {
      const screen = found?.screen[0]
      if (error || !screen) reject(error ?? new Error('This X server has no screen'))
      else resolve({ client, root: screen.root })
    })
    client.on('error', reject)
  })
}

function answerOf<Reply>(
  ask: (answer: (error: Error | null, reply: Reply) => boolean) => void,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    ask((error, reply) => {
      if (error) reject(error)
      else resolve(reply)
      return true
    })
  })
}

/** @see https://specifications.freedesktop.org/wm-spec/latest/ `_NET_WM_STRUT_PARTIAL` */
function strutOf({ x, y, width, height }: Bounds, edge: (typeof edges)[number]): number[] {
  const isHorizontal = edge === 'top' || edge === 'bottom'
  const reserved = edges.map((each) => (each === edge ? (isHorizontal ? height : width) : 0))
  const [from, to] = isHorizontal ? [x, x + width - 1] : [y, y + height - 1]
  return [...reserved, ...edges.flatMap((each) => (each === edge ? [from, to] : [0, 0]))]
}
