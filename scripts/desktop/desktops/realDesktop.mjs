// @ts-check

/** @typedef {import('./picture.mjs').Rectangle} Rectangle */
/** @typedef {import('./picture.mjs').Point} Point */
/** @typedef {'left' | 'right'} Button of the mouse */
/** @typedef {'top' | 'bottom' | 'left' | 'right'} Edge */

/** @typedef {'edge-top' | 'edge-bottom' | 'edge-left' | 'edge-right'} EdgeTrial */
/** @typedef {'away' | 'menu' | 'second-monitor' | 'no-click' | 'panel-restart' | 'panel-gone' | 'notification' | 'taskbar'} OtherTrial */
/** @typedef {EdgeTrial | OtherTrial} Trial a test on each desktop, by its tag */

/**
 * The pointer, keyboard and screen of a desktop.
 * @typedef {object} Seat
 * @property {(point: Point) => Promise<void>} move
 * @property {(point: Point, button?: Button, times?: number) => Promise<void>} click by default left, once
 * @property {(...keys: string[]) => Promise<void>} press keys by their X names in turn
 * @property {() => Promise<Rectangle[]>} monitors from left to right
 * @property {(isThere: boolean) => Promise<void>} setSecondMonitor plugged in at the right, or not
 * @property {() => Promise<import('./picture.mjs').Picture>} picture
 * @property {(file: string) => Promise<void>} savePicture as PNG
 * @property {(title: string) => Promise<Rectangle | null>} window its bounds; null if it is not visible
 * @property {() => Promise<string>} focused the title of the focused window; empty for none
 * @property {(title: string) => Promise<string>} properties of that window, as `xprop` prints them
 */

/**
 * A running desktop.
 * @typedef {object} Session
 * @property {NodeJS.ProcessEnv} env
 * @property {Seat} seat
 * @property {(name: string, ...args: string[]) => import('node:child_process').ChildProcess} start
 *   a program that ends with the desktop
 * @property {(name: string, ...args: string[]) => Promise<string>} run a program, for its output
 * @property {() => Promise<import('../trayHost.mjs').TrayHost>} tray the panel's tray, over the bus
 * @property {(path: string, text: string) => Promise<void>} write a file of the home folder
 * @property {(busName: string) => Promise<void>} waitFor an owner of that name on the session bus
 * @property {readonly string[]} appArgs arguments that Electron needs there
 * @property {(title: string) => () => void} openWindow of another program; returns how to close it
 * @property {() => Promise<void>} killPanel as a crash does
 * @property {() => Promise<void>} startPanel and wait until it accepts icons
 */

/**
 * To test another desktop, add one of these.
 * @typedef {object} RealDesktop
 * @property {string} name for the command line
 * @property {string} title as people call it
 * @property {readonly { debian: string, has: string }[]} packages of the desktop
 * @property {NodeJS.ProcessEnv} [env] environment variables of its programs
 * @property {readonly string[]} [services] its own that start on first use, by their files without extension
 * @property {boolean} [needsSystemBus] it does not start without one, even an empty one
 * @property {'wayland'} [display] X11 by default; on Wayland programs cannot position their windows
 * @property {string} versionOf the Debian package with its version
 * @property {(session: Session) => Promise<void>} start with the panel at the top of the first monitor
 * @property {readonly string[]} panel its program and arguments
 * @property {(session: Session, edge: Edge, monitor: 0 | 1) => Promise<void>} putPanel
 * @property {string} [panelName] its name on the session bus, if icons are accepted without the panel
 * @property {number} [iconClicks] how many clicks activate an icon; 1 by default
 * @property {(notification: Rectangle) => Point} [notificationClick] where it activates the program
 * @property {boolean} [hasMenusWithoutKeys] menus that only the pointer reaches
 * @property {Partial<Record<Trial, string>>} cannot trials that are impossible, and why
 */
export {}
