import { app, type Input, type WebContents } from 'electron'

type Zoom = 'in' | 'out' | 'reset'
type Press = Pick<Input, 'type' | 'key' | 'code' | 'control' | 'meta' | 'alt'>

/** By how much a key zooms (Chromium's levels, each of which is a fifth larger). */
const step = 0.5

/**
 * Zooms each page by the keys that browsers have for it, from now on. The application's menu has one for each; people press
 * “+” without Shift, and on the number pad.
 */
export function zoomByKeys(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('before-input-event', (event, input) => {
      const zoom = zoomOf(input, process.platform === 'darwin')
      if (zoom === null) return
      event.preventDefault()
      contents.setZoomLevel(levelAfter(zoom, contents))
    })
  })
}

/** What a key asks for; null for all others. */
export function zoomOf({ type, key, code, control, meta, alt }: Press, isMac: boolean): Zoom | null {
  const isHeld = isMac ? meta && !control : control && !meta
  if (type !== 'keyDown' || !isHeld || alt) return null
  switch (key) {
    case '+':
    case '=':
      return 'in'
    case '-':
      return 'out'
    case '0':
      return 'reset'
    default:
      // Where the digits take Shift, or are others than 0 to 9.
      return code === 'Digit0' ? 'reset' : null
  }
}

function levelAfter(zoom: Zoom, contents: WebContents): number {
  switch (zoom) {
    case 'in':
      return contents.getZoomLevel() + step
    case 'out':
      return contents.getZoomLevel() - step
    case 'reset':
      return 0
  }
}
