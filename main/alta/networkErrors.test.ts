import { expect, test } from 'vitest'
import { isNotSent } from '../../preload/shared/appError'
import { errorOfFailure } from './networkErrors'
import type { ProbeResult } from './probeConnection'

const seesNothing = async (): Promise<ProbeResult> => 'unknown'

/** Electron's network stack gives no code. */
const chromium = (name: string) => new Error('Network Error', { cause: new Error(`net::${name}`) })
/** Node puts the code on the cause. */
const node = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('…'), { code }) })

test.each([
  [
    'offline',
    ['ERR_INTERNET_DISCONNECTED', 'ERR_NAME_NOT_RESOLVED', 'ERR_DNS_TIMED_OUT'],
    ['ENOTFOUND', 'EAI_AGAIN'],
  ],
  [
    'unreachable',
    [
      'ERR_CONNECTION_REFUSED',
      'ERR_CONNECTION_FAILED',
      'ERR_CONNECTION_TIMED_OUT',
      'ERR_ADDRESS_UNREACHABLE',
      'ERR_HTTP2_SERVER_REFUSED_STREAM',
      'ERR_QUIC_HANDSHAKE_FAILED',
    ],
    ['ECONNREFUSED', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'],
  ],
  [
    'connection-lost',
    [
      'ERR_CONNECTION_RESET',
      'ERR_CONNECTION_CLOSED',
      'ERR_CONNECTION_ABORTED',
      'ERR_EMPTY_RESPONSE',
      'ERR_CONTENT_LENGTH_MISMATCH',
      'ERR_INCOMPLETE_CHUNKED_ENCODING',
      'ERR_HTTP2_PROTOCOL_ERROR',
      'ERR_QUIC_PROTOCOL_ERROR',
      'ERR_SSL_PROTOCOL_ERROR',
      'ERR_SSL_BAD_RECORD_MAC_ALERT',
      'ERR_CERT_ERROR_IN_SSL_RENEGOTIATION',
      'ERR_NETWORK_CHANGED',
      'ERR_NETWORK_IO_SUSPENDED',
      'ERR_SOMETHING_NEW',
    ],
    ['ECONNRESET', 'EPROTO', 'EPIPE', 'UND_ERR_SOCKET', 'ENEW'],
  ],
  ['timeout', ['ERR_TIMED_OUT'], ['ETIMEDOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT']],
  ['proxy', ['ERR_PROXY_CONNECTION_FAILED', 'ERR_PROXY_HTTP_1_1_REQUIRED'], []],
  [
    'proxy-no-way',
    [
      'ERR_TUNNEL_CONNECTION_FAILED',
      'ERR_SOCKS_CONNECTION_FAILED',
      'ERR_HTTPS_PROXY_TUNNEL_RESPONSE_REDIRECT',
    ],
    [],
  ],
  ['proxy-cannot-reach', ['ERR_SOCKS_CONNECTION_HOST_UNREACHABLE'], []],
  [
    'proxy-settings',
    [
      'ERR_MANDATORY_PROXY_CONFIGURATION_FAILED',
      'ERR_PAC_SCRIPT_FAILED',
      'ERR_PAC_STATUS_NOT_OK',
      'ERR_NO_SUPPORTED_PROXIES',
    ],
    [],
  ],
  [
    'proxy-password',
    [
      'ERR_PROXY_AUTH_UNSUPPORTED',
      'ERR_PROXY_AUTH_REQUESTED',
      'ERR_UNEXPECTED_PROXY_AUTH',
      'ERR_MISSING_AUTH_CREDENTIALS',
      'ERR_INVALID_AUTH_CREDENTIALS',
      'ERR_UNSUPPORTED_AUTH_SCHEME',
      'ERR_MISCONFIGURED_AUTH_ENVIRONMENT',
      'ERR_UNEXPECTED_SECURITY_LIBRARY_STATUS',
    ],
    [],
  ],
  ['proxy-certificate', ['ERR_PROXY_CERTIFICATE_INVALID'], []],
  [
    'untrusted-certificate',
    [
      'ERR_CERT_AUTHORITY_INVALID',
      'ERR_CERT_REVOKED',
      'ERR_CERT_INVALID',
      'ERR_CERT_WEAK_KEY',
      'ERR_CERTIFICATE_TRANSPARENCY_REQUIRED',
      'ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN',
      'ERR_SSL_SERVER_CERT_BAD_FORMAT',
    ],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ],
  ['certificate-date', ['ERR_CERT_DATE_INVALID'], ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']],
  ['certificate-name', ['ERR_CERT_COMMON_NAME_INVALID'], ['ERR_TLS_CERT_ALTNAME_INVALID']],
  [
    'certificate-wanted',
    [
      'ERR_SSL_CLIENT_AUTH_CERT_NEEDED',
      'ERR_BAD_SSL_CLIENT_AUTH_CERT',
      'ERR_CLIENT_AUTH_CERT_TYPE_UNSUPPORTED',
    ],
    [],
  ],
  [
    'old-encryption',
    [
      'ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
      'ERR_SSL_OBSOLETE_CIPHER',
      'ERR_HTTP2_INADEQUATE_TRANSPORT_SECURITY',
    ],
    [],
  ],
  [
    'not-encrypted',
    ['ERR_SSL_UNRECOGNIZED_NAME_ALERT', 'ERR_ECH_NOT_NEGOTIATED', 'ERR_ALPN_NEGOTIATION_FAILED'],
    [],
  ],
  [
    'bad-answer',
    ['ERR_INVALID_HTTP_RESPONSE', 'ERR_CONTENT_DECODING_FAILED', 'ERR_TOO_MANY_REDIRECTS'],
    ['HPE_INVALID_CONSTANT', 'Z_DATA_ERROR'],
  ],
])('%s', async (kind, chromiumNames, nodeCodes) => {
  const failures = [...chromiumNames.map(chromium), ...nodeCodes.map(node)]
  for (const failure of failures)
    expect(await errorOfFailure(failure, seesNothing), String(failure.cause)).toMatchObject({ kind })
})

test.each([
  ["Attempted to redirect, but redirect policy was 'error'", 'The answer is a redirect'],
  ['maxContentLength size of 1048576 exceeded', 'The answer is too long'],
])('what comes without a code is known by its words: %s', async (message, reason) => {
  expect(await errorOfFailure(new Error(message), seesNothing)).toEqual({ kind: 'bad-answer', reason })
})

test('whatever else is thrown counts as a lost connection', async () => {
  const loop = new Error('…')
  loop.cause = loop
  for (const failure of [loop, undefined, 'text', {}]) {
    expect(await errorOfFailure(failure, seesNothing)).toEqual({ kind: 'connection-lost' })
  }
})

test.each<[name: string, way: ProbeResult, kind: string]>([
  ['ERR_TUNNEL_CONNECTION_FAILED', 'proxy-refused', 'proxy-refused'],
  ['ERR_TUNNEL_CONNECTION_FAILED', 'proxy-unknown-name', 'proxy-unknown-name'],
  ['ERR_TUNNEL_CONNECTION_FAILED', 'open', 'proxy-no-way'],
  ['ERR_SSL_PROTOCOL_ERROR', 'not-encrypted', 'not-encrypted'],
  // If encryption works, it broke when the request may already have been sent.
  ['ERR_SSL_PROTOCOL_ERROR', 'open', 'connection-lost'],
  ['ERR_SSL_PROTOCOL_ERROR', 'proxy-refused', 'connection-lost'],
])('%s is told by what the way looks like: %s', async (name, way, kind) => {
  const error = await errorOfFailure(chromium(name), async () => way)
  expect(error).toEqual({ kind })
  expect(isNotSent(error)).toBe(kind !== 'connection-lost')
})
