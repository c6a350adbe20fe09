import { expect, it } from 'vitest'
import { readCommandLine, unknownText } from './commandLine'

const version = '1.2.3'

it.each(['--help', '-h'])('%s tells the arguments, and what the environment can say', (arg) => {
  const { answer } = readCommandLine(['--demo', arg, '--nonsense'], version)
  for (const word of ['--user-data-dir=DIR', '--demo', '--hidden', '--version', 'ALTA_API_URL'])
    expect(answer).toContain(word)
})

it('--version tells the version', () => {
  expect(readCommandLine(['--version'], version).answer).toBe('PauseBar 1.2.3\n')
})

it('starts with what it knows, and with what Electron knows', () => {
  const args = [
    '--user-data-dir=/tmp/a b',
    '--demo',
    '--hidden',
    '--no-sandbox',
    '--lang=de',
    '--enable-features=A,B',
  ]
  expect(readCommandLine(args, version)).toEqual({ answer: null, unknown: [] })
})

it.each(['--demmo', '--Demo', '-x', 'file.txt', '', '--demo demo', '--user-data-dirs=/tmp', '--help-me'])(
  'does not know “%s”',
  (arg) => {
    expect(readCommandLine(['--hidden', arg], version)).toEqual({ answer: null, unknown: [arg] })
  },
)

it('says so in one line, whatever was typed', () => {
  expect(unknownText('--de\nmmo\u001b[31m')).toBe(
    'PauseBar doesn’t know the argument “--de?mmo?[31m”, and starts without it. See --help.\n',
  )
})
