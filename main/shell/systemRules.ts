import type { Rectangle, VisibleOnAllWorkspacesOptions } from 'electron'
import { holds, middleOf } from './window/monitors'

// How macOS, Windows and the Linux desktops differ, as decisions that can be tested anywhere.
// docs/desktops.md says which of them were tried on the real system.

/**
 * Whether the tray icon is visible. macOS 26 lets people turn icons off (System Settings, Menu Bar) without
 * telling the app, and puts them below the lowest display. Then the window is the only way into the app.
 *
 * @param bounds of the icon (screen points); all 0 where the platform does not tell
 */
export const isIconShown = (
  platform: NodeJS.Platform,
  bounds: Rectangle,
  displays: readonly Rectangle[],
): boolean =>
  platform !== 'darwin' || bounds.width === 0 || displays.some((area) => holds(area, middleOf(bounds)))

/** Whether a click on the icon opens the menu: on a Mac, Ctrl+click is a right click. */
export const isMenuClick = (platform: NodeJS.Platform, keys: { ctrlKey?: boolean | undefined }) =>
  platform === 'darwin' && keys.ctrlKey === true

/**
 * Linux trays report no right click, so the menu is attached to the icon. On macOS and Windows an attached
 * menu would open on the left click too, so there it is popped up.
 */
export const isMenuAttached = (platform: NodeJS.Platform) => platform === 'linux'

/** Unless double clicks are ignored, a Mac does not report the second of two quick clicks as a click. */
export const ignoresDoubleClicks = (platform: NodeJS.Platform) => platform === 'darwin'

/**
 * Opens the popover in the current Space, also over a full-screen app; null where windows keep their Space.
 * The app has no Dock icon anyway, and transforming its process would hide its windows for a moment.
 */
export const allSpacesOptions = (
  platform: NodeJS.Platform,
  isPopover: boolean,
): VisibleOnAllWorkspacesOptions | null =>
  platform === 'darwin' && isPopover ? { visibleOnFullScreen: true, skipTransformProcessType: true } : null

/** Links Windows notifications to the app: the id of the Start menu shortcut that the installer creates. */
export const userModelId = (platform: NodeJS.Platform, isPackaged: boolean): string | null =>
  platform === 'win32' && isPackaged ? 'app.pausebar.PauseBar' : null

/**
 * For how long a window that was just shown ignores a blur (ms). On Windows a click in the flyout of hidden
 * icons opens the window, and then the closing flyout takes the focus away.
 */
export const strayBlurMs = (platform: NodeJS.Platform) => (platform === 'win32' ? 400 : 0)

/**
 * The names of the Linux desktop, the most specific first, such as `ubuntu`, `GNOME`. On Ubuntu Electron
 * overwrites the variable with `Unity`, and keeps the original.
 */
export const desktopNames = (env: NodeJS.ProcessEnv): string[] =>
  (env['ORIGINAL_XDG_CURRENT_DESKTOP'] ?? env['XDG_CURRENT_DESKTOP'] ?? '')
    .split(':')
    .filter((name) => name !== '')

type Names = readonly string[]

/** GNOME's shell, whose tray is an extension. Budgie and Flashback claim to be GNOME, but have their own panels. */
const isGnomeShell = (names: Names) =>
  names.includes('GNOME') && !names.some((name) => name === 'Budgie' || name.startsWith('GNOME-Flashback'))

/** Whether any click on the tray icon opens its menu, so that none can open the window. */
export const opensMenuOnClick = (names: Names) =>
  isGnomeShell(names) || names.includes('Unity') || names.includes('Pantheon')

/**
 * Underscores in menu labels arrive doubled. GNOME's extension strips only one of them all.
 *
 * @see https://github.com/ubuntu/gnome-shell-extension-appindicator `_updateLabel` in dbusMenu.js
 */
export const stripsOneUnderscore = isGnomeShell

/**
 * GNOME's extension asks a new tray icon for its properties once. Chromium adds the picture's only when it has written the picture
 * to a file: an icon that was asked too early shows “…” for good. A second icon, made once the start is over, shows its picture.
 */
export const missesEarlyIcons = isGnomeShell

/** GTK reads tooltips as markup in the panels of MATE and Flashback. Qt guesses. XFCE shows plain text. */
export function tooltipFormat(names: Names): 'markup' | 'qt' | 'text' {
  if (names.some((name) => name === 'MATE' || name.startsWith('GNOME-Flashback'))) return 'markup'
  return names.some((name) => name === 'KDE' || name === 'LXQt') ? 'qt' : 'text'
}
