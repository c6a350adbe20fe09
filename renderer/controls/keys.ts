type KeyPress = Pick<KeyboardEvent, 'key' | 'code'>

type KeyPressWithModifiers = KeyPress &
  Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'> & { getModifierState(key: 'AltGraph'): boolean }

/**
 * The letter (a to z) that a shortcut goes by; null for other keys. It is the letter that the key writes, so
 * shortcuts follow Dvorak and AZERTY. For a letter of another script it is the one on that key of a Latin
 * keyboard, as is usual elsewhere.
 */
export function latinLetter({ key, code }: KeyPress): string | null {
  if (isLatin.test(key)) return key.toLowerCase()
  return isOfOtherScript(key) ? (letterCode.exec(code)?.[1]?.toLowerCase() ?? null) : null
}

const isLatin = /^[a-z]$/i
const letterCode = /^Key([A-Z])$/
/** Marks too: Indic keyboards have keys for vowel signs. */
const isOfOtherScript = (key: string) =>
  /[\p{L}\p{M}]/u.test(key) && !/[\p{Script=Latin}\p{ASCII}]/u.test(key)

/** Whether a key writes something, or is a dead key. Some systems report AltGr as Ctrl and Alt. */
export function writes(press: KeyPressWithModifiers): boolean {
  const hasModifier = press.ctrlKey || press.metaKey || press.altKey
  return isWriting(press.key) && (!hasModifier || press.getModifierState('AltGraph'))
}

/** Keys that write nothing have names in ASCII. One key may write two letters, such as Arabic’s lam-alef. */
const isWriting = (key: string) => key === 'Dead' || Array.from(key).length === 1 || /^\P{ASCII}+$/u.test(key)
