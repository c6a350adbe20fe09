import { expect, test } from 'vitest'
import { failed } from './keychain'
import { performWithKeytar } from './keytarVault'

/** An open keychain that holds one token, except for its quirks. */
const keytarWith = (quirks: Partial<typeof import('keytar')>) => async () => ({
  getPassword: async () => 'the saved one',
  setPassword: async () => {},
  deletePassword: async () => true,
  ...quirks,
})
const entry = 'Alta API token'

test('a write that the open keychain refuses is told', async () => {
  const setPassword = async () => {
    throw new Error('Zugriff verweigert')
  }
  const answer = await performWithKeytar({ verb: 'save', entry, token: 'new' }, keytarWith({ setPassword }))
  expect(answer).toEqual(failed('refused'))
})

test('a write that the keychain says it did and did not is told', async () => {
  const answer = await performWithKeytar({ verb: 'save', entry, token: 'new' }, keytarWith({}))
  expect(answer).toEqual(failed('refused'))
})

test('a write into a locked keychain that holds nothing is told as locked', async () => {
  const setPassword = async () => {
    throw new Error('Cannot create an item in a locked collection')
  }
  const request = { verb: 'save', entry, token: 'new' } as const
  const answer = await performWithKeytar(request, keytarWith({ setPassword }), async () => 'absent')
  expect(answer).toEqual(failed('locked'))
})

test('a delete that the keychain refuses is told', async () => {
  const deletePassword = async () => false
  const answer = await performWithKeytar({ verb: 'remove', entry }, keytarWith({ deletePassword }))
  expect(answer).toEqual(failed('refused'))
})

test('whoever sends the dialog of a locked keychain away is not asked once more', async () => {
  const asked: string[] = []
  // KeePassXC asks the person for either.
  const dialogs = {
    getPassword: async () => {
      asked.push('read')
      return null
    },
    deletePassword: async () => {
      asked.push('delete')
      return false
    },
  }
  const answer = await performWithKeytar({ verb: 'remove', entry }, keytarWith(dialogs), async () => 'locked')
  expect(answer).toEqual(failed('locked'))
  expect(asked).toEqual(['read'])
})

test("without keytar's binary there is no keychain", async () => {
  const load = async () => {
    throw new Error('Failed to load keytar native addon')
  }
  expect(await performWithKeytar({ verb: 'read', entry }, load)).toEqual(failed('missing'))
})
