import type { Rectangle, VisibleOnAllWorkspacesOptions } from 'electron'

/**
 * What macOS and Windows want otherwise than Linux, each as a decision that can be tested without them. What of it was tried on
 * them is in docs/desktops.md.
 */

/**
 * Whether the icon can be seen. Since macOS 26 people turn icons off in System Settings, under Menu Bar, and nothing tells the app:
 * its icon then lies below the lowest display. There the window is all that leads into the app.
 *
 * @param bounds of the icon (screen points); all 0 where the platform does not tell
 */
export function isIconShown(
  platform: NodeJS.Platform,
  bounds: Rectangle,
  displays: readonly Rectangle[],
): boolean {
  if (platform !== 'darwin' || bounds.width === 0) return true
  const x = bounds.x + bounds.width / 2
  const y = bounds.y + bounds.height / 2
  return displays.some(
    (display) =>
      x >= display.x && x < display.x + display.width && y >= display.y && y < display.y + display.height,
  )
}

/** What a click on the icon asks for: on a Mac, Ctrl and a click is a right click. */
export const asksForMenu = (platform: NodeJS.Platform, keys: { ctrlKey?: boolean | undefined }) =>
  platform === 'darwin' && keys.ctrlKey === true

/**
 * Where the menu of a right click comes from. A Linux tray sends no right click: the menu is handed to it. On macOS and Windows one
 * that is handed over would open on the left click too, so it is popped up.
 */
export const handsMenuToTray = (platform: NodeJS.Platform) => platform === 'linux'

/** On a Mac the second of two clicks that follow each other closely is told as a double click only, unless it is told not to. */
export const hearsEachClick = (platform: NodeJS.Platform) => platform === 'darwin'

/**
 * The popover comes up where the person is: in the Space that is in front, over a program that fills the screen too. The app has no
 * place in the Dock, so it needs not be made one that has none, which would take its windows away for a moment. Null where the
 * window belongs where it was opened.
 */
export const inEverySpace = (
  platform: NodeJS.Platform,
  isPopover: boolean,
): VisibleOnAllWorkspacesOptions | null =>
  platform === 'darwin' && isPopover ? { visibleOnFullScreen: true, skipTransformProcessType: true } : null

/**
 * By this name Windows knows whose notifications they are: it is that of the shortcut in the Start menu, which the installer makes.
 * Null where there is no such thing.
 */
export const userModelId = (platform: NodeJS.Platform, isPackaged: boolean): string | null =>
  platform === 'win32' && isPackaged ? 'app.pausebar.PauseBar' : null

/**
 * A click in the flyout of hidden icons opens the window, and as the flyout goes away it takes the focus from it once more: so soon
 * after it was shown that is no sign that the person has left (ms).
 */
export const focusMayStray = (platform: NodeJS.Platform) => (platform === 'win32' ? 400 : 0)

/**
 * What the Linux desktop calls itself, the most exact name first: `ubuntu`, `GNOME`. Electron writes `Unity` in its place where it
 * counts on a tray of Ubuntu's, and keeps the original.
 */
export const desktopNames = (env: NodeJS.ProcessEnv): string[] =>
  (env['ORIGINAL_XDG_CURRENT_DESKTOP'] ?? env['XDG_CURRENT_DESKTOP'] ?? '')
    .split(':')
    .filter((name) => name !== '')

type Names = readonly string[]

/** GNOME's shell, whose tray is an extension. Two of its relatives call themselves GNOME too, and have panels of their own. */
const isGnomeShell = (names: Names) =>
  names.includes('GNOME') && !names.some((name) => name === 'Budgie' || name.startsWith('GNOME-Flashback'))

/** A click on the tray icon opens its menu there, and no click leads straight to the window. */
export const opensMenuByClick = (names: Names) =>
  isGnomeShell(names) || names.includes('Unity') || names.includes('Pantheon')

/**
 * Of the underscores in a menu's labels, which are doubled on their way, GNOME's extension takes one away and no more.
 *
 * @see https://github.com/ubuntu/gnome-shell-extension-appindicator `_updateLabel` in dbusMenu.js
 */
export const takesOneUnderscore = isGnomeShell

/**
 * How a tray's tooltip is read: by GTK's as markup in MATE's panel and that of GNOME Flashback, by Qt as what it looks like.
 * XFCE takes it as text.
 */
export function tooltipReader(names: Names): 'markup' | 'qt' | 'text' {
  if (names.some((name) => name === 'MATE' || name.startsWith('GNOME-Flashback'))) return 'markup'
  return names.some((name) => name === 'KDE' || name === 'LXQt') ? 'qt' : 'text'
}
