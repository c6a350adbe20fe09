import type { NoConnection } from '../../preload/shared/appError'
import type { AppError } from '../../preload/shared/contract'
import type { ProbeResult } from './probeConnection'

/**
 * Two causes need a probe to tell what happened: `no-tunnel`, where the proxy opened no connection to Alta,
 * and `broken-encryption`, which may break before or after something was sent.
 */
type Cause =
  | NoConnection
  | 'offline'
  | 'unreachable'
  | 'timeout'
  | 'connection-lost'
  | 'bad-answer'
  | 'no-tunnel'
  | 'broken-encryption'

/**
 * Chromium's (`ERR_…`) and Node's names for failures below HTTP; the first match counts. Most causes promise
 * that nothing was sent, so only failures before the connection is made may map to them.
 */
const causes: [RegExp, Cause][] = [
  [/^ERR_(TUNNEL_CONNECTION_FAILED|HTTPS_PROXY_TUNNEL|SOCKS_CONNECTION_FAILED)/, 'no-tunnel'],
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
  // A server that refuses a stream has not looked at the request.
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
 * Why a request got no complete answer, by the error's code or Chromium's name in its message. An unknown
 * failure counts as a lost connection: the request may have had its effect.
 */
export async function errorOfFailure(failure: unknown, probe: () => Promise<ProbeResult>): Promise<AppError> {
  const trail = trailOf(failure)
  for (const name of trail.flatMap(namesIn)) {
    const cause = causes.find(([pattern]) => pattern.test(name))?.[1]
    if (cause) return errorOf(cause, name, probe)
  }
  // These two have neither code nor name.
  if (trail.some(({ message }) => /maxContentLength/.test(message)))
    return badAnswer('The answer is too long')
  if (trail.some(({ message }) => /redirect/i.test(message))) return badAnswer('The answer is a redirect')
  return { kind: 'connection-lost' }
}

async function errorOf(cause: Cause, name: string, probe: () => Promise<ProbeResult>): Promise<AppError> {
  switch (cause) {
    case 'bad-answer':
      return badAnswer(name)
    case 'no-tunnel': {
      const found = await probe()
      const isProxy = found !== 'open' && found !== 'unknown' && found !== 'not-encrypted'
      return { kind: isProxy ? found : 'proxy-no-way' }
    }
    case 'broken-encryption': {
      const found = await probe()
      return { kind: found === 'not-encrypted' ? found : 'connection-lost' }
    }
    default:
      return { kind: cause }
  }
}

interface Step {
  code: string
  message: string
}

/** The failure and its causes, the deepest first: the outer ones say little more than "failed". */
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
