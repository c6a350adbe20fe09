import { expect, test } from 'vitest'
import { type AskKeychain, failed } from './keychain'
import { askKeytar } from './keytarVault'
import { vaultOver } from './vault'

const nobody: AskKeychain = async () => {
  throw new Error('The keychain was asked.')
}

const entry = 'Alta API token'

test.each([
  ['empty', ''],
  ['too-long', 'x'.repeat(1_201)],
  ['control-characters', 'two\nlines'],
  ['control-characters', 'nul\0'],
] as const)('an %s token is refused before the keychain sees it', async (problem, token) => {
  const error = { kind: 'invalid-input', field: 'token', problem }
  expect(await vaultOver(nobody, entry).save(token)).toEqual({ ok: false, error })
})

test('a token of 1,200 characters is kept', async () => {
  const asked: unknown[] = []
  const vault = vaultOver(async (request) => {
    asked.push(request)
    return { ok: true, value: null }
  }, entry)
  const token = 'x'.repeat(1_200)
  expect(await vault.save(token)).toEqual({ ok: true, value: null })
  expect(asked).toEqual([{ verb: 'save', entry, token }])
})

/** An open keychain that holds one token, as far as it goes along with what it is asked. */
const keytarWith = (quirks: Partial<typeof import('keytar')>) => async () => ({
  getPassword: async () => 'the saved one',
  setPassword: async () => {},
  deletePassword: async () => true,
  ...quirks,
})

test('a write that the open keychain refuses is told', async () => {
  const setPassword = async () => {
    throw new Error('Zugriff verweigert')
  }
  const answer = await askKeytar({ verb: 'save', entry, token: 'new' }, keytarWith({ setPassword }))
  expect(answer).toEqual(failed('refused'))
})

test('a write that the keychain says it did and did not is told', async () => {
  const answer = await askKeytar({ verb: 'save', entry, token: 'new' }, keytarWith({}))
  expect(answer).toEqual(failed('refused'))
})

test('a delete that the keychain refuses is told', async () => {
  const deletePassword = async () => false
  const answer = await askKeytar({ verb: 'remove', entry }, keytarWith({ deletePassword }))
  expect(answer).toEqual(failed('refused'))
})

test("without keytar's binary there is no keychain", async () => {
  const load = async () => {
    throw new Error('Failed to load keytar native addon')
  }
  expect(await askKeytar({ verb: 'read', entry }, load)).toEqual(failed('missing'))
})
