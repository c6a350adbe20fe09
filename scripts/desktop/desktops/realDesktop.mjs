// @ts-check

/** @typedef {import('./picture.mjs').Rectangle} Rectangle */
/** @typedef {import('./picture.mjs').Point} Point */
/** @typedef {'left' | 'right'} Button of the mouse */
/** @typedef {'top' | 'bottom' | 'left' | 'right'} Edge */

/** @typedef {'edge-top' | 'edge-bottom' | 'edge-left' | 'edge-right'} EdgeTrial */
/** @typedef {'away' | 'menu' | 'second-monitor' | 'no-click' | 'panel-restart' | 'panel-gone' | 'notification' | 'taskbar'} OtherTrial */
/** @typedef {EdgeTrial | OtherTrial} Trial what is tried on each desktop: the tag of a test */

/**
 * Who sits at a desktop: pointer, keys, eyes.
 * @typedef {object} Seat
 * @property {(point: Point) => Promise<void>} move
 * @property {(point: Point, button?: Button, times?: number) => Promise<void>} click with the left one, and once, unless told
 * @property {(...keys: string[]) => Promise<void>} press keys by their X names, one after the other
 * @property {() => Promise<Rectangle[]>} monitors the first one first
 * @property {(isThere: boolean) => Promise<void>} setSecondMonitor plugs it in to the right of the first, or takes it away
 * @property {() => Promise<import('./picture.mjs').Picture>} picture
 * @property {(file: string) => Promise<void>} savePicture as PNG
 * @property {(title: string) => Promise<Rectangle | null>} window where it is seen; null: it is not
 * @property {() => Promise<string>} focused the title of the window that has the keyboard; empty for none
 * @property {(title: string) => Promise<string>} properties of that window, as `xprop` prints them
 */

/**
 * A desktop that runs, as its own file works on it.
 * @typedef {object} Session
 * @property {NodeJS.ProcessEnv} env
 * @property {Seat} seat
 * @property {(name: string, ...args: string[]) => import('node:child_process').ChildProcess} start a program that ends with the desktop
 * @property {(name: string, ...args: string[]) => Promise<string>} run a program to its end, and answer its output
 * @property {() => Promise<import('../trayHost.mjs').TrayHost>} tray what is in the panel's tray, over the bus
 * @property {(path: string, text: string) => Promise<void>} write a file of the home folder
 * @property {(busName: string) => Promise<void>} waitFor waits until somebody owns that name on the session bus
 * @property {readonly string[]} appArgs what Electron needs to be told there
 * @property {(title: string) => () => void} openWindow opens a window of another program; answers how to close it
 * @property {() => Promise<void>} killPanel as a crash does
 * @property {() => Promise<void>} startPanel and wait until it takes icons
 */

/**
 * Another desktop is another one of these.
 * @typedef {object} RealDesktop
 * @property {string} name what the command takes
 * @property {string} title as people call it
 * @property {readonly { debian: string, has: string }[]} packages what it is made of
 * @property {NodeJS.ProcessEnv} [env] what its programs are told in their environment
 * @property {readonly string[]} [services] what of its own starts when somebody talks to it, by the names of the files without their ending
 * @property {boolean} [needsSystemBus] it does not start without one, though nobody has to serve anything there
 * @property {'wayland'} [display] X11 unless told; on Wayland no program places its windows
 * @property {string} versionOf the Debian package that has its version
 * @property {(session: Session) => Promise<void>} start starts all of it, the panel at the top of the first monitor
 * @property {readonly string[]} panel its program, and what that is told
 * @property {(session: Session, edge: Edge, monitor: 0 | 1) => Promise<void>} putPanel
 * @property {string} [panelName] the panel's name on the session bus, where another part of the desktop takes icons without it
 * @property {number} [iconClicks] how many clicks on an icon mean the program; 1 unless told
 * @property {(notification: Rectangle) => Point} [notificationClick] where a click leads to the program; anywhere unless told
 * @property {boolean} [hasMenusWithoutKeys] they are chosen from by the pointer alone
 * @property {Partial<Record<Trial, string>>} cannot what can't be tried on it, and why
 */
export {}
