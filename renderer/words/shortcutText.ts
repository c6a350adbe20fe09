import { latinLetter } from '../controls/keys'

/** What is pressed together, as the browser tells it. */
export type Chord = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>

const namedKeys: Record<string, string> = {
  Space: 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
}

/**
 * A chord as Electron's accelerators are written, such as `Control+Shift+P`; null for one that cannot open PauseBar:
 * without Ctrl, Alt or Cmd it would be missing wherever people write.
 */
export function keysOf(chord: Chord, isMac: boolean): string | null {
  // macOS takes such keys by their place, and names them as a Latin keyboard does; other systems take them by what they write.
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

function keyAt(code: string): string | null {
  const plain = /^(?:Key([A-Z])|Digit([0-9])|(F(?:1[0-9]|2[0-4]|[1-9])))$/.exec(code)
  return plain?.[1] ?? plain?.[2] ?? plain?.[3] ?? namedKeys[code] ?? null
}

const macSigns: Record<string, string> = { Command: '⌘', Control: '⌃', Alt: '⌥', Shift: '⇧' }
const otherNames: Record<string, string> = { Control: 'Ctrl' }

/** The same for the system that this runs on. */
export const keysText = (keys: string) => shortcutText(keys, isMac())

/** Whether this runs on macOS, where keys have other names. */
export const isMac = () => navigator.platform.startsWith('Mac')

/** As people know it on their system: “⌘⇧P”, “Ctrl+Shift+P”. */
export function shortcutText(keys: string, isMac: boolean): string {
  const parts = keys.split('+')
  return isMac
    ? parts.map((part) => macSigns[part] ?? part).join('')
    : parts.map((part) => otherNames[part] ?? part).join('+')
}
