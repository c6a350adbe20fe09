import type { NoConnection } from '../../preload/shared/appError'
import type { AppError, WhyLimited } from '../../preload/shared/contract'
import { countdownText, timeText } from './ageText'

/** What went wrong, and what the person can do about it: a sentence each, sometimes two. */
export interface ErrorText {
  cause: string
  remedy: string
}

type AnswerError = Extract<AppError, { kind: 'rate-limited' | 'server' | 'gateway' | 'not-at-address' }>

/** The remedy when something other than Alta answered. */
export const lookBetween = 'Check your VPN or proxy, or ask your IT team.'

export const inAFewMinutes = 'Try again in a few minutes.'

/** The words for an answer that doesn’t do what was requested, from Alta or from something in between. */
export function refusalText(error: AnswerError, now: number): ErrorText {
  switch (error.kind) {
    case 'rate-limited':
      return rateLimitText(error, now)
    case 'server':
      return {
        cause: `Alta has a problem of its own (error ${error.status}).`,
        remedy: laterText('Alta', error.retryAt, now) ?? inAFewMinutes,
      }
    case 'gateway':
      return gatewayText(error, now)
    case 'not-at-address':
      return notAtAddressText(error.isCustom)
  }
}

function rateLimitText(
  { why, retryAt }: Extract<AppError, { kind: 'rate-limited' }>,
  now: number,
): ErrorText {
  const { cause, next } = limits[why]
  const left = countdownText(retryAt, now)
  return { cause, remedy: `${next} ${left === null ? 'now' : `in ${left}`}.` }
}

const limits: Record<WhyLimited, { cause: string; next: string }> = {
  'used-up': {
    cause: 'Your account has used up Alta’s requests for this minute.',
    next: 'Alta can be asked again',
  },
  'kept-for-clicks': {
    cause: 'What is left of Alta’s requests for this minute is kept for your clicks.',
    next: 'PauseBar reads again',
  },
  'backing-off': {
    cause: 'Alta keeps saying that there are too many requests.',
    next: 'PauseBar asks again',
  },
  gateway: {
    cause: 'Something between you and Alta refused this: too many requests.',
    next: 'PauseBar asks again',
  },
}

function gatewayText({ status, retryAt }: Extract<AppError, { kind: 'gateway' }>, now: number): ErrorText {
  const later = laterText('It', retryAt, now)
  if (status >= 500 || notPassedOn.has(status)) {
    return {
      cause: `Something between you and Alta couldn’t pass this on (error ${status}).`,
      remedy: later ?? inAFewMinutes,
    }
  }
  return {
    cause: `Something between you and Alta refused this (error ${status}), not Alta itself.`,
    remedy: later ?? (status === 401 ? `Your token is kept. ${lookBetween}` : lookBetween),
  }
}

/** Request Timeout, Misdirected Request and Too Early say nothing about the request itself. */
const notPassedOn: ReadonlySet<number> = new Set([408, 421, 425])

const laterText = (who: string, retryAt: number | undefined, now: number) =>
  retryAt === undefined ? null : `${who} asks to wait until ${timeText(retryAt, now)}; PauseBar goes on then.`

const notAtAddressText = (isCustom: boolean): ErrorText =>
  isCustom
    ? {
        cause: 'Alta wasn’t found at the address in ALTA_API_URL.',
        remedy: 'Check that address, and your VPN or proxy: something else may have answered.',
      }
    : {
        cause: 'Alta wasn’t found at its address.',
        remedy: `Something between may have answered instead. ${lookBetween}`,
      }

const alta = 'api.altahq.com'
const letThrough = `Ask your IT team to let ${alta} through`

/** The words for what prevents a connection to Alta. */
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
  'proxy-refused': { cause: 'Your proxy doesn’t let PauseBar through to Alta.', remedy: `${letThrough}.` },
  'proxy-cannot-reach': {
    cause: 'Your proxy can’t reach Alta.',
    remedy: `${inAFewMinutes} If it keeps happening, ask your IT team whether the proxy reaches ${alta}.`,
  },
  'proxy-unknown-name': {
    cause: 'Your proxy can’t find Alta’s address, or a way there.',
    remedy: `${inAFewMinutes} If it keeps happening, ask your IT team whether the proxy finds ${alta}.`,
  },
  'proxy-no-way': {
    cause: 'Your proxy made no connection to Alta: it refused, or couldn’t reach it.',
    remedy: `${inAFewMinutes} If it keeps happening, ask your IT team to let ${alta} through.`,
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
