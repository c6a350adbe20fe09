import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Point } from 'electron'
import { createClient, type XClient } from 'x11'

/** Asks where the pointer is, in pixels of the whole screen; null while it is on another screen of the server. */
export type AskForPointer = () => Promise<Point | null>

/**
 * Connects with an X server.
 *
 * @param display as DISPLAY names it
 * @param onEnd called when the connection ends; a question that is open then is never answered
 * @throws when there is no connection to be had
 */
export async function connectToX(display: string, onEnd: () => void): Promise<AskForPointer> {
  const { client, root } = await openX(display, onEnd)
  return () => askForPointer(client, root)
}

/** The same, for other questions. */
export async function openX(display: string, onEnd: () => void): Promise<{ client: XClient; root: number }> {
  await mayReadCookies()
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

/** The client throws where nobody can catch it when it cannot read the file. One that is missing is none that is needed. */
async function mayReadCookies(): Promise<void> {
  const file = process.env['XAUTHORITY'] || join(homedir(), '.Xauthority')
  await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
}

const askForPointer = (client: XClient, root: number): Promise<Point | null> =>
  new Promise((resolve) => {
    client.QueryPointer(root, (error, reply) => {
      resolve(error || !reply.sameScreen ? null : { x: reply.rootX, y: reply.rootY })
      return true
    })
  })
