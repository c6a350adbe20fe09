import type { InputProblem, Result } from '../../preload/contract'
import type { Vault } from '../campaigns/ports'
import { longestToken } from '../domain/credentials'
import type { AskKeychain, KeychainAnswer } from './keychain'

/** Keeps the token of one entry by asking a keychain, with the app's own rules for tokens in front of it. */
export function vaultOver(ask: AskKeychain, entry: string): Vault {
  return {
    read: () => ask({ verb: 'read', entry }),
    async save(token) {
      const problem = tokenProblem(token)
      if (problem !== null) return { ok: false, error: { kind: 'invalid-input', field: 'token', problem } }
      return withoutValue(await ask({ verb: 'save', entry, token }))
    },
    remove: async () => withoutValue(await ask({ verb: 'remove', entry })),
  }
}

const withoutValue = (answer: KeychainAnswer): Result<null> =>
  answer.ok ? { ok: true, value: null } : answer

function tokenProblem(token: string): InputProblem | null {
  if (token === '') return 'empty'
  if (token.length > longestToken) return 'too-long'
  return /\p{Cc}/u.test(token) ? 'control-characters' : null
}
