import type { InputField, InputProblem, Result } from '../../preload/shared/contract'
import type { Campaign } from './campaign'
import { failure, success } from './result'

/** Characters. Windows' credential store holds 2,560 bytes, two for each. */
export const longestToken = 1_200
const longestAccountId = 200

interface Typed {
  token: string
  accountId: string
}

/** What may be copied along before a token: a header, a variable, a key of JSON, an option of curl. */
const beforeToken = [
  /^(?:-H|--header)[\s=]+/,
  /^(?:export|set|setx)\s+/i,
  /^["'`]?[\w$:-]*(?:token|key|secret|authorization)["'`]?\s*[=:]\s*(?=.*[a-z\d])/is,
  /^bearer[\s:]+/i,
]
const beforeAccountId = [
  /^(?:-H|--header)[\s=]+/,
  /^["'`]?[\w-]*account[\w-]*["'`]?\s*[=:]\s*(?=.*[a-z\d])/is,
]
/** Quotes of all kinds and angle brackets; at the end also what ends an item, a statement or a continued line. */
const around = /^[\s\p{Pi}\p{Pf}\p{Ps}"'`<]+|[\s\p{Pi}\p{Pf}\p{Pe}"'`>,;\\]+$/gu
const invisible = /\p{Cf}/gu

/** The token and account id for a request's headers, without what was pasted along. Errors are of kind `invalid-input`. */
export function parseCredentials(typed: Typed): Result<{ token: string; accountId: string | null }> {
  const token = bare(typed.token, beforeToken)
  const accountId = bare(typed.accountId, beforeAccountId)
  const tokenProblem = token === '' ? 'empty' : headerProblem(token, longestToken)
  if (tokenProblem) return invalid('token', tokenProblem)
  const accountProblem = headerProblem(accountId, longestAccountId)
  if (accountProblem) return invalid('account-id', accountProblem)
  return success({ token, accountId: accountId || null })
}

/** Strips repeatedly: a header may be quoted, and its value too. */
function bare(typed: string, before: RegExp[]): string {
  const text = typed.replace(invisible, '')
  const less = before.reduce((rest, prefix) => rest.replace(prefix, ''), text.replace(around, ''))
  return less === typed ? less : bare(less, before)
}

function headerProblem(text: string, longest: number): InputProblem | null {
  if (text.length > longest) return 'too-long'
  return /^[\x21-\x7e]*$/.test(text) ? null : 'control-characters'
}

const invalid = (field: InputField, problem: InputProblem) =>
  failure({ kind: 'invalid-input', field, problem })

const id = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const anyId = new RegExp(`(?<![0-9a-f-])${id}(?![0-9a-f-])`, 'gi')
const namedId = new RegExp(`campaigns?(?:[-_]?id)?[/=:]+(${id})(?![0-9a-f-])`, 'i')

/**
 * The campaign's id (a UUID, in its spelling) out of what a person pasted: the id itself, or a link. Of several ids it is the
 * one that is named a campaign's, else the last, since a link's path ends in it. Errors are of kind `invalid-input`.
 */
export function parseCampaignId(text: string): Result<string> {
  const found = namedId.exec(text)?.[1] ?? text.match(anyId)?.at(-1)
  if (found) return success(found)
  const problem = text.trim() === '' ? 'empty' : 'not-an-id'
  return failure({ kind: 'invalid-input', field: 'campaign-id', problem })
}

/** The id that the app uses, and Alta's spelling where that differs. */
export function identified(altaId: string): Pick<Campaign, 'id' | 'altaId'> {
  const id = altaId.toLowerCase()
  return id === altaId ? { id } : { id, altaId }
}

/** The id in Alta's spelling, for requests. */
export const altaIdOf = ({ id, altaId = id }: Pick<Campaign, 'id' | 'altaId'>): string => altaId
