// @ts-check
import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { run } from '../run.mjs'
import { say } from '../say.mjs'
import { exists } from './exclusive.mjs'

const execute = promisify(execFile)

/**
 * @typedef {object} Need
 * @property {string} debian the package
 * @property {string} has a library in the linker's cache (lib…), a program in /usr/bin, or a path
 */

const appNeeds = [
  { debian: 'libgtk-3-0', has: 'libgtk-3.so.0' },
  { debian: 'libnss3', has: 'libnss3.so' },
  { debian: 'libasound2', has: 'libasound.so.2' },
  { debian: 'libgbm1', has: 'libgbm.so.1' },
  { debian: 'libxss1', has: 'libXss.so.1' },
  { debian: 'libsecret-1-0', has: 'libsecret-1.so.0' },
  // Without it Electron silently shows no notifications.
  { debian: 'libnotify4', has: 'libnotify.so.4' },
]

const virtualDesktopNeeds = [
  { debian: 'xvfb', has: 'Xvfb' },
  { debian: 'dbus', has: 'dbus-daemon' },
  { debian: 'gnome-keyring', has: 'gnome-keyring-daemon' },
  { debian: 'xdotool', has: 'xdotool' },
  // Dragging windows takes a window manager: this one needs the fewest packages.
  { debian: 'xfwm4', has: 'xfwm4' },
  // LXQt's, which leaves most to the program.
  { debian: 'openbox', has: 'openbox' },
  // Shows what window managers make of a window.
  { debian: 'x11-utils', has: 'xprop' },
  // Two monitors need Xorg's own server. Its drivers are not in the linker's cache.
  { debian: 'xserver-xorg-video-dummy', has: '/usr/lib/xorg/modules/drivers/dummy_drv.so' },
  { debian: 'x11-xserver-utils', has: 'xrandr' },
]

const keychainsNeed = [
  { debian: 'gcr', has: '/usr/libexec/gcr-prompter' },
  { debian: 'keepassxc', has: 'keepassxc' },
  { debian: 'libkf5wallet-bin', has: 'kwalletd5' },
  // KWallet encrypts with these plugins, which are not in the linker's cache.
  { debian: 'libqca-qt5-2-plugins', has: '/usr/share/doc/libqca-qt5-2-plugins' },
  { debian: 'libsecret-tools', has: 'secret-tool' },
]

const networksNeed = [
  { debian: 'squid', has: '/usr/sbin/squid' },
  { debian: 'nginx', has: '/usr/sbin/nginx' },
  { debian: 'openssl', has: 'openssl' },
  // Makes Chromium trust an authority.
  { debian: 'libnss3-tools', has: 'certutil' },
]

/**
 * What is needed besides the app.
 * @typedef {{ virtualDesktop: boolean, keychains?: boolean, networks?: boolean, others?: readonly Need[] }} Use
 */

/**
 * Installs missing system libraries as root on Debian; elsewhere on Linux it throws with the command for it.
 * @param {Use} use
 * @throws when something is missing and cannot be installed here
 */
export async function installSystemLibraries({
  virtualDesktop,
  keychains = false,
  networks = false,
  others = [],
}) {
  if (process.platform !== 'linux') return
  const missing = await findMissing([
    ...appNeeds,
    ...(virtualDesktop ? virtualDesktopNeeds : []),
    ...(keychains ? keychainsNeed : []),
    ...(networks ? networksNeed : []),
    ...others,
  ])
  if (missing.length === 0) return
  if (process.getuid?.() !== 0 || !(await exists('/usr/bin/apt-get')))
    throw new Error(await commandFor(missing))
  say(`Installing the system libraries ${missing.join(' ')} …`)
  await aptGet(['update'])
  const code = await aptGet(['install', '--yes', '--no-install-recommends', ...(await namesHere(missing))])
  if (code !== 0)
    throw new Error(`apt-get could not install ${missing.join(' ')}: it ended with code ${code}.`)
}

/** @param {readonly Need[]} needs */
async function findMissing(needs) {
  const libraries = await linkerCache()
  const presence = await Promise.all(
    needs.map(({ has }) =>
      has.startsWith('lib') ? libraries.includes(`${has} `) : exists(resolve('/usr/bin', has)),
    ),
  )
  return needs.filter((_, index) => !presence[index]).map(({ debian }) => debian)
}

/** Lists all shared libraries that a program finds. */
async function linkerCache() {
  // An ordinary user's PATH often lacks /sbin.
  const { stdout } = await execute('/sbin/ldconfig', ['-p'], { maxBuffer: 1 << 24 })
  return stdout
}

/**
 * Debian 13 and Ubuntu 24.04 renamed libraries for 64-bit time: `libasound2` became `libasound2t64`.
 * @param {readonly string[]} names
 */
async function namesHere(names) {
  const renamed = await execute('apt-cache', ['pkgnames', 'lib'], { maxBuffer: 1 << 24 })
  const known = new Set(renamed.stdout.split('\n'))
  return names.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name))
}

/** @param {readonly string[]} missing */
async function commandFor(missing) {
  const names = await namesHere(missing).catch(() => missing)
  return `PauseBar needs system libraries that are missing. Install them with: sudo apt-get install ${names.join(' ')}`
}

/** @param {readonly string[]} args */
function aptGet(args) {
  return run('apt-get', ['--quiet=2', ...args], { ...process.env, DEBIAN_FRONTEND: 'noninteractive' })
}
