import type { NoConnection } from '../../preload/shared/appError'
import type { ErrorText } from './errorText'

const alta = 'api.altahq.com'
const letThrough = `Ask your IT team to let ${alta} through`

/** The words for what stood in the way of a connection to Alta. */
export const noConnectionText: Record<NoConnection, ErrorText> = {
  proxy: {
    cause: 'Your proxy doesn’t answer.',
    remedy: 'Check this computer’s proxy settings, then try again.',
  },
  'proxy-settings': {
    cause:
      'This computer’s proxy settings don’t work: their script fails, or names no proxy that can be used.',
    remedy: 'Check these settings, or ask your IT team.',
  },
  'proxy-password': {
    cause: 'Your proxy asks for a password, and PauseBar can’t use such proxies.',
    remedy: `${letThrough} without one.`,
  },
  'proxy-certificate': {
    cause: 'This computer doesn’t trust your proxy’s certificate.',
    remedy: 'Check this computer’s proxy settings, or ask your IT team.',
  },
  'proxy-refused': {
    cause: 'Your proxy doesn’t let PauseBar through to Alta.',
    remedy: `${letThrough}.`,
  },
  'proxy-cannot-reach': {
    cause: 'Your proxy can’t reach Alta.',
    remedy: `Try again in a few minutes. If it keeps happening, ask your IT team whether the proxy reaches ${alta}.`,
  },
  'proxy-unknown-name': {
    cause: 'Your proxy can’t find Alta’s address, or a way there.',
    remedy: `Try again in a few minutes. If it keeps happening, ask your IT team whether the proxy finds ${alta}.`,
  },
  'proxy-no-way': {
    cause: 'Your proxy made no connection to Alta: it refused, or couldn’t reach it.',
    remedy: `Try again in a few minutes. If it keeps happening, ask your IT team to let ${alta} through.`,
  },
  'untrusted-certificate': {
    cause: 'This computer doesn’t trust the certificate shown for Alta.',
    remedy:
      'Try another network. If your company checks encrypted traffic, ask your IT team to make its certificate trusted here.',
  },
  'certificate-date': {
    cause: 'The certificate shown for Alta isn’t valid today, by this computer’s clock.',
    remedy:
      'Check this computer’s date and time. If they’re right, try another network, or ask your IT team.',
  },
  'certificate-name': {
    cause: 'The certificate shown for Alta is another server’s.',
    remedy: 'Something else may have answered: try another network, or ask your IT team.',
  },
  'certificate-wanted': {
    cause: 'Something between you and Alta asks for a certificate of this computer, and PauseBar has none.',
    remedy: `${letThrough} without one.`,
  },
  'old-encryption': {
    cause: 'No safe connection to Alta: what answers offers only encryption that isn’t safe today.',
    remedy: 'Something between may have answered: try another network, or ask your IT team.',
  },
  'not-encrypted': {
    cause: 'No safe connection to Alta: what answers doesn’t speak the encryption that Alta uses.',
    remedy: 'Something between may have answered: try another network, or ask your IT team.',
  },
}
