import { EventEmitter } from 'node:events'
import { beforeEach, expect, test } from 'vitest'
import type { Whereabouts } from '../accounts/tokenPort'
import type { KeychainRequest } from './keychain'
import { forkedKeychain, type KeychainProcess } from './keychain'

// `npm run keychains` tests real keychains with their real dialogs.

/** A process that answers when the test says so. */
class FakeProcess extends EventEmitter implements KeychainProcess {
  request: KeychainRequest | null = null
  isEnded = false
  postMessage(request: KeychainRequest): void {
    this.request = request
  }
  answer(value: string | null): void {
    this.emit('message', { ok: true, value })
  }
  kill(): void {
    this.isEnded = true
    this.emit('exit')
  }
}

let processes: FakeProcess[]
let where: Record<string, Whereabouts>
let isAnswering: boolean
let change: () => void

beforeEach(() => {
  processes = []
  where = {}
  isAnswering = true
})

function open() {
  const fork = () => {
    const child = new FakeProcess()
    processes.push(child)
    return child
  }
  const status = {
    find: async (entry: string) => where[entry] ?? 'open',
    isAnswering: async () => isAnswering,
    onChange: (listener: () => void) => {
      change = listener
    },
  }
  return forkedKeychain(fork, status).perform
}

const settled = () => new Promise(setImmediate)
const performed = () => processes.map(({ request }) => `${request?.verb} ${request?.entry}`)
const read = (entry: string): KeychainRequest => ({ verb: 'read', entry })
const save = (entry: string): KeychainRequest => ({ verb: 'save', entry, token: 'secret' })

test('what would open a second dialog waits until the first is answered', async () => {
  where = { one: 'locked', two: 'locked' }
  const perform = open()
  const [one, two] = [perform(read('one')), perform(read('two'))]
  await settled()
  expect(performed()).toEqual(['read one'])
  processes[0]?.answer('first')
  expect(await one).toEqual({ ok: true, value: 'first' })
  await settled()
  expect(performed()).toEqual(['read one', 'read two'])
  expect(processes[0]?.isEnded).toBe(true)
  processes[1]?.answer(null)
  expect(await two).toEqual({ ok: true, value: null })
})

test('what needs no dialog does not wait for one', async () => {
  where = { one: 'locked' }
  const perform = open()
  void perform(read('one'))
  void perform(read('two'))
  await settled()
  expect(performed()).toEqual(['read one', 'read two'])
})

test('a locked keychain asks nobody about a token that it does not hold, but to keep one', async () => {
  where = { one: 'locked', gone: 'absent' }
  const perform = open()
  void perform(read('one'))
  void perform(read('gone'))
  void perform(save('gone'))
  await settled()
  expect(performed()).toEqual(['read one', 'read gone'])
  processes[0]?.answer(null)
  processes[1]?.answer(null)
  await settled()
  expect(performed()).toEqual(['read one', 'read gone', 'save gone'])
})

test('unlocked by other means, the same is asked again beside the dialog that still stands', async () => {
  where = { one: 'locked' }
  const perform = open()
  void perform(read('one'))
  const again = perform(read('one'))
  await settled()
  expect(performed()).toEqual(['read one'])
  where = {}
  change()
  await settled()
  expect(performed()).toEqual(['read one', 'read one'])
  processes[1]?.answer('token')
  expect(await again).toEqual({ ok: true, value: 'token' })
  expect(processes[0]?.isEnded, 'the person may be typing there').toBe(false)
})

test('what is to become of an entry is done in the order in which it was asked', async () => {
  const perform = open()
  void perform(read('other'))
  await settled()
  where = { one: 'locked' }
  void perform(save('one'))
  void perform({ verb: 'remove', entry: 'one' })
  await settled()
  expect(performed()).toEqual(['read other'])
  processes[0]?.answer(null)
  await settled()
  expect(performed()).toEqual(['read other', 'save one'])
  processes[1]?.answer(null)
  await settled()
  expect(performed()).toEqual(['read other', 'save one', 'remove one'])
})

test('a keychain that answers nothing is given up once something else is asked of it, and not before', async () => {
  where = { one: 'locked' }
  isAnswering = false
  const perform = open()
  const first = perform(read('one'))
  await settled()
  expect(processes[0]?.isEnded).toBe(false)
  void perform(read('one'))
  expect(await first).toEqual({ ok: false, error: { kind: 'keychain', problem: 'silent' } })
  await settled()
  expect(performed()).toEqual(['read one', 'read one'])
})

test('what the person asks for once more is asked at once, beside what is still waited for', async () => {
  where = { one: 'locked' }
  const perform = open()
  void perform(save('one'))
  await settled()
  void perform(save('one'), true)
  await settled()
  expect(performed()).toEqual(['save one', 'save one'])
  expect(processes.map(({ isEnded }) => isEnded)).toEqual([false, false])
})
