// @ts-check
import { once } from 'node:events'
import { copyFile, mkdir, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { firstLine, startProgram } from './program.mjs'

/** Packages describe here how their services are started. */
export const installedServices = '/usr/share/dbus-1/services'

/**
 * Starts a private session bus. Unlike with the system's configuration it starts only the services that are
 * named here, so that a test can do without a keychain, for example.
 * @param {import('./program.mjs').Guard} guard
 * @param {NodeJS.ProcessEnv} env
 * @param {string} runtimeFolder
 * @param {(address: string) => Promise<void>} furnish starts what must be there before programs find the bus
 * @param {readonly string[]} [onDemand] names of installed services that start on first use
 * @returns {Promise<{ address: string, end: () => Promise<void> }>}
 */
export async function startSessionBus(guard, env, runtimeFolder, furnish, onDemand = []) {
  const configuration = join(runtimeFolder, 'bus.conf')
  const unseen = join(runtimeFolder, 'bus-unseen')
  const socket = join(runtimeFolder, 'bus')
  const services = join(runtimeFolder, 'services')
  await offer(onDemand, services)
  await writeFile(configuration, configurationFor(unseen, services))
  const args = [`--config-file=${configuration}`, '--nofork', '--nopidfile', '--print-address']
  const program = startProgram(guard, 'dbus-daemon', args, { env })
  await firstLine(program)
  await furnish(addressOf(unseen))
  await rename(unseen, socket)
  // Services that the bus starts get its first address.
  await symlink(socket, unseen)
  return { address: addressOf(socket), end: () => end(program.child) }
}

/**
 * Without the id of the bus, because another bus may take over this address.
 * @param {string} socket
 */
const addressOf = (socket) => `unix:path=${socket}`

/** @param {import('node:child_process').ChildProcess} child */
async function end(child) {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/**
 * @param {readonly string[]} names
 * @param {string} folder the service folder of this bus
 */
async function offer(names, folder) {
  await mkdir(folder, { recursive: true })
  for (const name of names) {
    await copyFile(join(installedServices, `${name}.service`), join(folder, `${name}.service`))
  }
}

/**
 * @param {string} socket
 * @param {string} services the service folder
 */
function configurationFor(socket, services) {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <servicedir>${services}</servicedir>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`
}
