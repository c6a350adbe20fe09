/** What the window says about a keychain, loosely matched. */

/** The person has to answer the keychain’s dialog. */
export const waitsForKeychain =
  /keychain (asks|is asking|waits|is waiting|wants)|waiting for (your|the|this computer’s) keychain/i

/** The token could not be removed from the keychain. */
export const stillInKeychain = /still in (your|the|this computer’s) keychain/i

/** The token was removed from the keychain. */
export const removedFromKeychain = /removed from (your|the|this computer’s) keychain/i

/** The token is only in memory. */
export const untilYouQuit = /only until you quit/i

/** The keychain is open, and does not hold the token. */
export const notInKeychain = /^Your token is not in/
