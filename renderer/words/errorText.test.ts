import { describe, expect, it } from 'vitest'
import type { AppError } from '../../preload/shared/contract'
import { errorText } from './errorText'

const errors: [AppError, cause: RegExp, remedy: RegExp][] = [
  [{ kind: 'unauthorized' }, /doesn’t accept this token/, /newest.*account ID/],
  [{ kind: 'forbidden', right: 'list' }, /can’t list campaigns/, /ID or link/],
  [{ kind: 'forbidden', right: 'read' }, /can’t see this campaign/, /owner/],
  [
    { kind: 'forbidden', right: 'pause' },
    /^Your role can’t pause this campaign\.$/,
    /^Ask its owner for edit rights\.$/,
  ],
  [{ kind: 'forbidden', right: 'resume' }, /can’t resume this campaign/, /edit rights/],
  [{ kind: 'not-found' }, /doesn’t find this campaign/, /Check its ID/],
  [{ kind: 'rejected', message: 'No reps left' }, /“No reps left”/, /in Alta/],
  [{ kind: 'rate-limited', retryAt: 42_000, why: 'used-up' }, /used up/, /in 0:42/],
  [{ kind: 'rate-limited', retryAt: 0, why: 'used-up' }, /used up/, /^Alta can be asked again now\.$/],
  [{ kind: 'rate-limited', retryAt: 42_000, why: 'kept-for-clicks' }, /kept for your clicks/, /in 0:42/],
  [{ kind: 'rate-limited', retryAt: 8_000, why: 'backing-off' }, /keeps saying/, /in 0:08/],
  [{ kind: 'rate-limited', retryAt: 8_000, why: 'gateway' }, /^Something between you and Alta/, /in 0:08/],
  [{ kind: 'gateway', status: 401 }, /^Something between.*refused.*error 401.*not Alta/, /token is kept/],
  [{ kind: 'gateway', status: 403 }, /^Something between.*refused.*error 403.*not Alta/, /IT team/],
  [{ kind: 'gateway', status: 502 }, /^Something between.*couldn’t pass this on.*502/, /few minutes/],
  [{ kind: 'gateway', status: 425 }, /^Something between.*couldn’t pass this on.*425/, /few minutes/],
  [
    { kind: 'gateway', status: 503, retryAt: Date.UTC(1970, 0, 1, 0, 2) },
    /^Something between/,
    /^It asks to wait until \d\d:02; PauseBar goes on then\.$/,
  ],
  [{ kind: 'not-at-address', isCustom: true }, /address in ALTA_API_URL/, /Check that address/],
  [{ kind: 'not-at-address', isCustom: false }, /^Alta wasn’t found at its address\.$/, /IT team/],
  [{ kind: 'wrong-content' }, /wrong kind of content/, /IT team/],
  [{ kind: 'offline' }, /offline/, /Check your network/],
  [{ kind: 'unreachable' }, /Can’t reach Alta/, /few minutes/],
  [{ kind: 'connection-lost' }, /broke/, /Check your network/],
  [{ kind: 'timeout' }, /in time/, /in a moment/],
  [{ kind: 'sign-in-page' }, /sign in/, /sign in to the network/],
  [{ kind: 'proxy' }, /^Your proxy doesn’t answer\.$/, /proxy settings/],
  [{ kind: 'proxy-settings' }, /proxy settings don’t work/, /Check these settings/],
  [{ kind: 'proxy-password' }, /asks for a password, and PauseBar can’t use/, /api\.altahq\.com.*without/],
  [{ kind: 'proxy-certificate' }, /your proxy’s certificate/, /proxy settings/],
  [{ kind: 'proxy-refused' }, /proxy doesn’t let PauseBar through/, /let api\.altahq\.com through/],
  [{ kind: 'proxy-cannot-reach' }, /proxy can’t reach Alta/, /few minutes/],
  [{ kind: 'proxy-unknown-name' }, /proxy can’t find Alta’s address/, /few minutes/],
  [{ kind: 'proxy-no-way' }, /refused, or couldn’t reach/, /few minutes/],
  [{ kind: 'certificate-date' }, /isn’t valid today/, /date and time/],
  [{ kind: 'certificate-name' }, /another server’s/, /another network/],
  [{ kind: 'certificate-wanted' }, /asks for a certificate of this computer/, /IT team/],
  [{ kind: 'old-encryption' }, /only encryption that isn’t safe/, /another network/],
  [{ kind: 'not-encrypted' }, /doesn’t speak the encryption/, /another network/],
  [{ kind: 'untrusted-certificate' }, /certificate/, /IT team/],
  [{ kind: 'bad-answer', reason: 'data is no list' }, /understands/, /log/],
  [{ kind: 'server', status: 503 }, /error 503/, /few minutes/],
  [
    { kind: 'server', status: 503, retryAt: Date.UTC(1970, 0, 1, 0, 2) },
    /error 503/,
    /^Alta asks to wait until \d\d:02; PauseBar goes on then\.$/,
  ],
  [
    {
      kind: 'interrupted',
      intent: { verb: 'pause', withProspects: true, askedAt: 0 },
      status: 'active',
    },
    /asked to pause it with its prospects at .*Alta shows it active/,
    /Try again/,
  ],
  [{ kind: 'not-applied' }, /lost.*doesn’t show/, /Try again/],
  [{ kind: 'keychain', problem: 'missing' }, /no keychain/, /Install/],
  [{ kind: 'keychain', problem: 'locked' }, /locked/, /Unlock/],
  [{ kind: 'keychain', problem: 'silent' }, /doesn’t answer/, /another window/],
  [{ kind: 'keychain', problem: 'refused' }, /refused/, /Allow/],
  [{ kind: 'invalid-input', field: 'token', problem: 'empty' }, /token is missing/, /Paste/],
  [
    { kind: 'invalid-input', field: 'token', problem: 'control-characters' },
    /invisible/,
    /Copy just the token/,
  ],
  [{ kind: 'invalid-input', field: 'account-id', problem: 'too-long' }, /any account ID/, /account ID/],
  [{ kind: 'invalid-input', field: 'campaign-id', problem: 'not-an-id' }, /no campaign ID/, /link from Alta/],
  [{ kind: 'invalid-input', field: 'campaign-id', problem: 'already-listed' }, /already/, /Search/],
  [{ kind: 'busy' }, /under way/, /Wait/],
  [{ kind: 'not-running', why: 'draft' }, /isn’t launched/, /Launch/],
  [{ kind: 'not-running', why: 'completed' }, /completed/, /nothing left/],
  [{ kind: 'not-running', why: 'archived' }, /archived/, /Unarchive/],
  [{ kind: 'not-connected' }, /isn’t connected/, /Connect/],
  [{ kind: 'unexpected', reference: 'a1b2' }, /PauseBar itself/, /a1b2/],
]

