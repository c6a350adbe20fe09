import { expect, test } from 'vitest'
import { errorOfFailure } from './networkErrors'

/** As Electron's network stack fails: without a code. */
const chromium = (name: string) => new Error('Network Error', { cause: new Error(`net::${name}`) })
/** As Node fails: the code is on the cause. */
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
      'ERR_NETWORK_CHANGED',
      'ERR_NETWORK_IO_SUSPENDED',
      'ERR_SOMETHING_NEW',
    ],
    ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'ENEW'],
  ],
  ['timeout', ['ERR_TIMED_OUT'], ['ETIMEDOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT']],
  [
    'proxy',
    [
      'ERR_PROXY_CONNECTION_FAILED',
      'ERR_PROXY_AUTH_UNSUPPORTED',
      'ERR_PROXY_CERTIFICATE_INVALID',
      'ERR_TUNNEL_CONNECTION_FAILED',
      'ERR_SOCKS_CONNECTION_FAILED',
      'ERR_MANDATORY_PROXY_CONFIGURATION_FAILED',
      'ERR_PAC_SCRIPT_FAILED',
    ],
    [],
  ],
  [
    'untrusted-certificate',
    ['ERR_CERT_AUTHORITY_INVALID', 'ERR_CERT_DATE_INVALID', 'ERR_CERTIFICATE_TRANSPARENCY_REQUIRED'],
    [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'CERT_HAS_EXPIRED',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    ],
  ],
  [
    'bad-answer',
    [
      'ERR_SSL_PROTOCOL_ERROR',
      'ERR_INVALID_HTTP_RESPONSE',
      'ERR_CONTENT_DECODING_FAILED',
      'ERR_TOO_MANY_REDIRECTS',
    ],
    ['EPROTO', 'HPE_INVALID_CONSTANT', 'Z_DATA_ERROR'],
  ],
])('%s', (kind, chromiumNames, nodeCodes) => {
  const failures = [...chromiumNames.map(chromium), ...nodeCodes.map(node)]
  for (const failure of failures)
    expect(errorOfFailure(failure), String(failure.cause)).toMatchObject({ kind })
})

test.each([
  ["Attempted to redirect, but redirect policy was 'error'", 'The answer is a redirect'],
  ['maxContentLength size of 1048576 exceeded', 'The answer is too long'],
])('what comes without a code is known by its words: %s', (message, reason) => {
  expect(errorOfFailure(new Error(message))).toEqual({ kind: 'bad-answer', reason })
})

test('whatever else is thrown counts as a lost connection', () => {
  const loop = new Error('…')
  loop.cause = loop
  for (const failure of [loop, undefined, 'text', {}]) {
    expect(errorOfFailure(failure)).toEqual({ kind: 'connection-lost' })
  }
})
