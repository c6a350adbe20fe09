export interface CommandLine {
  /** Text to print instead of starting; null to start. */
  answer: string | null
  /** Unknown arguments, as they were typed. */
  unknown: string[]
}

const help = `Usage: pausebar [options]

Stops and restarts Alta outreach from the menu bar.

Options:
  --user-data-dir=DIR  keep settings, history and logs in DIR
  --demo               open the demo workspace: nothing is sent to Alta
  --hidden             start without opening the window
  --version            print the version, and end
  --help               print this, and end

Environment:
  ALTA_API_URL         where Alta's API is, by https
                       (http only on this computer itself)
`

/**
 * Our own switches, and those of Electron and Chromium that are of use to people or added by desktops.
 *
 * @see https://www.electronjs.org/docs/latest/api/command-line-switches
 */
const known = new Set(
  `user-data-dir demo hidden
  no-sandbox disable-gpu disable-gpu-sandbox disable-dev-shm-usage disable-hardware-acceleration
  force-device-scale-factor high-dpi-support force-color-profile force-dark-mode
  lang password-store enable-features disable-features js-flags
  ozone-platform ozone-platform-hint enable-wayland-ime gtk-version use-gl use-angle class name
  proxy-server proxy-bypass-list proxy-pac-url no-proxy-server
  auth-server-whitelist auth-negotiate-delegate-whitelist
  host-rules host-resolver-rules log-net-log net-log-capture-mode
  enable-logging log-file log-level v vmodule inspect inspect-brk remote-debugging-port`.split(/\s+/),
)

/**
 * Reads the arguments that follow the program.
 *
 * @param version printed for `--version`
 */
export function readCommandLine(args: readonly string[], version: string): CommandLine {
  if (args.includes('--help') || args.includes('-h')) return { answer: help, unknown: [] }
  if (args.includes('--version')) return { answer: `PauseBar ${version}\n`, unknown: [] }
  return { answer: null, unknown: args.filter((arg) => !isKnown(arg)) }
}

/** A switch, with or without `=value`. */
function isKnown(arg: string): boolean {
  const [, name = ''] = arg.match(/^--([a-z-]+)(=.*)?$/s) ?? []
  return known.has(name)
}

/** The warning about an unknown argument. */
export const unknownText = (arg: string): string =>
  `PauseBar doesn’t know the argument “${arg.replace(/[^\x20-\x7e]/g, '?').slice(0, 200)}”, and starts without it. See --help.\n`
