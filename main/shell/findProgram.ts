import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'

/** The file that a path or the name of a program stands for; null where there is none, or none that can be started. */
export function findProgram(program: string): string | null {
  if (isAbsolute(program)) return executableAt(program)
  if (program === '' || program.includes('/')) return null
  const folders = (process.env['PATH'] ?? '').split(':').filter(isAbsolute)
  for (const folder of folders) {
    const found = executableAt(join(folder, program))
    if (found !== null) return found
  }
  return null
}

function executableAt(path: string): string | null {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile() ? realpathSync(path) : null
  } catch {
    return null
  }
}
