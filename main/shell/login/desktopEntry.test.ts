import fc from 'fast-check'
import { expect, it } from 'vitest'
import { entryText, entryValue, execText, readEntryText, readExec, withEntryValues } from './desktopEntry'

it.each([
  ['/opt/Pause Bar/pausebar', '"/opt/Pause Bar/pausebar"'],
  ['/a"b', String.raw`"/a\\"b"`],
  ['/a$b`c', String.raw`"/a\\$b\\${'`'}c"`],
  [String.raw`/a\b`, String.raw`"/a\\\\b"`],
  ['/100%', '"/100%%"'],
])('the program %s is written %s', (program, written) => {
  expect(execText([program])).toBe(written)
})

it('any command is read as it was written, and any text', () => {
  const argument = fc.string({ unit: 'binary' }).filter((text) => !/[\0\r]/.test(text))
  fc.assert(
    fc.property(fc.array(argument), (command) => {
      const written = execText(command)
      expect(written).not.toContain('\n')
      expect(readExec(written)).toEqual(command)
    }),
  )
  fc.assert(fc.property(argument, (text) => readEntryText(entryText(text)) === text))
})

it.each([
  ['pausebar', ['pausebar']],
  ['  pausebar   --hidden %U', ['pausebar', '--hidden']],
  [`sh -c 'sleep 9; pausebar'`, ['sh', '-c', 'sleep 9; pausebar']],
  [String.raw`/opt/Pause\\ Bar/pausebar`, ['/opt/Pause Bar/pausebar']],
  ['env A="b c" pausebar', ['env', 'A=b c', 'pausebar']],
  ['"pausebar', []],
  ['', []],
])('a command that a person wrote, %s, is read', (value, command) => {
  expect(readExec(value)).toEqual(command)
})

const text = '# mine\n[Desktop Entry]\nName = PauseBar\nName[de]=Pause\n\n[Desktop Action x]\nName=X\n'

it('values change within their group, what is new joins them, and all else stays', () => {
  expect(entryValue(text, 'Name')).toBe('PauseBar')
  expect(entryValue(text, 'Exec')).toBeNull()
  expect(withEntryValues(text, { Name: 'Other', Exec: 'x', Hidden: null })).toBe(
    '# mine\n[Desktop Entry]\nName=Other\nName[de]=Pause\nExec=x\n\n[Desktop Action x]\nName=X\n',
  )
  expect(withEntryValues(text, { Name: null })).not.toContain('Name = ')
})
