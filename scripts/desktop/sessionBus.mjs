// @ts-check
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { firstLine, startProgram } from './program.mjs'

/**
 * Starts a private session bus. It starts no services by itself, unlike the system's own configuration: what a test
 * leaves out (a keychain, say) stays out.
 * @param {ReturnType<typeof import('./guard.mjs').startGuard>} guard
 * @param {NodeJS.ProcessEnv} env
 * @param {string} runtimeFolder
 * @returns {Promise<string>} its address
 */
export async function startSessionBus(guard, env, runtimeFolder) {
  const configuration = join(runtimeFolder, 'bus.conf')
  await writeFile(configuration, configurationFor(join(runtimeFolder, 'bus')))
  const args = [`--config-file=${configuration}`, '--nofork', '--nopidfile', '--print-address']
  return firstLine(startProgram(guard, 'dbus-daemon', args, { env }))
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
