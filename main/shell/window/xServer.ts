import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Point } from 'electron'
import { createClient, type XClient } from 'x11'

/** Answers the pointer's position (pixels of the whole screen); null while it is on another X screen. */
export type QueryPointer = () => Promise<Point | null>

/**
 * Connects to an X server, to ask it for the pointer.
 *
 * @param display in the format of `DISPLAY`
 * @param onEnd called when the connection ends; queries still open then never settle
 * @throws when the connection fails
 */
export async function connectToPointer(display: string, onEnd: () => void): Promise<QueryPointer> {
  const { client, root } = await connect(display, onEnd)
  return () =>
    new Promise((resolve) => {
      client.QueryPointer(root, (error, reply) => {
        resolve(error || !reply.sameScreen ? null : { x: reply.rootX, y: reply.rootY })
        return true
      })
    })
}

/**
 * Asks the window manager to leave a window out of taskbars and pagers.
 *
 * @see https://specifications.freedesktop.org/wm-spec/latest/ar01s05.html `_NET_WM_STATE`
 */
export async function skipTaskbar(display: string, window: number): Promise<void> {
  const { client, root } = await connect(display, () => {})
  const [state, taskbar, pager] = await Promise.all([
    atomOf(client, '_NET_WM_STATE'),
    atomOf(client, '_NET_WM_STATE_SKIP_TASKBAR'),
    atomOf(client, '_NET_WM_STATE_SKIP_PAGER'),
  ])
  const add = 1
  const fromApplication = 1
  const message = clientMessage([window, state, add, taskbar, pager, fromApplication])
  client.SendEvent(root, false, windowManagerMask, message)
  client.close(() => {})
}

async function connect(display: string, onEnd: () => void): Promise<{ client: XClient; root: number }> {
  await assertCookiesReadable()
  return new Promise((resolve, reject) => {
    const client = createClient({ display, shm: false, disableBigRequests: true }, (error, found) => {
      const screen = found?.screen[Number(client.screenNum)]
      if (error || !screen) reject(error ?? new Error('This X server has no such screen'))
      else resolve({ client, root: screen.root })
    })
    client.on('error', onEnd)
    client.on('end', onEnd)
  })
}

/** If the client cannot read the cookie file, it throws where nobody can catch it. A missing file is fine. */
async function assertCookiesReadable(): Promise<void> {
  const file = process.env['XAUTHORITY'] || join(homedir(), '.Xauthority')
  await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
}

const atomOf = (client: XClient, name: string): Promise<number> =>
  new Promise((resolve, reject) => {
    client.InternAtom(false, name, (error, atom) => {
      if (error) reject(error)
      else resolve(atom)
      return true
    })
  })

/** What a window manager listens for at the root window: SubstructureRedirect and SubstructureNotify. */
const windowManagerMask = 0x18_0000

/** A ClientMessage event (33) of 32-bit numbers. */
function clientMessage(words: readonly number[]): Buffer {
  const message = Buffer.alloc(32)
  message.set([33, 32])
  for (const [index, word] of words.entries()) message.writeUInt32LE(word, 4 * (index + 1))
  return message
}