describe('an error', () => {
  it.each(errors)('%o says what happened and what to do', (error, cause, remedy) => {
    const text = errorText(error, 0)
    expect(text.cause).toMatch(cause)
    expect(text.remedy).toMatch(remedy)
  })

  it.each(errors)('%o is told in whole sentences with typographic quotes', (error) => {
    const { cause, remedy } = errorText(error, 0)
    expect(`${cause} ${remedy}`).toMatch(/^[A-Z][^'"]*[.”]$/)
  })
})

it('of a gateway says neither of a campaign nor of making a token', () => {
  const others = errors.filter(([{ kind }]) => kind === 'gateway' || kind === 'not-at-address')
  for (const [error] of others) {
    const { cause, remedy } = errorText(error, 0)
    expect(`${cause} ${remedy}`).not.toMatch(/campaign|role|rights|newest|new token|accept/i)
  }
})

it.each([
  ['No reps left', '“No reps left”.'],
  ['No reps left.', '“No reps left.”'],
  ['No reps left!', '“No reps left!”'],
  ['Why now?', '“Why now?”'],
  ['Wait…', '“Wait…”'],
  ['Wait...', '“Wait...”'],
  ['The rep said "no."', '“The rep said "no."”'],
  ['Not allowed (ask an admin.)', '“Not allowed (ask an admin.)”'],
  ['担当者がいません。', '“担当者がいません。”'],
])('what Alta says, %s, is a sentence with one full stop', (message, quoted) => {
  expect(errorText({ kind: 'rejected', message }, 0).cause).toBe(`Alta refused this: ${quoted}`)
})
