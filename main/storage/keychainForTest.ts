import {
  type AskKeychain,
  failed,
  type Keychain,
  type KeychainProblem,
  type KeychainRequest,
} from './keychain'

/**
 * A keychain that holds its entries in `kept`, and asks nobody.
 *
 * @param refusal why it does not do what it is asked, if it does not
 */
export function keychainOver(
  kept: Map<string, string>,
  refusal: (request: KeychainRequest) => KeychainProblem | null = () => null,
): Keychain {
  return askingNobody(async (request) => {
    const problem = refusal(request)
    if (problem !== null) return failed(problem)
    switch (request.verb) {
      case 'read':
        return { ok: true, value: kept.get(request.entry) ?? null }
      case 'save':
        kept.set(request.entry, request.token)
        return { ok: true, value: null }
      case 'remove':
        kept.delete(request.entry)
        return { ok: true, value: null }
    }
  })
}

export const askingNobody = (ask: AskKeychain): Keychain => ({
  ask,
  find: async () => 'nowhere',
  isAnswering: async () => true,
  onChange: () => {},
})
