// @ts-check
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { startProgram } from '../program.mjs'
import { until } from '../until.mjs'

/**
 * A free port of the loopback.
 * @returns {Promise<number>}
 */
export async function freePort() {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  server.close()
  if (typeof address !== 'object' || address === null) throw new Error('No port is free')
  return address.port
}

/**
 * Starts a server program, and waits until it accepts connections.
 * @param {import('../program.mjs').Guard} guard
 * @param {string} name
 * @param {readonly string[]} args
 * @param {number} port that it listens on
 * @returns {Promise<() => Promise<void>>} ends it
 */
export async function startServer(guard, name, args, port) {
  const { child, complaint } = startProgram(guard, name, args, { env: process.env })
  child.stdout.resume()
  const ended = once(child, 'exit')
  await until(
    () => isTaken(port),
    (taken) => taken,
    () => `${name} did not start. ${complaint.text}`.trim(),
  )
  return async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
  }
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isTaken(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
