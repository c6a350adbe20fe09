import type { NoConnection } from '../../preload/shared/appError'
import type { AppError } from '../../preload/shared/contract'
import type { Way } from './wayToAlta'

/**
 * What a failure below HTTP comes to. Two leave open what happened until it is looked at more closely: `no-way`, where the
 * proxy made no way to Alta, and `broken-encryption`, which breaks before anything was sent or after it.
 */
type Cause =
  | NoConnection
  | 'offline'
  | 'unreachable'
  | 'timeout'
  | 'connection-lost'
  | 'bad-answer'
  | 'no-way'
  | 'broken-encryption'

/**
 * The names that Chromium (`ERR_…`) and Node give to what goes wrong below HTTP; the first line that fits counts.
 * Most causes promise that nothing was sent, so only failures before the connection stands may be theirs.
 */
const causes: [RegExp, Cause][] = [
  [/^ERR_(TUNNEL_CONNECTION_FAILED|HTTPS_PROXY_TUNNEL|SOCKS_CONNECTION_FAILED)/, 'no-way'],
  [/^ERR_SOCKS_CONNECTION_HOST_UNREACHABLE/, 'proxy-cannot-reach'],
  [/^ERR_(PAC_|NO_SUPPORTED_PROXIES|MANDATORY_PROXY)/, 'proxy-settings'],
  [/^ERR_PROXY_CERTIFICATE/, 'proxy-certificate'],
  [/^ERR_(PROXY_AUTH|UNEXPECTED_PROXY_AUTH|\w+_AUTH_(CREDENTIALS|SCHEME|ENVIRONMENT)$)/, 'proxy-password'],
  [/^ERR_(MALFORMED_IDENTITY|\w+_SECURITY_LIBRARY_STATUS)$/, 'proxy-password'],
  [/^ERR_(PROXY_|SOCKS_)/, 'proxy'],
  [/^ERR_(CERT_ERROR_IN_SSL_RENEGOTIATION|SSL_SERVER_CERT_CHANGED)$/, 'broken-encryption'],
  [/^(ERR_CERT_DATE_INVALID|CERT_HAS_EXPIRED|CERT_NOT_YET_VALID)$/, 'certificate-date'],
  [/^(ERR_CERT_COMMON_NAME_INVALID|ERR_TLS_CERT_ALTNAME\w*|HOSTNAME_MISMATCH)$/, 'certificate-name'],
  [/^ERR_(CERT_|CERTIFICATE_|TLS_CERT_|SSL_PINNED_KEY|SSL_SERVER_CERT_)/, 'untrusted-certificate'],
  [/^(CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA)/, 'untrusted-certificate'],
  [/^ERR_(SSL_CLIENT_AUTH_|BAD_SSL_CLIENT_AUTH|CLIENT_AUTH_CERT)/, 'certificate-wanted'],
  [/^ERR_(SSL_VERSION_|SSL_OBSOLETE_|SSL_WEAK_|NO_SSL_VERSIONS|TLS13_DOWNGRADE)/, 'old-encryption'],
  [/^ERR_\w+_INADEQUATE_TRANSPORT_SECURITY$/, 'old-encryption'],
  [/^ERR_SSL_(UNRECOGNIZED_NAME|HANDSHAKE_NOT|BAD_PEER|KEY_USAGE)/, 'not-encrypted'],
  [/^ERR_(ECH_|ALPN_NEGOTIATION_FAILED)/, 'not-encrypted'],
  [/^ERR_SSL_|^EPROTO$/, 'broken-encryption'],
  [/^ERR_(INTERNET_DISCONNECTED|NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|ICANN_NAME|DNS_)/, 'offline'],
  [/^(ENOTFOUND|EAI_\w+|ENETUNREACH|ENETDOWN)$/, 'offline'],
  [/^ERR_(CONNECTION_(REFUSED|FAILED|TIMED_OUT)|ADDRESS_(UNREACHABLE|INVALID))$/, 'unreachable'],
  // A server that refuses a stream has not looked at what it asks.
  [/^ERR_(QUIC_HANDSHAKE_FAILED|(HTTP2|SPDY)_SERVER_REFUSED_STREAM)$/, 'unreachable'],
  [/^ERR_(NETWORK_ACCESS_DENIED|BLOCKED_BY_\w+|UNSAFE_PORT)$/, 'unreachable'],
  [/^(ECONNREFUSED|EHOSTUNREACH|EHOSTDOWN|EACCES|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT)$/, 'unreachable'],
  [/^(ERR_TIMED_OUT|ETIMEDOUT|UND_ERR_(HEADERS|BODY)_TIMEOUT)$/, 'timeout'],
  [
    /^ERR_(INVALID_|RESPONSE_|CONTENT_DECODING_|TOO_MANY_REDIRECTS|UNSAFE_REDIRECT|DISALLOWED_)/,
    'bad-answer',
  ],
  [/^(HPE_\w+|Z_\w+|UND_ERR_HEADERS_OVERFLOW)$/, 'bad-answer'],
]

/**
 * What a request that got no whole answer failed of, told by the error's code or Chromium's name in its message. What
 * nobody knows counts as a lost connection: what was asked may have happened.
 *
 * @param look looks at the way to Alta, where the name alone leaves open what happened
 */
export async function errorOfFailure(failure: unknown, look: () => Promise<Way>): Promise<AppError> {
  const trail = trailOf(failure)
  for (const name of trail.flatMap(namesIn)) {
    const cause = causes.find(([pattern]) => pattern.test(name))?.[1]
    if (cause) return errorOf(cause, name, look)
  }
  // These two have no code and no name, only words.
  if (trail.some(({ message }) => /maxContentLength/.test(message)))
    return badAnswer('The answer is too long')
  if (trail.some(({ message }) => /redirect/i.test(message))) return badAnswer('The answer is a redirect')
  return { kind: 'connection-lost' }
}

async function errorOf(cause: Cause, name: string, look: () => Promise<Way>): Promise<AppError> {
  switch (cause) {
    case 'bad-answer':
      return badAnswer(name)
    case 'no-way': {
      const way = await look()
      return { kind: way === 'open' || way === 'unknown' || way === 'not-encrypted' ? 'proxy-no-way' : way }
    }
    case 'broken-encryption': {
      const way = await look()
      return { kind: way === 'not-encrypted' ? way : 'connection-lost' }
    }
    default:
      return { kind: cause }
  }
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
