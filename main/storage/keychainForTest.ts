import { failed, type Keychain, type KeychainProblem, type KeychainRequest } from './keychain'

/**
 * A keychain that holds its entries in `kept` and shows no dialogs.
 *
 * @param refusal why a request fails; null when it succeeds
 */
export function keychainOver(
  kept: Map<string, string>,
  refusal: (request: KeychainRequest) => KeychainProblem | null = () => null,
): Keychain {
  return keychainWith(async (request) => {
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

export const keychainWith = (perform: Keychain['perform']): Keychain => ({
  perform,
  find: async () => 'nowhere',
  isAnswering: async () => true,
  onChange: () => {},
})
