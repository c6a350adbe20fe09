// @ts-check
import { once } from 'node:events'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { firstLine, startProgram } from './program.mjs'

/**
 * Starts a private session bus. It starts no services by itself, unlike the system's own configuration: what a test
 * leaves out (a keychain, say) stays out.
 * @param {ReturnType<typeof import('./guard.mjs').startGuard>} guard
 * @param {NodeJS.ProcessEnv} env
 * @param {string} runtimeFolder
 * @param {(address: string) => Promise<void>} furnish starts what is to be there before programs find the bus
 * @returns {Promise<{ address: string, end: () => Promise<void> }>}
 */
export async function startSessionBus(guard, env, runtimeFolder, furnish) {
  const configuration = join(runtimeFolder, 'bus.conf')
  const unseen = join(runtimeFolder, 'bus-unseen')
  const socket = join(runtimeFolder, 'bus')
  await writeFile(configuration, configurationFor(unseen))
  const args = [`--config-file=${configuration}`, '--nofork', '--nopidfile', '--print-address']
  const program = startProgram(guard, 'dbus-daemon', args, { env })
  await firstLine(program)
  await furnish(addressOf(unseen))
  await rename(unseen, socket)
  return { address: addressOf(socket), end: () => end(program.child) }
}

/**
 * Without the bus's own id, as desktops give it: another bus may come to this address.
 * @param {string} socket
 */
const addressOf = (socket) => `unix:path=${socket}`

/** @param {import('node:child_process').ChildProcess} child */
async function end(child) {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** @param {string} socket */
function configurationFor(socket) {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`
}
