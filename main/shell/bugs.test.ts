import { expect, test } from 'vitest'
import { logInMemory } from '../accounts/logForTest'
import { bugReporter } from './bugs'

function parseNames(): unknown {
  return JSON.parse('Q1 Outbound')
}

function catchError(): unknown {
  try {
    return parseNames()
  } catch (error) {
    return error
  }
}

test('a bug is in the log by its name and place, without what its words quote or where the person keeps files', () => {
  const log = logInMemory()
  const printed: string[] = []
  const reference = bugReporter(log, (line) => printed.push(line))(catchError())
  expect(log.events).toMatchObject([{ event: 'unexpected', reference, name: 'SyntaxError' }])
  const line = JSON.stringify(log.events)
  expect(line).toMatch(/parseNames \(bugs\.test\.ts:\d+:\d+\)/)
  expect(line).not.toMatch(/Q1|[\\/]main/)
  expect(printed.join()).toMatch(new RegExp(`unexpected error ${reference}: SyntaxError: .*Q1 Outb`))
})

test('folders with blanks, as on Windows, leave no trace', () => {
  const log = logInMemory()
  const error = new Error('…')
  error.stack =
    'Error: …\n    at run (C:\\Users\\Al Green\\out\\main.js:12:3)\n    at file:///home/al/out/main.js:4:5'
  bugReporter(log, () => {})(error)
  expect(log.events).toMatchObject([{ frames: ['run (main.js:12:3)', '(main.js:4:5)'] }])
})

test.each([['a sentence'], [undefined], [Object.create(null)]])(
  '%o that is thrown is a bug, too',
  (thrown) => {
    const log = logInMemory()
    expect(bugReporter(log, () => {})(thrown)).toMatch(/^[0-9a-f]{8}$/)
    expect(log.events).toHaveLength(1)
  },
)
