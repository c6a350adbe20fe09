import { expect, test } from 'vitest'
import { parseCredentials } from './credentials'

test.each([
  ['as it is', 'alta_123', 'alta_123'],
  ['with the blanks of a careless copy', '  alta_123\n', 'alta_123'],
  ['with the word Bearer before it', 'Bearer alta_123', 'alta_123'],
  ['as long as every keychain can hold', 'x'.repeat(1_200), 'x'.repeat(1_200)],
])('takes a token %s', (_what, typed, token) => {
  expect(parseCredentials({ token: typed, accountId: ' ' })).toEqual({
    ok: true,
    value: { token, accountId: null },
  })
})

test('takes an account id without the blanks around it', () => {
  const parsed = parseCredentials({ token: 't', accountId: ' acc-1 ' })
  expect(parsed).toEqual({ ok: true, value: { token: 't', accountId: 'acc-1' } })
})

test.each([
  ['an empty token', { token: ' ', accountId: '' }, 'token', 'empty'],
  ['a token too long for a keychain', { token: 'x'.repeat(1_201), accountId: '' }, 'token', 'too-long'],
  ['a token with a line break in it', { token: 'abc\r\ndef', accountId: '' }, 'token', 'control-characters'],
  ['a token with a blank in it', { token: 'abc def', accountId: '' }, 'token', 'control-characters'],
  [
    'a token with letters no header can carry',
    { token: 'abc–def', accountId: '' },
    'token',
    'control-characters',
  ],
  ['an account id with a line break', { token: 't', accountId: 'a\nb' }, 'account-id', 'control-characters'],
  ['an account id that is no id', { token: 't', accountId: 'x'.repeat(201) }, 'account-id', 'too-long'],
])('refuses %s', (_what, typed, field, problem) => {
  expect(parseCredentials(typed)).toEqual({ ok: false, error: { kind: 'invalid-input', field, problem } })
})
