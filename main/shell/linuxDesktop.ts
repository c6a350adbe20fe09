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
 * GNOME's extension asks a new item for its properties once, and Chromium adds those of the icon only when it has written the icon's
 * file. An item that was asked too early shows “…” for good, whatever image it is given. A second item, made at rest, shows its icon.
 */
export const mayMissIcon = isGnomeShell

/**
 * How a tray's tooltip is read: by GTK's as markup in MATE's panel and that of GNOME Flashback, by Qt as what it looks like.
 * XFCE takes it as text.
 */
export function tooltipReader(names: Names): 'markup' | 'qt' | 'text' {
  if (names.some((name) => name === 'MATE' || name.startsWith('GNOME-Flashback'))) return 'markup'
  return names.some((name) => name === 'KDE' || name === 'LXQt') ? 'qt' : 'text'
}
