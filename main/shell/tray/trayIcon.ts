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
  desktopNames,
  ignoresDoubleClicks,
  isIconShown,
  isMenuAttached,
  isMenuClick,
  opensMenuOnClick,
} from '../systemRules'
import { menuLabel, tooltipText } from './trayText'

interface TrayIconDeps {
  platform: NodeJS.Platform
  assetsFolder: string
  onClick: () => void
  onCommand: (command: TrayCommand) => void
}

/** Until `show` is called. */
const initialView: TrayView = {
  icon: 'normal',
  tooltip: 'PauseBar',
  items: [openItem, { kind: 'command', label: 'Quit PauseBar', command: { kind: 'quit' } }],
}

const emptyBounds: Rectangle = { x: 0, y: 0, width: 0, height: 0 }

/** The tray icon and its native menu. Only what changed is updated. */
export class TrayIcon {
  onCommand: TrayIconDeps['onCommand']
  #deps: Omit<TrayIconDeps, 'onCommand'>
  /** The names of the Linux desktop. */
  #desktops: string[]
  #view = initialView
  #menu: Menu
  #tray: Tray | null = null

  constructor({ onCommand, ...deps }: TrayIconDeps) {
    this.onCommand = onCommand
    this.#deps = deps
    this.#desktops = deps.platform === 'linux' ? desktopNames(process.env) : []
    this.#menu = this.#buildMenu(this.#view.items)
  }

  /** Creates the icon, or recreates it: on Linux an icon does not find a tray that appears after it. */
  create(): void {
    this.#tray?.destroy()
    const tray = new Tray(this.#image(this.#view.icon))
    this.#tray = tray
    tray.setToolTip(tooltipText(this.#view.tooltip, this.#desktops))
    this.#attachMenu()
    const { platform, onClick } = this.#deps
    const popUpMenu = () => tray.popUpContextMenu(this.#menu)
    if (ignoresDoubleClicks(platform)) tray.setIgnoreDoubleClickEvents(true)
    tray.on('click', (event) => (isMenuClick(platform, event) ? popUpMenu() : onClick()))
    if (!isMenuAttached(platform)) tray.on('right-click', popUpMenu)
  }

  /** Whether the system shows the icon; true when it does not tell. */
  get isShown(): boolean {
    const displays = screen.getAllDisplays().map((display) => display.bounds)
    return isIconShown(this.#deps.platform, this.#reportedBounds, displays)
  }

  /** In screen points. Empty while the icon is hidden, and on Linux, which does not tell. */
  get bounds(): Rectangle {
    return this.isShown ? this.#reportedBounds : emptyBounds
  }

  get #reportedBounds(): Rectangle {
    return this.#tray?.getBounds() ?? emptyBounds
  }

  show(view: TrayView): void {
    const before = this.#view
    this.#view = view
    if (view.icon !== before.icon) this.#tray?.setImage(this.#image(view.icon))
    if (view.tooltip !== before.tooltip) this.#tray?.setToolTip(tooltipText(view.tooltip, this.#desktops))
    if (isDeepStrictEqual(view.items, before.items)) return
    this.#menu = this.#buildMenu(view.items)
    this.#attachMenu()
  }

  #attachMenu(): void {
    // The tray does not notice changes to a menu that it already has.
    if (isMenuAttached(this.#deps.platform)) this.#tray?.setContextMenu(this.#menu)
  }

  #buildMenu(items: TrayItem[]): Menu {
    const ordered = opensMenuOnClick(this.#desktops) ? withOpenFirst(items) : items
    return Menu.buildFromTemplate(ordered.map((item) => this.#template(item)))
  }

  #template(item: TrayItem): MenuItemConstructorOptions {
    if (item.kind === 'separator') return { type: 'separator' }
    const label = menuLabel(item.label, this.#desktops)
    switch (item.kind) {
      case 'note':
        return { label, enabled: false }
      case 'submenu':
        return { label, submenu: item.items.map((inner) => this.#template(inner)) }
      case 'check':
        return { label, type: 'checkbox', checked: item.isChecked, click: () => this.onCommand(item.command) }
      case 'command':
        return { label, click: () => this.onCommand(item.command) }
    }
  }

  #image(icon: TrayDrawing): NativeImage {
    const { platform, assetsFolder } = this.#deps
    const endings: Partial<Record<NodeJS.Platform, string>> = { darwin: 'Template.png', win32: '.ico' }
    return nativeImage.createFromPath(join(assetsFolder, 'tray', `${icon}${endings[platform] ?? '.png'}`))
  }
}
