import type { AppError } from '../../preload/contract'

type Cause = 'offline' | 'unreachable' | 'connection-lost' | 'timeout' | 'proxy' | 'untrusted-certificate'

/**
 * The names that Chromium (`ERR_…`) and Node give to what goes wrong below HTTP; the first line that fits counts.
 * "Offline" and "unreachable" promise that nothing was sent, so only failures before the connection stand may be there.
 */
const causes: [RegExp, Cause | 'bad-answer'][] = [
  [
    /^ERR_(PROXY_|HTTPS_PROXY|TUNNEL_|SOCKS_|PAC_|NO_SUPPORTED_PROXIES|MANDATORY_PROXY|UNEXPECTED_PROXY)/,
    'proxy',
  ],
  [/^ERR_(CERT_|CERTIFICATE_|TLS_CERT_|SSL_PINNED_KEY)/, 'untrusted-certificate'],
  [/^(CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|HOSTNAME_MISMATCH)/, 'untrusted-certificate'],
  [/^ERR_(INTERNET_DISCONNECTED|NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|ICANN_NAME|DNS_)/, 'offline'],
  [/^(ENOTFOUND|EAI_\w+|ENETUNREACH|ENETDOWN)$/, 'offline'],
  [/^ERR_(CONNECTION_(REFUSED|FAILED|TIMED_OUT)|ADDRESS_(UNREACHABLE|INVALID))$/, 'unreachable'],
  [/^ERR_(NETWORK_ACCESS_DENIED|BLOCKED_BY_\w+|UNSAFE_PORT)$/, 'unreachable'],
  [/^(ECONNREFUSED|EHOSTUNREACH|EHOSTDOWN|EACCES|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT)$/, 'unreachable'],
  [/^(ERR_TIMED_OUT|ETIMEDOUT|UND_ERR_(HEADERS|BODY)_TIMEOUT)$/, 'timeout'],
  [/^ERR_(SSL_|BAD_SSL_)|^EPROTO$/, 'bad-answer'],
  [
    /^ERR_(INVALID_|RESPONSE_|CONTENT_DECODING_|TOO_MANY_REDIRECTS|UNSAFE_REDIRECT|DISALLOWED_)/,
    'bad-answer',
  ],
  [/^(HPE_\w+|Z_\w+|UND_ERR_HEADERS_OVERFLOW)$/, 'bad-answer'],
]

/**
 * What a request that got no whole answer failed of, told by the error's code or Chromium's name in its message. What
 * nobody knows counts as a lost connection: what was asked may have happened.
 */
export function errorOfFailure(failure: unknown): AppError {
  const trail = trailOf(failure)
  // These two have no code and no name, only words.
  if (trail.some(({ message }) => /maxContentLength/.test(message)))
    return badAnswer('The answer is too long')
  if (trail.some(({ message }) => /redirect/i.test(message))) return badAnswer('The answer is a redirect')
  for (const name of trail.flatMap(namesIn)) {
    const cause = causes.find(([pattern]) => pattern.test(name))?.[1]
    if (cause === 'bad-answer') return badAnswer(name)
    if (cause) return { kind: cause }
  }
  return { kind: 'connection-lost' }
}

interface Step {
  code: string
  message: string
}

/** The failure and what caused it, the deepest cause first: the outer ones say little more than "failed". */
function trailOf(failure: unknown): Step[] {
  const steps: Step[] = []
  for (let error = failure; error instanceof Error && steps.length < 5; error = error.cause) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
    steps.unshift({ code, message: error.message })
  }
  return steps
}

function namesIn({ code, message }: Step): string[] {
  const chromium = /net::(ERR_\w+)/.exec(message)?.[1]
  return chromium ? [chromium, code] : [code]
}

const badAnswer = (reason: string): AppError => ({ kind: 'bad-answer', reason })
