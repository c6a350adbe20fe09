import { spawn } from 'node:child_process'

/** Waits for its input to close as the app ends, and restarts the app if the bus is another one by then. */
const script = `
  bus() {
    dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus /org/freedesktop/DBus org.freedesktop.DBus.GetId
  }
  first=$(bus) || exit
  read -r _
  tries=0
  until now=$(bus); do
    tries=$((tries + 1))
    [ $tries -gt 60 ] && exit
    sleep 0.5
  done
  [ "$now" = "$first" ] || exec "$@"
`

/**
 * Restarts the app when the session bus restarts. Chromium exits when its bus goes away, and this process
 * cannot prevent that. So a detached shell waits for the app's end, and then up to 30 s for a bus; if it is
 * the same one, the shell just exits. Linux only; needs a bus and `dbus-send`.
 *
 * To be called before the app is ready. The shell inherits Chromium's open files: if it held a page's socket,
 * Chromium would not notice that page's crash.
 */
export function startAgainWithBus(): void {
  if (process.platform !== 'linux' || !process.env['DBUS_SESSION_BUS_ADDRESS']) return
  const command = [process.execPath, ...process.argv.slice(1)]
  const shell = spawn('sh', ['-c', script, 'sh', ...command], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  shell.on('error', () => {})
  shell.unref()
}
