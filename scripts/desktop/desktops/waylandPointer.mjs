// @ts-check
import { once } from 'node:events'
import { createConnection } from 'node:net'

const display = 1
const registry = 2
const manager = 3
const pointer = 4
const managerName = 'zwlr_virtual_pointer_manager_v1'
const buttons = { left: 0x110, right: 0x111 }

/** @typedef {import('./picture.mjs').Point} Point */
/** @typedef {Awaited<ReturnType<typeof plugInPointer>>} WaylandPointer */

/**
 * Plugs a mouse into a Wayland desktop while this process runs. Programs get no clicks without one.
 * @param {string} socketPath
 * @see https://wayland.app/protocols/wlr-virtual-pointer-unstable-v1
 */
export async function plugInPointer(socketPath) {
  const socket = createConnection(socketPath)
  socket.on('error', () => {})
  await once(socket, 'connect')
  const send = (
    /** @type {number} */ object,
    /** @type {number} */ opcode,
    /** @type {(number | string)[]} */ ...values
  ) => socket.write(message(object, opcode, values))
  const found = globalNamed(socket, managerName)
  send(display, 1, registry)
  const { name, version } = await found
  // Discards all other events.
  socket.resume()
  send(registry, 0, name, managerName, version, manager)
  send(manager, 0, 0, pointer)
  return {
    /**
     * @param {Point} point
     * @param {{ width: number, height: number }} whole all monitors together
     */
    move: ({ x, y }, { width, height }) => {
      send(pointer, 1, now(), Math.round(x), Math.round(y), width, height)
      send(pointer, 4)
    },
    /**
     * @param {keyof typeof buttons} button
     * @param {boolean} isDown
     */
    press: (button, isDown) => {
      send(pointer, 2, now(), buttons[button], isDown ? 1 : 0)
      send(pointer, 4)
    },
  }
}

const now = () => Math.round(performance.now())

/**
 * @param {number} object
 * @param {number} opcode
 * @param {readonly (number | string)[]} values
 */
function message(object, opcode, values) {
  const body = Buffer.concat(values.map((value) => (typeof value === 'string' ? text(value) : word(value))))
  return Buffer.concat([word(object), word(((8 + body.length) << 16) | opcode), body])
}

/** @param {number} value */
function word(value) {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}

/** @param {string} value */
function text(value) {
  const length = Buffer.byteLength(value) + 1
  const bytes = Buffer.alloc(4 * Math.ceil(length / 4))
  bytes.write(value)
  return Buffer.concat([word(length), bytes])
}

/**
 * Finds a global object of the display.
 * @param {import('node:net').Socket} socket
 * @param {string} wanted
 * @returns {Promise<{ name: number, version: number }>}
 */
function globalNamed(socket, wanted) {
  return new Promise((resolve, reject) => {
    let heard = Buffer.alloc(0)
    socket.on('data', (data) => {
      heard = Buffer.concat([heard, Buffer.from(data)])
      while (heard.length >= 8 && heard.length >= heard.readUInt16LE(6)) {
        const size = heard.readUInt16LE(6)
        const global = readGlobal(heard.subarray(0, size))
        if (global?.kind === wanted) resolve(global)
        heard = heard.subarray(size)
      }
    })
    socket.once('close', () => reject(new Error(`This desktop has no ${wanted}.`)))
  })
}

/** @param {Buffer} event */
function readGlobal(event) {
  if (event.readUInt32LE(0) !== registry || event.readUInt16LE(4) !== 0) return null
  const length = event.readUInt32LE(12)
  const kind = event.toString('utf8', 16, 16 + length - 1)
  return { name: event.readUInt32LE(8), kind, version: event.readUInt32LE(16 + 4 * Math.ceil(length / 4)) }
}
