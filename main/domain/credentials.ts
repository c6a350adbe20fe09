import type { InputField, InputProblem, Result } from '../../preload/contract'
import { failure, success } from './result'

/** Characters. Windows' credential store holds 2,560 bytes, two for each; longer than this is no token. */
export const longestToken = 1_200
const longestAccountId = 200

/** What a person types or pastes into the connect form. */
interface Typed {
  token: string
  accountId: string
}

/**
 * The token and account id as they may go into a request's headers: without the blanks, line ends and
 * the word "Bearer" that come along when pasting. Errors are of kind `invalid-input`.
 */
export function parseCredentials(typed: Typed): Result<{ token: string; accountId: string | null }> {
  const token = typed.token.trim().replace(/^bearer\s+/i, '')
  const accountId = typed.accountId.trim()
  const tokenProblem = token === '' ? 'empty' : headerProblem(token, longestToken)
  if (tokenProblem) return invalid('token', tokenProblem)
  const accountProblem = headerProblem(accountId, longestAccountId)
  if (accountProblem) return invalid('account-id', accountProblem)
  return success({ token, accountId: accountId || null })
}

function headerProblem(text: string, longest: number): InputProblem | null {
  if (text.length > longest) return 'too-long'
  return /^[\x21-\x7e]*$/.test(text) ? null : 'control-characters'
}

const invalid = (field: InputField, problem: InputProblem) =>
  failure({ kind: 'invalid-input', field, problem })
