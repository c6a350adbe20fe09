import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What a Linux desktop starts at login.
 * @see https://specifications.freedesktop.org/autostart-spec/latest/
 */
export function autostartIn(configFolder: string, text: string) {
  const folder = join(configFolder, 'autostart')
  const file = join(folder, 'pausebar.desktop')
  return {
    isOn: () => existsSync(file),
    /** Answers whether the disk took it. */
    turn(isOn: boolean): boolean {
      try {
        if (isOn) write(folder, file, text)
        else rmSync(file, { force: true })
        return true
      } catch {
        return false
      }
    },
  }
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(folder, { recursive: true })
  const unfinished = `${file}.new`
  writeFileSync(unfinished, text, { mode: 0o644 })
  renameSync(unfinished, file)
}

/** @param command the program and its arguments */
export const autostartFile = (command: string[]): string => `[Desktop Entry]
Type=Application
Name=PauseBar
Comment=Stop and restart Alta outreach from the menu bar
Exec=${command.map(quoted).join(' ')}
Terminal=false
X-GNOME-Autostart-enabled=true
`

/**
 * One argument, between quotes. Inside of them a backslash stands before each quote, backtick, dollar and backslash; as in
 * any text of such a file each backslash is doubled then, and a percent sign too, which would mean a field.
 * @see https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html
 */
function quoted(argument: string): string {
  const escaped = argument
    .replace(/["`$\\]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')
  return `"${escaped}"`
}
