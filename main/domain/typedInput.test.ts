import { expect, test } from 'vitest'
import { parseCredentials } from './typedInput'

test.each([
  ['as it is', 'alta_123', 'alta_123'],
  ['with the blanks of a careless copy', '  alta_123\n', 'alta_123'],
  ['with the word Bearer before it', 'Bearer alta_123', 'alta_123'],
  ['in quotes', '"alta_123"', 'alta_123'],
  ['in single quotes', "'alta_123'", 'alta_123'],
  ['in backticks', '`alta_123`', 'alta_123'],
  ['in typographic quotes', '“alta_123”', 'alta_123'],
  ['in German quotes', '„alta_123“', 'alta_123'],
  ['in French quotes', '« alta_123 »', 'alta_123'],
  ['in angle brackets', '<alta_123>', 'alta_123'],
  ['with a comma behind it', 'alta_123,', 'alta_123'],
  ['quoted, with a comma behind it', '"alta_123",', 'alta_123'],
  ['as a variable', 'ALTA_TOKEN=alta_123', 'alta_123'],
  ['as a variable with blanks', 'ALTA_API_TOKEN = "alta_123";', 'alta_123'],
  ['as a variable of a shell', "export ALTA_API_KEY='alta_123'", 'alta_123'],
  ['as a variable of PowerShell', '$env:ALTA_TOKEN="alta_123"', 'alta_123'],
  ['as an entry of JSON', '"token": "alta_123",', 'alta_123'],
  ['as a header', 'Authorization: Bearer alta_123', 'alta_123'],
  ['as a header in small letters', 'authorization:bearer alta_123', 'alta_123'],
  ['as an option of curl', '-H "Authorization: Bearer alta_123" \\', 'alta_123'],
  ['with the word bearer and a colon', 'bearer: alta_123', 'alta_123'],
  ['with an invisible character behind it', 'alta_123\u200b', 'alta_123'],
  ['with invisible characters in it and around it', '\ufeffalta\u00ad_1\u200d23\u2060', 'alta_123'],
  ['with a blank that does not break', '\u00a0alta_123\u00a0', 'alta_123'],
  ['that ends in equals signs', 'YWx0YV90b2tlbg==', 'YWx0YV90b2tlbg=='],
  ['that ends like a variable without a value', 'alta_token==', 'alta_token=='],
  ['with marks of its own in it', 'a.b-c_d~e+f/g=', 'a.b-c_d~e+f/g='],
  ['that begins like the word', 'bearer_123', 'bearer_123'],
  ['as long as every keychain can hold', 'x'.repeat(1_200), 'x'.repeat(1_200)],
])('takes a token %s', (_what, typed, token) => {
  expect(parseCredentials({ token: typed, accountId: ' ' })).toEqual({
    ok: true,
    value: { token, accountId: null },
  })
})

test.each(['acc-1', '"acc-1"', 'x-account-id: acc-1', 'ALTA_ACCOUNT_ID=acc-1,', 'acc-1\u200b'])(
  'takes an account id as %s',
  (accountId) => {
    expect(parseCredentials({ token: 't', accountId })).toEqual({
      ok: true,
      value: { token: 't', accountId: 'acc-1' },
    })
  },
)

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
