import { expect, test } from 'vitest'
import { baseUrlFrom } from './baseUrl'

const production = 'https://api.altahq.com/v1'

test.each([
  [undefined, production],
  ['', production],
  ['  ', production],
  ['https://api.altahq.com/v1', production],
  ['https://api.altahq.com/v1/', production],
  [' https://alta.example.com:8443/api/v2// ', 'https://alta.example.com:8443/api/v2'],
  ['HTTPS://ALTA.EXAMPLE.COM', 'https://alta.example.com'],
  ['http://127.0.0.1:4010/v1', 'http://127.0.0.1:4010/v1'],
  ['http://127.8.9.10/v1', 'http://127.8.9.10/v1'],
  ['http://localhost:4010', 'http://localhost:4010'],
  ['http://[::1]:4010/v1', 'http://[::1]:4010/v1'],
  ['http://2130706433/v1', 'http://127.0.0.1/v1'],
])('ALTA_API_URL %j means %s', (variable, url) => {
  expect(baseUrlFrom(variable)).toEqual({ ok: true, url })
})

test.each([
  ['api.altahq.com/v1', 'is not a web address'],
  ['https://', 'is not a web address'],
  ['https://alta example.com', 'is not a web address'],
  ['http://alta.example.com/v1', 'must begin with https://'],
  ['http://127.0.0.1.example.com', 'must begin with https://'],
  ['http://localhost.example.com', 'must begin with https://'],
  ['http://0.0.0.0:4010', 'must begin with https://'],
  ['http://192.168.1.5', 'must begin with https://'],
  ['ftp://127.0.0.1', 'must begin with https://'],
  ['file:///etc/passwd', 'must begin with https://'],
  ['javascript:alert(1)', 'must begin with https://'],
  ['https://alta.example.com/v1?region=eu', 'must end in a path'],
  ['https://alta.example.com/v1?', 'must end in a path'],
  ['https://alta.example.com/v1#top', 'must end in a path'],
  ['https://user@alta.example.com', 'must not hold a user name or password'],
  ['https://user:secret@alta.example.com', 'must not hold a user name or password'],
])('ALTA_API_URL %j is refused: it %s', (variable, why) => {
  const problem = problemOf(variable)
  expect(problem).toContain(`ALTA_API_URL ${why}`)
  expect(problem).not.toContain('\n')
  expect(problem).not.toContain('secret')
})

test.each([
  ['a line break in the middle', 'http://alta\n.example.com\r\nALL IS WELL'],
  ['an escape sequence', 'http://alta.example.com/\u001b[2J'],
  ['a thousand characters', `http://alta.example.com/${'x'.repeat(1_000)}`],
])('the problem stays one short line for %s', (_, variable) => {
  const problem = problemOf(variable)
  expect(problem).toMatch(/^ALTA_API_URL [\x20-\x7e“”]+$/)
  expect(problem.length).toBeLessThan(350)
})

function problemOf(variable: string): string {
  const base = baseUrlFrom(variable)
  if (base.ok) throw new Error(`${variable} was accepted`)
  return base.problem
}
