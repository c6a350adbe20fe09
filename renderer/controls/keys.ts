/** What is pressed, as the browser tells it. */
type Press = Pick<KeyboardEvent, 'key' | 'code'>

/** What the keyboard may be asked of besides. */
type HeldPress = Press &
  Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'> & { getModifierState(key: 'AltGraph'): boolean }

/**
 * The letter (a to z) that a shortcut goes by; null for what is none. It is what the key writes, so that it stands where the
 * person's keyboard has it: on Dvorak, on AZERTY. Where that is a letter of another script it is the one that this key has on
 * a Latin keyboard, as programs of all systems have it.
 */
export function latinLetter({ key, code }: Press): string | null {
  if (isLatin.test(key)) return key.toLowerCase()
  return isOfOtherScript(key) ? (onKey.exec(code)?.[1]?.toLowerCase() ?? null) : null
}

const isLatin = /^[a-z]$/i
const onKey = /^Key([A-Z])$/
/** Indic keyboards have vowel signs on keys of their own: marks. */
const isOfOtherScript = (key: string) =>
  /[\p{L}\p{M}]/u.test(key) && !/[\p{Script=Latin}\p{ASCII}]/u.test(key)

/** Whether a key writes something, or begins to, as an accent does; AltGr passes for Ctrl and Alt on some systems. */
export function writes(press: HeldPress): boolean {
  const isHeldBack = press.ctrlKey || press.metaKey || press.altKey
  return isWriting(press.key) && (!isHeldBack || press.getModifierState('AltGraph'))
}

/** Keys that write nothing have names, in ASCII; one key may write two letters, as Arabic's lam-alef. */
const isWriting = (key: string) => key === 'Dead' || Array.from(key).length === 1 || /^\P{ASCII}+$/u.test(key)
