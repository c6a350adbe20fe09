import { latinLetter } from '../controls/keys'

/** Keys pressed together, as the browser reports them. */
export type Chord = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>

/**
 * A chord as an Electron accelerator, such as `Control+Shift+P`. Null without Ctrl, Alt or Cmd: a global shortcut would
 * take that key away from wherever people type.
 */
export function keysOf(chord: Chord, isMac: boolean): string | null {
  // macOS registers keys by their position, named as on a Latin keyboard. Other systems go by the character.
  const key = (isMac ? null : latinLetter(chord)?.toUpperCase()) ?? keyAt(chord.code)
  if (key === null || !(chord.ctrlKey || chord.altKey || chord.metaKey)) return null
  const held = [
    chord.metaKey && (isMac ? 'Command' : 'Super'),
    chord.ctrlKey && 'Control',
    chord.altKey && 'Alt',
    chord.shiftKey && 'Shift',
  ]
  return [...held.filter((name) => name !== false), key].join('+')
}

/** The accelerator’s name for a key; null for keys that PauseBar doesn’t take. */
const keyAt = (code: string) => acceptedCodes.exec(code)?.slice(1).find(Boolean) ?? null

const acceptedCodes =
  /^(?:Key([A-Z])|Digit([0-9])|Arrow(Up|Down|Left|Right)|(F(?:1[0-9]|2[0-4]|[1-9])|Space|Home|End|PageUp|PageDown))$/

const macSigns: Record<string, string> = { Command: '⌘', Control: '⌃', Alt: '⌥', Shift: '⇧' }
const otherNames: Record<string, string> = { Control: 'Ctrl' }

/** `shortcutText` for this computer. */
export const keysText = (keys: string) => shortcutText(keys, isMac())

export const isMac = () => navigator.platform.startsWith('Mac')

/** An accelerator as the system’s users know it: “⌘⇧P”, “Ctrl+Shift+P”. */
export function shortcutText(keys: string, isMac: boolean): string {
  const parts = keys.split('+')
  return isMac
    ? parts.map((part) => macSigns[part] ?? part).join('')
    : parts.map((part) => otherNames[part] ?? part).join('+')
}
