import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { PauseBar } from './pauseBar'

/** The token as it is, and in the usual encodings. */
const spellingsOf = (token: string): string[] => [
  token,
  encodeURIComponent(token),
  JSON.stringify(token).slice(1, -1),
  ...(['base64', 'base64url', 'hex'] as const).map((encoding) => Buffer.from(token).toString(encoding)),
]

/** Lets the page keep every snapshot that it receives and the answers to calls made through `callFromPage`. */
export function recordInPage({ page }: PauseBar): Promise<void> {
  return page.evaluate(() => {
    const received: string[] = []
    Object.assign(window, { received })
    Reflect.get(window, 'pauseBar').onSnapshot((snapshot: unknown) => received.push(JSON.stringify(snapshot)))
  })
}

/** Makes a call as the page does, and keeps the answer or error in the page. */
export function callFromPage({ page }: PauseBar, name: string, argument?: unknown): Promise<void> {
  return page.evaluate(
    async (call) => {
      const answer = await Reflect.get(window, 'pauseBar')
        [call.name](call.argument)
        .then((value: unknown) => JSON.stringify(value), String)
      Reflect.get(window, 'received').push(answer)
    },
    { name, argument },
  )
}

/** The page's JavaScript heap, after a garbage collection. */
async function heapOf({ electron, page }: PauseBar): Promise<string> {
  const session = await electron.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.takeHeapSnapshot')
  await session.detach()
  return chunks.join('')
}

/**
 * Searches for the token in the page, in its heap and everything it received, in the output and in each file of the
 * data folder. `known` (ASCII) is text that the page does hold: if that is not found, the search itself is broken.
 */
export async function huntToken(token: string, pauseBar: PauseBar, dataFolder: string, known: string) {
  await untilKept(known, dataFolder)
  const places: Record<string, string> = {
    output: pauseBar.output(),
    page: await pauseBar.page.evaluate(() => document.documentElement.outerHTML),
    calls: await pauseBar.page.evaluate(() => Reflect.get(window, 'received').join('\n')),
    heap: await heapOf(pauseBar),
    ...(await filesIn(dataFolder)),
  }
  for (const place of ['page', 'calls', 'heap', 'campaigns.json']) {
    // Not `toContain`, because it would print the whole heap.
    expect(places[place]?.includes(known), `“${known}” in ${place}`).toBe(true)
  }
  expect(places['pausebar.log']).toContain('"event":"request"')
  for (const [place, text] of Object.entries(places)) {
    const found = spellingsOf(token).filter((spelling) => text.includes(spelling))
    expect(found, `the token in ${place}`).toEqual([])
  }
}

/** Campaigns are written to the cache a moment after they were read. */
async function untilKept(known: string, dataFolder: string): Promise<void> {
  const kept = () => readFile(join(dataFolder, 'campaigns.json'), 'utf8').catch(() => '')
  await expect.poll(kept).toContain(known)
}

async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const texts = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name)
    // `latin1` keeps every byte, whatever the file's encoding.
    return [path.slice(folder.length + 1), await readFile(path, 'latin1')] as const
  })
  return Object.fromEntries(await Promise.all(texts))
}
