// @ts-check
import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { run } from '../run.mjs'
import { say } from '../say.mjs'
import { exists } from './buildFolder.mjs'

const execute = promisify(execFile)

/** Debian's name of the package, and a name that the linker's cache (lib…) or /usr/bin knows it by, or a path. */
const appNeeds = [
  { debian: 'libgtk-3-0', has: 'libgtk-3.so.0' },
  { debian: 'libnss3', has: 'libnss3.so' },
  { debian: 'libasound2', has: 'libasound.so.2' },
  { debian: 'libgbm1', has: 'libgbm.so.1' },
  { debian: 'libxss1', has: 'libXss.so.1' },
  { debian: 'libsecret-1-0', has: 'libsecret-1.so.0' },
  // Without it Electron shows no notifications, and says nothing.
  { debian: 'libnotify4', has: 'libnotify.so.4' },
]

const virtualDesktopNeeds = [
  { debian: 'xvfb', has: 'Xvfb' },
  { debian: 'dbus', has: 'dbus-daemon' },
  { debian: 'gnome-keyring', has: 'gnome-keyring-daemon' },
  { debian: 'xdotool', has: 'xdotool' },
  // Windows are dragged by a window manager: the one with the fewest packages of those that desktops have.
  { debian: 'xfwm4', has: 'xfwm4' },
  // LXQt's, and one that leaves most to the program.
  { debian: 'openbox', has: 'openbox' },
  // What window managers make of a window.
  { debian: 'x11-utils', has: 'xprop' },
  // Two monitors take Xorg's own server, of which the linker does not know its drivers.
  { debian: 'xserver-xorg-video-dummy', has: '/usr/lib/xorg/modules/drivers/dummy_drv.so' },
  { debian: 'x11-xserver-utils', has: 'xrandr' },
]

const keychainsNeed = [
  { debian: 'gcr', has: '/usr/libexec/gcr-prompter' },
  { debian: 'keepassxc', has: 'keepassxc' },
  { debian: 'libkf5wallet-bin', has: 'kwalletd5' },
  // What KWallet encrypts with: plugins, of which the linker does not know.
  { debian: 'libqca-qt5-2-plugins', has: '/usr/share/doc/libqca-qt5-2-plugins' },
  { debian: 'libsecret-tools', has: 'secret-tool' },
]

const networksNeed = [
  { debian: 'squid', has: '/usr/sbin/squid' },
  { debian: 'nginx', has: '/usr/sbin/nginx' },
  { debian: 'openssl', has: 'openssl' },
  // What makes Chromium trust an authority.
  { debian: 'libnss3-tools', has: 'certutil' },
]

/** @typedef {{ debian: string, has: string }} Need */
/** @typedef {{ virtualDesktop: boolean, keychains?: boolean, networks?: boolean, others?: readonly Need[] }} Use what is going to be needed as well */

/**
 * Makes sure of the system libraries on Linux: installs what is missing when root on a Debian system, else names the
 * one line that does.
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
    throw new Error(await lineToCopy(missing))
  say(`Installing the system libraries ${missing.join(' ')} …`)
  await aptGet(['update'])
  const code = await aptGet(['install', '--yes', '--no-install-recommends', ...(await namesHere(missing))])
  if (code !== 0)
    throw new Error(`apt-get could not install ${missing.join(' ')}: it ended with code ${code}.`)
}

/** @param {readonly { debian: string, has: string }[]} needs */
async function findMissing(needs) {
  const libraries = await linkerCache()
  const presence = await Promise.all(
    needs.map(({ has }) =>
      has.startsWith('lib') ? libraries.includes(`${has} `) : exists(resolve('/usr/bin', has)),
    ),
  )
  return needs.filter((_, index) => !presence[index]).map(({ debian }) => debian)
}

/** The names of all shared libraries that a program started here would find. */
async function linkerCache() {
  // By its full path: an ordinary user's PATH often lacks /sbin.
  const { stdout } = await execute('/sbin/ldconfig', ['-p'], { maxBuffer: 1 << 24 })
  return stdout
}

/**
 * Debian 13 and Ubuntu 24.04 renamed some libraries (64-bit time): `libasound2` became `libasound2t64`.
 * @param {readonly string[]} names
 */
async function namesHere(names) {
  const renamed = await execute('apt-cache', ['pkgnames', 'lib'], { maxBuffer: 1 << 24 })
  const known = new Set(renamed.stdout.split('\n'))
  return names.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name))
}

/** @param {readonly string[]} missing */
async function lineToCopy(missing) {
  const names = await namesHere(missing).catch(() => missing)
  return `PauseBar needs system libraries that are missing. Install them with: sudo apt-get install ${names.join(' ')}`
}

/** @param {readonly string[]} args */
function aptGet(args) {
  return run('apt-get', ['--quiet=2', ...args], { ...process.env, DEBIAN_FRONTEND: 'noninteractive' })
}
