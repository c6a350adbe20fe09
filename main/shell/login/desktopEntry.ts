/**
 * Desktop entries have groups of `Key=value` lines. Only this group matters here.
 *
 * @see https://specifications.freedesktop.org/desktop-entry-spec/latest/
 */
const group = '[Desktop Entry]'

/** The raw value of a key; null if it is missing. */
export function entryValue(text: string, key: string): string | null {
  const line = ownLines(text).find(({ name }) => name === key)
  return line?.value ?? null
}

/** The names of all keys, without their locales (`Name[de]`). */
export const entryKeys = (text: string): string[] =>
  ownLines(text).flatMap(({ name }) => (name === null ? [] : [name.replace(/\[.*\]$/, '')]))

/** Sets these keys, and removes those that are null. All else stays as it was. */
export function withEntryValues(text: string, values: Readonly<Record<string, string | null>>): string {
  const missing = new Map(Object.entries(values))
  const lines = text.replace(/\n+$/, '').split('\n')
  const { first, end } = groupIn(lines)
  const own = lines.slice(first, end).flatMap((line) => {
    const { name } = readLine(line)
    const value = name === null ? undefined : values[name]
    if (name === null || value === undefined) return [line]
    return missing.delete(name) && value !== null ? [`${name}=${value}`] : []
  })
  const added = [...missing].flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]))
  // New keys go before the blank lines that separate the groups.
  const last = own.findLastIndex((line) => line.trim() !== '') + 1
  const whole = [...lines.slice(0, first), ...own.toSpliced(last, 0, ...added), ...lines.slice(end)]
  return `${whole.join('\n')}\n`
}

export const isDesktopEntry = (text: string) => groupIn(text.split('\n')).first > 0

function ownLines(text: string) {
  const lines = text.split('\n')
  const { first, end } = groupIn(lines)
  return lines.slice(first, end).map(readLine)
}

function groupIn(lines: readonly string[]): { first: number; end: number } {
  const first = lines.findIndex((line) => line.trim() === group) + 1
  if (first === 0) return { first: 0, end: 0 }
  const next = lines.findIndex((line, index) => index >= first && line.startsWith('['))
  return { first, end: next < 0 ? lines.length : next }
}

function readLine(line: string): { name: string | null; value: string } {
  const [, name = null, value = ''] = line.match(/^([^#=\s][^=]*?)\s*=\s*(.*?)\s*$/) ?? []
  return { name, value }
}

/** Escapes a string value. */
export const entryText = (text: string) =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replace(/^ /, '\\s')

const escapes: Readonly<Record<string, string>> = { s: ' ', n: '\n', t: '\t', r: '\r' }

/** Unescapes a string value. */
export const readEntryText = (value: string) =>
  value.replace(/\\(.)/g, (_, char: string) => escapes[char] ?? char)

/**
 * The value of `Exec` for a command. Each argument is quoted, some characters inside take a backslash, and a
 * percent sign is doubled, since it would introduce a field code.
 *
 * @see https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html
 */
export const execText = (command: readonly string[]) =>
  command
    .map((argument) => `"${argument.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`)
    .map(entryText)
    .join(' ')

/** The command in a value of `Exec`, without field codes; empty if the value is malformed. */
export function readExec(value: string): string[] {
  const text = readEntryText(value)
  const parts = /(?:"(?:[^"\\]|\\.)*"|'[^']*'|\\.|[^\s"'\\])+/gs
  if (text.replace(parts, '').trim() !== '') return []
  return [...text.matchAll(parts)].map(([part]) => unquoted(part)).filter((part) => !/^%[a-zA-Z]$/.test(part))
}

const unquoted = (part: string) =>
  part
    .replace(
      /"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/gs,
      (_, inDouble?: string, inSingle?: string, escaped?: string) =>
        inDouble?.replace(/\\(["`$\\])/g, '$1') ?? inSingle ?? escaped ?? '',
    )
    .replaceAll('%%', '%')
