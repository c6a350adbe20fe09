// @ts-check
import { Message } from '@jellybrick/dbus-next'
import { connect } from './bus.mjs'

const name = 'org.freedesktop.FileManager1'

/**
 * Stands in for the desktop's file manager, and records the files that it is to show.
 * @param {string} busAddress
 */
export async function startFileManager(busAddress) {
  const bus = await connect(busAddress)
  /** @type {string[]} */
  const shown = []
  bus.addMethodHandler((call) => {
    if (call.interface !== name) return false
    if (call.member === 'ShowItems') shown.push(...[call.body[0]].flat().map(String))
    bus.send(Message.newMethodReturn(call))
    return true
  })
  await bus.requestName(name, 0)
  return {
    /** URLs of files, the newest last. */
    shown,
    stop: () => bus.disconnect(),
  }
}
