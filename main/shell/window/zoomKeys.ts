import { app, type Input } from 'electron'

type Zoom = 'in' | 'out' | 'reset'
type Press = Pick<Input, 'type' | 'key' | 'code' | 'control' | 'meta' | 'alt'>

/** In Chromium's zoom levels, where 1 is a factor of 1.2. */
const steps = { in: 0.5, out: -0.5 }

/** Zooms pages by keys. A menu item takes only one: not “+” without Shift, nor that of the number pad. */
export function zoomByKeys(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('before-input-event', (event, input) => {
      const zoom = zoomOf(input, process.platform === 'darwin')
      if (zoom === null) return
      event.preventDefault()
      contents.setZoomLevel(zoom === 'reset' ? 0 : contents.getZoomLevel() + steps[zoom])
    })
  })
}

/** Null for keys that do not zoom. */
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
      // Layouts where digits need Shift, or where they are not 0 to 9.
      return code === 'Digit0' ? 'reset' : null
  }
}
