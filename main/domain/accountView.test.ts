import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountNames, parseAccountName } from './accountView'

describe('what accounts are called', () => {
  it('is the person’s name for it, else its id at Alta, else just an account', () => {
    const accounts = [
      { name: 'EMEA', accountId: 'acme-emea' },
      { name: '', accountId: 'acme-us' },
      { name: '', accountId: null },
    ]
    expect(accountNames(accounts)).toEqual(['EMEA', 'acme-us', 'Alta account'])
  })

  it('is never the same for two, whatever was typed', () => {
    const account = fc.record({
      name: fc.constantFrom('', 'EMEA', 'emea', 'Alta account', 'Alta account 2'),
      accountId: fc.constantFrom(null, 'emea', 'us'),
    })
    fc.assert(
      fc.property(fc.array(account), (accounts) => {
        const names = accountNames(accounts).map((name) => name.toLowerCase())
        expect(new Set(names).size).toBe(accounts.length)
      }),
    )
  })
})

describe('a name that is typed in', () => {
  it('loses the blanks around it and between its words', () => {
    expect(parseAccountName('  North \n America ', [])).toEqual({ ok: true, value: 'North America' })
  })

  it.each([
    [' ', 'empty'],
    ['x'.repeat(61), 'too-long'],
    ['nul\0', 'control-characters'],
    ['Q1 \u202Egnp.exe', 'control-characters'],
    ['\u200B\u200B', 'empty'],
    ['emea', 'already-listed'],
  ])('that is %j is refused as %s', (typed, problem) => {
    expect(parseAccountName(typed, ['EMEA'])).toMatchObject({ error: { field: 'account-name', problem } })
  })

  it('may have 60 characters, however many bytes they take', () => {
    expect(parseAccountName('😀'.repeat(60), []).ok).toBe(true)
  })
})
