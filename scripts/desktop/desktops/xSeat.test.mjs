import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { XSeat } from './xSeat.mjs'

/**
 * A seat whose `xdotool` does this.
 * @param {string} script
 */
async function seatWith(script) {
  const folder = await mkdtemp(join(tmpdir(), 'pausebar-seat-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const program = join(folder, 'xdotool')
  await writeFile(program, `#!/bin/sh\n${script}\n`)
  await chmod(program, 0o755)
  return new XSeat({ PATH: folder })
}

const findsWindow = '[ "$1" = search ] && echo 42 && exit'

describe.runIf(process.platform === 'linux')('the seat of a desktop on X11', () => {
  test('a window is seen where it is', async () => {
    const seat = await seatWith(
      `${findsWindow}\nprintf 'WINDOW=42\\nX=10\\nY=-20\\nWIDTH=300\\nHEIGHT=400\\n'`,
    )
    expect(await seat.window('PauseBar')).toEqual({ x: 10, y: -20, width: 300, height: 400 })
  })

  test('a window that goes while it is looked at is not seen', async () => {
    const seat = await seatWith(`${findsWindow}\necho 'X Error of failed request: BadWindow' >&2\nexit 1`)
    expect(await seat.window('PauseBar')).toBeNull()
  })
})
