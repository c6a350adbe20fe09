import { startGnomeKeyring } from '../../scripts/desktop/keychains/gnomeKeyring.mjs'
import { startKeePassXc } from '../../scripts/desktop/keychains/keePassXc.mjs'
import type { Keychain } from '../../scripts/desktop/keychains/keychain.mjs'
import { startKWallet } from '../../scripts/desktop/keychains/kWallet.mjs'
import type { Desktop } from './keychainTest'

interface StartableKeychain {
  /** As people call it. */
  name: string
  start: (desktop: Desktop) => Promise<Keychain>
}

/** The keychains that desktops of Linux have, each open at first and with something to keep the token in. */
export const keychains: StartableKeychain[] = [
  { name: 'gnome-keyring', start: startGnomeKeyring },
  { name: 'KeePassXC', start: (desktop) => startKeePassXc(desktop) },
  { name: 'KWallet', start: startKWallet },
]
