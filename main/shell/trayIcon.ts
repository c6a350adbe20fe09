import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import {
  Menu,
  type MenuItemConstructorOptions,
  type NativeImage,
  nativeImage,
  type Rectangle,
  Tray,
} from 'electron'
import type { TrayIcon as TrayDrawing } from '../domain/trayState'
import type { TrayCommand, TrayItem, TrayView } from '../domain/trayView'

interface Surroundings {
  platform: NodeJS.Platform
  assetsFolder: string
  /** A click on the icon itself. */
  onClick: () => void
  onCommand: (command: TrayCommand) => void
}

/** As long as nothing is known. */
const startingView: TrayView = {
  icon: 'normal',
  tooltip: 'PauseBar',
  items: [
    { kind: 'command', label: 'Open PauseBar', command: { kind: 'open' } },
    { kind: 'command', label: 'Quit PauseBar', command: { kind: 'quit' } },
  ],
}

/** The icon in the menu bar and its native menu: redrawn only where the view changed. */
export class TrayIcon {
  /** Does what an item of the menu asks for. */
  onCommand: Surroundings['onCommand']
  #around: Omit<Surroundings, 'onCommand'>
  #view = startingView
  #menu: Menu
  #tray: Tray | null = null

  constructor({ onCommand, ...around }: Surroundings) {
    this.onCommand = onCommand
    this.#around = around
    this.#menu = this.#build(this.#view.items)
  }

  /** Puts the icon into the tray, anew if need be: on Linux it does not find a tray by itself that comes after it. */
  place(): void {
    this.#tray?.destroy()
    const tray = new Tray(this.#drawing(this.#view.icon))
    this.#tray = tray
    tray.setToolTip(this.#view.tooltip)
    this.#attachMenu()
    tray.on('click', () => this.#around.onClick())
    // On macOS and Windows a menu that is set would open on the left click too: it is popped up by hand there.
    if (this.#around.platform !== 'linux') tray.on('right-click', () => tray.popUpContextMenu(this.#menu))
  }

  /** Where the icon is (screen points); empty where the platform does not tell, as Linux. */
  get bounds(): Rectangle {
    return this.#tray?.getBounds() ?? { x: 0, y: 0, width: 0, height: 0 }
  }

  show(view: TrayView): void {
    const before = this.#view
    this.#view = view
    if (view.icon !== before.icon) this.#tray?.setImage(this.#drawing(view.icon))
    if (view.tooltip !== before.tooltip) this.#tray?.setToolTip(view.tooltip)
    if (isDeepStrictEqual(view.items, before.items)) return
    this.#menu = this.#build(view.items)
    this.#attachMenu()
  }

  #attachMenu(): void {
    // A Linux tray sends no right click, and sees a changed menu only when it is set again.
    if (this.#around.platform === 'linux') this.#tray?.setContextMenu(this.#menu)
  }

  #build(items: TrayItem[]): Menu {
    return Menu.buildFromTemplate(items.map((item) => this.#template(item)))
  }

  #template(item: TrayItem): MenuItemConstructorOptions {
    switch (item.kind) {
      case 'separator':
        return { type: 'separator' }
      case 'note':
        return { label: withoutMnemonics(item.label), enabled: false }
      case 'submenu':
        return {
          label: withoutMnemonics(item.label),
          submenu: item.items.map((inner) => this.#template(inner)),
        }
      case 'check':
        return {
          type: 'checkbox',
          label: withoutMnemonics(item.label),
          checked: item.isChecked,
          click: () => this.onCommand(item.command),
        }
      case 'command':
        return { label: withoutMnemonics(item.label), click: () => this.onCommand(item.command) }
    }
  }

  #drawing(icon: TrayDrawing): NativeImage {
    const { platform, assetsFolder } = this.#around
    const endings: Partial<Record<NodeJS.Platform, string>> = { darwin: 'Template.png', win32: '.ico' }
    return nativeImage.createFromPath(join(assetsFolder, 'tray', `${icon}${endings[platform] ?? '.png'}`))
  }
}

/** An ampersand in a menu's label marks a shortcut; doubled it is an ampersand. */
const withoutMnemonics = (label: string) => label.replaceAll('&', '&&')
