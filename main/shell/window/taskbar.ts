import type { BrowserWindow } from 'electron'
import type { XClient } from 'x11'
import { displayOfPointer } from './pointer'

/** What a window manager listens for at the root window: SubstructureRedirect and SubstructureNotify. */
const toWindowManager = 0x18_0000
/** A message of 32-bit numbers. */
const clientMessage = { code: 33, bits: 32 }
const add = 1

/**
 * Asks an X11 window manager to leave the window out of taskbars, pagers and Alt-Tab, as soon as it has the window. Electron's
 * `skipTaskbar` does nothing on Linux, and not every panel and window manager takes the type `utility` for that: those of LXQt and
 * KDE do not. Chromium keeps the state when the window is hidden and shown again.
 *
 * @see https://specifications.freedesktop.org/wm-spec/latest/ar01s05.html `_NET_WM_STATE`
 */
export function keepOutOfTaskbar(window: BrowserWindow): void {
  const display = displayOfPointer()
  if (display === null) return
  window.once('focus', () => {
    const id = window.getNativeWindowHandle().readUInt32LE(0)
    // Where it fails there is one more button in the taskbar.
    void askToSkip(display, id).catch(() => {})
  })
}

async function askToSkip(display: string, window: number): Promise<void> {
  const { openX } = await import('./xPointer')
  const { client, root } = await openX(display, () => {})
  const [state, taskbar, pager] = await Promise.all(
    ['_NET_WM_STATE', '_NET_WM_STATE_SKIP_TASKBAR', '_NET_WM_STATE_SKIP_PAGER'].map((name) =>
      atomOf(client, name),
    ),
  )
  client.SendEvent(root, false, toWindowManager, stateMessage(window, [state, add, taskbar, pager]))
  client.close(() => {})
}

const atomOf = (client: XClient, name: string): Promise<number> =>
  new Promise((resolve, reject) => {
    client.InternAtom(false, name, (error, atom) => {
      if (error) reject(error)
      else resolve(atom)
      return true
    })
  })

/** @param values the kind of message, what is done, and to which states */
function stateMessage(window: number, values: readonly (number | undefined)[]): Buffer {
  const message = Buffer.alloc(32)
  message[0] = clientMessage.code
  message[1] = clientMessage.bits
  const fromAnApplication = 1
  const words = [window, ...values.map((value) => value ?? 0), fromAnApplication]
  for (const [index, word] of words.entries()) message.writeUInt32LE(word, 4 * (index + 1))
  return message
}
