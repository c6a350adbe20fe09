import type { AppError, WhyLimited } from '../../preload/shared/contract'
import { countdownText, timeText } from './ageText'
import type { ErrorText } from './errorText'

type AnswerError = Extract<AppError, { kind: 'rate-limited' | 'server' | 'gateway' | 'not-at-address' }>

/** What to look at when it was not Alta that answered. */
export const lookBetween = 'Check your VPN or proxy, or ask your IT team.'

/** The words for an answer that is none to what was asked: Alta's, or of something that answered in its place. */
export function answerText(error: AnswerError, now: number): ErrorText {
  switch (error.kind) {
    case 'rate-limited':
      return {
        cause: limited[error.why],
        remedy: `${nextAfter[error.why]} ${inText(countdownText(error.retryAt, now))}.`,
      }
    case 'server':
      return {
        cause: `Alta has a problem of its own (error ${error.status}).`,
        remedy: laterText('Alta', error.retryAt, now) ?? 'Try again in a few minutes.',
      }
    case 'gateway':
      return gatewayText(error, now)
    case 'not-at-address':
      return error.isCustom ? notAtCustomAddress : notAtAltasAddress
  }
}

const inText = (countdown: string | null) => (countdown === null ? 'now' : `in ${countdown}`)

const limited: Record<WhyLimited, string> = {
  'used-up': 'Your account has used up Alta’s requests for this minute.',
  'kept-for-clicks': 'What is left of Alta’s requests for this minute is kept for your clicks.',
  'backing-off': 'Alta keeps saying that there are too many requests.',
  gateway: 'Something between you and Alta refused this: too many requests.',
}

const nextAfter: Record<WhyLimited, string> = {
  'used-up': 'Alta can be asked again',
  'kept-for-clicks': 'PauseBar reads again',
  'backing-off': 'PauseBar asks again',
  gateway: 'PauseBar asks again',
}

function gatewayText({ status, retryAt }: Extract<AppError, { kind: 'gateway' }>, now: number): ErrorText {
  const later = laterText('It', retryAt, now)
  if (status >= 500 || notPassedOn.has(status)) {
    return {
      cause: `Something between you and Alta couldn’t pass this on (error ${status}).`,
      remedy: later ?? 'Try again in a few minutes.',
    }
  }
  return {
    cause: `Something between you and Alta refused this (error ${status}), not Alta itself.`,
    remedy: later ?? (status === 401 ? `Your token is kept. ${lookBetween}` : lookBetween),
  }
}

/** It took too long, came to the wrong server, or too early. */
const notPassedOn: ReadonlySet<number> = new Set([408, 421, 425])

const laterText = (who: string, retryAt: number | undefined, now: number) =>
  retryAt === undefined ? null : `${who} asks to wait until ${timeText(retryAt, now)}; PauseBar goes on then.`

const notAtCustomAddress: ErrorText = {
  cause: 'Alta wasn’t found at the address in ALTA_API_URL.',
  remedy: 'Check that address, and your VPN or proxy: something else may have answered.',
}

const notAtAltasAddress: ErrorText = {
  cause: 'Alta wasn’t found at its address.',
  remedy: `Something between may have answered instead. ${lookBetween}`,
}
