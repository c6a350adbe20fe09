import { app, Menu, type MenuItemConstructorOptions, type Session, type WebContents } from 'electron'

/** Denies what a page could do besides showing itself: going elsewhere, opening windows, asking for permissions. */
export function denyAllButTheApp(appUrl: string): void {
  app.on('web-contents-created', (_event, contents) => confine(contents, appUrl))
}

/** In place of Electron's own menu, which reloads the page, opens its developer tools and leads to web pages. */
export function setOwnMenu(): void {
  const zoom: MenuItemConstructorOptions[] = [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }]
  const menus: MenuItemConstructorOptions[] = [{ role: 'editMenu' }, { label: 'View', submenu: zoom }]
  const onMac: MenuItemConstructorOptions[] = [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }]
  Menu.setApplicationMenu(Menu.buildFromTemplate(process.platform === 'darwin' ? onMac : menus))
}

const confined = new WeakSet<Session>()

/** Denies every permission, device and download in a session, and the dictionaries that spell checking would fetch. */
export function confineSession(session: Session): void {
  if (confined.has(session)) return
  confined.add(session)
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerLanguages([])
}

function confine(contents: WebContents, appUrl: string): void {
  const stayHere = (event: { url: string; preventDefault(): void }) => {
    if (event.url !== appUrl) event.preventDefault()
  }
  contents.on('will-navigate', stayHere)
  contents.on('will-frame-navigate', stayHere)
  contents.on('will-redirect', stayHere)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
