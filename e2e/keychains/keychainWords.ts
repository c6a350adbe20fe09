/** What the window says of a keychain, as loosely as a person remembers it. */

/** A dialog of the keychain’s is to be answered. */
export const waitsForKeychain =
  /keychain (asks|is asking|waits|is waiting|wants)|waiting for (your|the|this computer’s) keychain/i

/** The token could not be taken out of the keychain. */
export const stillInKeychain = /still in (your|the|this computer’s) keychain/i

/** The token was taken out of the keychain. */
export const removedFromKeychain = /removed from (your|the|this computer’s) keychain/i

/** The token is in memory alone. */
export const untilYouQuit = /only until you quit/i

/** The keychain is open, and does not hold the token. */
export const notInKeychain = /^Your token is not in/
