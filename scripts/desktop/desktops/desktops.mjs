// @ts-check
import { xfce } from './xfce.mjs'

/** In the order in which they are tried. */
export const desktops = [xfce]
