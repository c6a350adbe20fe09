import { app, Menu, type MenuItemConstructorOptions, type Session } from 'electron'

/** Keeps every page from navigating away, opening windows and embedding others. */
export function denyAllButTheApp(appUrl: string): void {
  const stayHere = (event: { url: string; preventDefault(): void }) => {
    if (event.url !== appUrl) event.preventDefault()
  }
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', stayHere)
    contents.on('will-frame-navigate', stayHere)
    contents.on('will-redirect', stayHere)
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    // The content security policy does not hold for WebRTC.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
}

const confined = new WeakSet<Session>()

/** Denies a session all permissions, devices, downloads, and the dictionaries that spell checking would fetch. */
export function confineSession(session: Session): void {
  if (confined.has(session)) return
  confined.add(session)
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerLanguages([])
}

/** Replaces Electron's own menu, which reloads the page, opens developer tools and links to web pages. */
export function setOwnMenu(): void {
  const zoom: MenuItemConstructorOptions[] = [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }]
  const menus: MenuItemConstructorOptions[] = [{ role: 'editMenu' }, { label: 'View', submenu: zoom }]
  const onMac: MenuItemConstructorOptions[] = [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }]
  Menu.setApplicationMenu(Menu.buildFromTemplate(process.platform === 'darwin' ? onMac : menus))
}
