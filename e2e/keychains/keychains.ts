import { startGnomeKeyring } from '../../scripts/desktop/keychains/gnomeKeyring.mjs'
import { startKeePassXc } from '../../scripts/desktop/keychains/keePassXc.mjs'
import type { Keychain } from '../../scripts/desktop/keychains/keychain.mjs'
import { startKWallet } from '../../scripts/desktop/keychains/kWallet.mjs'
import type { Desktop } from './keychainTest'

interface StartableKeychain {
  /** The name that people know. */
  name: string
  start: (desktop: Desktop) => Promise<Keychain>
}

/** The keychains of Linux desktops. Each is unlocked at first and ready to save a token. */
export const keychains: StartableKeychain[] = [
  { name: 'gnome-keyring', start: startGnomeKeyring },
  { name: 'KeePassXC', start: (desktop) => startKeePassXc(desktop) },
  { name: 'KWallet', start: startKWallet },
]
