import { gzipSync } from 'node:zlib'
import type { Draws } from '../domain/drawsForTest'

/** An answer as it is sent, and its readable content. */
export interface MutatedAnswer {
  head: string
  sent: Buffer
  status: number
  /** The decoded body; null when no complete answer can be read. */
  readable: Buffer | null
}

const statuses = ['draft', 'active', 'paused', 'completed']
const oddities: unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 53,
  '',
  ' ',
  'ACTIVE',
  'paused ',
  'archived',
  [],
  ['paused'],
  {},
  { status: 'paused' },
  '\u0000',
  '💥',
  'x'.repeat(5_000),
]
const mebibyte = 1024 * 1024
const unpackedBomb = Buffer.alloc(20 * mebibyte, ' ')
const bomb = gzipSync(unpackedBomb)

/** A campaign as Alta documents it. */
export const campaignWith = (id: string, draws: Draws): Record<string, unknown> => ({
  id,
  objectType: 'campaign',
  name: 'Spring outbound',
  status: draws.pick(statuses),
  isArchived: false,
  launchedAt: '2026-01-15T09:00:00.000Z',
})

/** Removes, retypes or renames a few fields, or sets a status that Alta does not have. */
export function mutateCampaign(campaign: Record<string, unknown>, draws: Draws): unknown {
  const mutated = { ...campaign }
  for (let times = Math.floor(draws.between(0, 4)); times > 0; times -= 1) {
    const field = draws.pick(Object.keys(mutated)) ?? 'status'
    const how = draws.weighted({ remove: 3, replace: 5, add: 1, nest: 1, swap: 1 }, 'replace')
    if (how === 'remove') delete mutated[field]
    if (how === 'replace') mutated[field] = draws.pick(oddities)
    if (how === 'add') mutated[`x${field}`] = draws.pick(oddities)
    if (how === 'nest') mutated[field] = nested(Math.floor(draws.between(1, 3_000)))
    if (how === 'swap') [mutated['name'], mutated['status']] = [mutated['status'], mutated['name']]
  }
  return draws.chance(0.04) ? draws.pick(oddities) : mutated
}

/** A page with odd items, duplicate ids, and cursors that repeat, lead nowhere or never end. */
export function mutatePage(id: string, draws: Draws, cursor: string): unknown {
  const items = Array.from({ length: Math.floor(draws.between(0, 5)) }, (_, index) => {
    const itsId = draws.chance(0.3) ? id : `${id.slice(0, -1)}${index}`
    return mutateCampaign(campaignWith(itsId, draws), draws)
  })
  const next = draws.weighted({ none: 6, repeats: 2, endless: 1, odd: 1 }, 'none')
  const cursors = { none: undefined, repeats: 'again', endless: cursor, odd: draws.pick(oddities) }
  const page = { data: items, hasMore: next !== 'none', next: cursors[next] }
  const shape = draws.weighted({ whole: 12, noData: 1, noMore: 2, bare: 1, odd: 1 }, 'whole')
  const shapes = {
    whole: page,
    noData: { ...page, data: draws.pick(oddities) },
    noMore: { ...page, hasMore: draws.pick(oddities) },
    bare: items,
    odd: draws.pick(oddities),
  }
  return shapes[shape]
}

/**
 * Puts the value into an answer whose text, length, type, status and headers may be wrong. Compressed bodies
 * are valid: Node's fetch hangs on one that cannot be decompressed, even when aborted.
 */
export function answerOf(value: unknown, draws: Draws): MutatedAnswer {
  const status = draws.chance(0.8) ? 200 : (draws.pick(oddStatuses) ?? 500)
  const body = mutateBytes(Buffer.from(JSON.stringify(saidWith(status, value, draws)) ?? ''), draws)
  const packing = draws.weighted({ plain: 14, gzip: 2, bomb: 0.1 }, 'plain')
  const content = packing === 'bomb' ? unpackedBomb : body
  const sent = packing === 'bomb' ? bomb : packing === 'gzip' ? gzipSync(content) : content
  const drawn = draws.weighted({ right: 14, none: 3, short: 2, long: 2, odd: 1 }, 'right')
  const length = packing === 'plain' ? drawn : 'right'
  const lengths = {
    right: sent.length,
    none: null,
    short: sent.length >> 1,
    long: sent.length + 9,
    odd: 'many',
  }
  const headers = [
    `content-type: ${draws.pick(contentTypes)}`,
    ...(packing === 'plain' ? [] : ['content-encoding: gzip']),
    ...(lengths[length] === null ? [] : [`content-length: ${lengths[length]}`]),
    ...(draws.chance(0.3) ? [draws.pick(oddHeaders)] : []),
    'connection: close',
  ]
  const isWhole = length === 'right' || length === 'none'
  const shortened = length === 'short' && packing === 'plain' ? sent.subarray(0, sent.length >> 1) : null
  return {
    head: `HTTP/1.1 ${status} Whatever\r\n${headers.join('\r\n')}\r\n\r\n`,
    sent,
    status,
    readable: isWhole ? content : shortened,
  }
}

/** For an error mostly the object that Alta documents. */
function saidWith(status: number, value: unknown, draws: Draws): unknown {
  if (status < 400 || draws.chance(0.4)) return value
  return { error: errorNames[status] ?? 'Error', message: 'No.' }
}

const errorNames: Record<number, string> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  429: 'TooManyRequests',
}

const oddStatuses = [
  201, 202, 204, 206, 299, 300, 301, 304, 307, 400, 401, 403, 404, 409, 418, 429, 451, 500, 502, 511, 599,
  999,
]
const contentTypes = [
  ...Array.from({ length: 12 }, () => 'application/json; charset=utf-8'),
  'text/html',
  'text/plain',
  'application/json; charset=utf-16',
  'image/png',
  'x'.repeat(3_000),
  ';;;',
  'application/xhtml+xml',
]
const oddHeaders = [
  'retry-after: 99999999999999999999',
  'retry-after: -5',
  'retry-after: never',
  'ratelimit-remaining: 0',
  'ratelimit-limit: 1e9',
  'ratelimit-reset: NaN',
  'ratelimit-remaining: -1',
  'transfer-encoding: chunked',
  'location: http://127.0.0.1:1/',
  'date: yesterday',
  'set-cookie: a=b',
  'x-request-id: \u0001',
  `x-long: ${'y'.repeat(60_000)}`,
  'no colon at all',
  'www-authenticate: Basic',
]

/** Truncates, changes, prefixes or repeats the bytes, or leaves them alone. */
function mutateBytes(bytes: Buffer, draws: Draws): Buffer {
  const at = Math.floor(draws.between(0, bytes.length))
  const how = draws.weighted({ none: 12, cut: 3, flip: 3, html: 1, twice: 1, mark: 1, huge: 0.2 }, 'none')
  switch (how) {
    case 'none':
      return bytes
    case 'cut':
      return bytes.subarray(0, at)
    case 'flip':
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from([Math.floor(draws.between(0, 256))]),
        bytes.subarray(at + 1),
      ])
    case 'html':
      return Buffer.from('<!doctype html><html><form>Room number</form></html>')
    case 'twice':
      return Buffer.concat([bytes, bytes])
    case 'mark':
      return Buffer.concat([Buffer.from('\ufeff'), bytes])
    case 'huge':
      return Buffer.concat([bytes, Buffer.alloc(2 * mebibyte, ' ')])
  }
}

function nested(depth: number): unknown {
  let value: unknown = 'paused'
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { status: value }
  return value
}
