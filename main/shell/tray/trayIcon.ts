import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import {
  Menu,
  type MenuItemConstructorOptions,
  type NativeImage,
  nativeImage,
  type Rectangle,
  screen,
  Tray,
} from 'electron'
import type { TrayIcon as TrayDrawing } from '../../domain/tray/trayIcon'
import type { TrayCommand, TrayItem } from '../../domain/tray/trayItem'
import { openItem, type TrayView, withOpenFirst } from '../../domain/tray/trayView'
import {
  asksForMenu,
  desktopNames,
  handsMenuToTray,
  hearsEachClick,
  isIconShown,
  opensMenuByClick,
} from '../systemRules'
import { menuLabel, tooltipText } from './trayText'

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
  items: [openItem, { kind: 'command', label: 'Quit PauseBar', command: { kind: 'quit' } }],
}

const nowhere: Rectangle = { x: 0, y: 0, width: 0, height: 0 }

/** The icon in the menu bar and its native menu: redrawn only where the view changed. */
export class TrayIcon {
  /** Does what an item of the menu asks for. */
  onCommand: Surroundings['onCommand']
  #around: Omit<Surroundings, 'onCommand'>
  /** The names of the Linux desktop. */
  #desktops: string[]
  #view = startingView
  #menu: Menu
  #tray: Tray | null = null

  constructor({ onCommand, ...around }: Surroundings) {
    this.onCommand = onCommand
    this.#around = around
    this.#desktops = around.platform === 'linux' ? desktopNames(process.env) : []
    this.#menu = this.#build(this.#view.items)
  }

  /** Puts the icon into the tray, anew if need be: on Linux it does not find a tray by itself that comes after it. */
  place(): void {
    this.#tray?.destroy()
    const tray = new Tray(this.#drawing(this.#view.icon))
    this.#tray = tray
    tray.setToolTip(tooltipText(this.#view.tooltip, this.#desktops))
    this.#attachMenu()
    const { platform, onClick } = this.#around
    const popUp = () => tray.popUpContextMenu(this.#menu)
    if (hearsEachClick(platform)) tray.setIgnoreDoubleClickEvents(true)
    tray.on('click', (event) => (asksForMenu(platform, event) ? popUp() : onClick()))
    if (!handsMenuToTray(platform)) tray.on('right-click', popUp)
  }

  /** Whether the system shows it, as far as it tells. */
  get isShown(): boolean {
    const displays = screen.getAllDisplays().map((display) => display.bounds)
    return isIconShown(this.#around.platform, this.#told, displays)
  }

  /** Where the icon is (screen points); empty where the platform does not tell, as Linux, and where it is not to be seen. */
  get bounds(): Rectangle {
    return this.isShown ? this.#told : nowhere
  }

  get #told(): Rectangle {
    return this.#tray?.getBounds() ?? nowhere
  }

  show(view: TrayView): void {
    const before = this.#view
    this.#view = view
    if (view.icon !== before.icon) this.#tray?.setImage(this.#drawing(view.icon))
    if (view.tooltip !== before.tooltip) this.#tray?.setToolTip(tooltipText(view.tooltip, this.#desktops))
    if (isDeepStrictEqual(view.items, before.items)) return
    this.#menu = this.#build(view.items)
    this.#attachMenu()
  }

  #attachMenu(): void {
    // The tray sees a changed menu only when it is set again.
    if (handsMenuToTray(this.#around.platform)) this.#tray?.setContextMenu(this.#menu)
  }

  #build(items: TrayItem[]): Menu {
    const ordered = opensMenuByClick(this.#desktops) ? withOpenFirst(items) : items
    return Menu.buildFromTemplate(ordered.map((item) => this.#template(item)))
  }

  #label = (text: string) => menuLabel(text, this.#desktops)

  #template(item: TrayItem): MenuItemConstructorOptions {
    switch (item.kind) {
      case 'separator':
        return { type: 'separator' }
      case 'note':
        return { label: this.#label(item.label), enabled: false }
      case 'submenu':
        return {
          label: this.#label(item.label),
          submenu: item.items.map((inner) => this.#template(inner)),
        }
      case 'check':
        return {
          type: 'checkbox',
          label: this.#label(item.label),
          checked: item.isChecked,
          click: () => this.onCommand(item.command),
        }
      case 'command':
        return { label: this.#label(item.label), click: () => this.onCommand(item.command) }
    }
  }

  #drawing(icon: TrayDrawing): NativeImage {
    const { platform, assetsFolder } = this.#around
    const endings: Partial<Record<NodeJS.Platform, string>> = { darwin: 'Template.png', win32: '.ico' }
    return nativeImage.createFromPath(join(assetsFolder, 'tray', `${icon}${endings[platform] ?? '.png'}`))
  }
}
