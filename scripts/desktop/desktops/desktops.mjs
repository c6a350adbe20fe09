// @ts-check
import { gnome } from './gnome.mjs'
import { kde } from './kde.mjs'
import { lxqt } from './lxqt.mjs'
import { mate } from './mate.mjs'
import { sway } from './sway.mjs'
import { xfce } from './xfce.mjs'

/** In the order in which they are tried. */
export const desktops = [xfce, lxqt, mate, kde, gnome, sway]

/** What all of them need, and who sits at them. */
export const commonNeeds = [
  { debian: 'xserver-xorg-core', has: 'Xorg' },
  { debian: 'x11-utils', has: 'xprop' },
  { debian: 'hsetroot', has: 'hsetroot' },
  { debian: 'imagemagick', has: 'import' },
  { debian: 'xterm', has: 'xterm' },
]
