// @ts-check
import { gnome } from './gnome.mjs'
import { kde } from './kde.mjs'
import { lxqt } from './lxqt.mjs'
import { mate } from './mate.mjs'
import { sway } from './sway.mjs'
import { xfce } from './xfce.mjs'

/** In the order of the tests. */
export const desktops = [xfce, lxqt, mate, kde, gnome, sway]

/** Needed by all of them. */
export const commonNeeds = [
  { debian: 'xserver-xorg-core', has: 'Xorg' },
  { debian: 'x11-utils', has: 'xprop' },
  { debian: 'hsetroot', has: 'hsetroot' },
  { debian: 'imagemagick', has: 'import' },
  { debian: 'xterm', has: 'xterm' },
]
