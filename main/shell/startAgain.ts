import { spawn } from 'node:child_process'

/** Waits for the app's end, which ends its input, and starts the app again when the bus then is not the same any more. */
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
 * Sees to it that the app comes back with the session bus. Chromium ends itself when the bus that it is connected to
 * goes away, before anything in this process could prevent it; so a shell outside of it waits for its end, and then up
 * to 30 s for a bus. After any other end it finds the same bus, and ends too. Linux only; nothing happens without a bus
 * or `dbus-send`.
 *
 * To be called before the app is ready: the shell inherits what Chromium has open then, and as long as it has the other end
 * of a page's socket, nobody hears of that page's end.
 */
export function startAgainWithBus(): void {
  if (process.platform !== 'linux' || !process.env['DBUS_SESSION_BUS_ADDRESS']) return
  const again = [process.execPath, ...process.argv.slice(1)]
  const shell = spawn('sh', ['-c', script, 'sh', ...again], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  shell.on('error', () => {})
  shell.unref()
}
