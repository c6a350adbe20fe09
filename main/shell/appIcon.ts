import { join } from 'node:path'
import { type NativeImage, nativeImage } from 'electron'

const isNeeded = process.platform === 'linux'
const file = join(import.meta.dirname, '../../assets/icon-128.png')
/** The side of the picture of a notification: some desktops show it as large as it is (px). */
const inNotification = 64

/**
 * PauseBar's own picture, where a Linux desktop would take one from an installed .desktop file: an AppImage has none, and
 * then its windows and notifications would have a stand-in. Elsewhere the program brings its picture along.
 */
export const windowIcon: { icon?: string } = isNeeded ? { icon: file } : {}

/** The same for a notification. */
export function notificationIcon(): { icon?: NativeImage } {
  if (!isNeeded) return {}
  return { icon: nativeImage.createFromPath(file).resize({ width: inNotification, quality: 'best' }) }
}
