import { inMarkup } from '../../domain/notificationText'
import { takesOneUnderscore, tooltipReader } from '../systemRules'

/** Seen by nobody, it parts two signs that together would mean something else. */
const joiner = '\u2060'

/**
 * A label as Electron wants it, so that it is read as it stands here. An ampersand marks a shortcut; doubled it is an
 * ampersand. On Linux Chromium writes the mark as a lone underscore, and doubles each real one.
 *
 * @param desktops the names of the Linux desktop
 */
export function menuLabel(text: string, desktops: readonly string[]): string {
  return needsCare(text) && takesOneUnderscore(desktops) ? forGnome(text) : doubled(text)
}

const doubled = (text: string) => text.replaceAll('&', '&&')

/** A single underscore with something behind it is read right there too. */
const needsCare = (text: string) => /_.*_|_$/s.test(text)

/**
 * GNOME's extension takes the first underscore away that something else follows, and leaves the others as they come: so one is
 * put before the label, to be taken, and each other one comes alone. Two in a row come as one that is doubled.
 */
function forGnome(text: string): string {
  // A lone one is written with an ampersand, which must not meet another.
  const apart = text.replace(/(?<!_)_(?=&)/g, `_${joiner}`)
  const lone = apart.replace(/&|_+/g, (run) =>
    run === '&' ? '&&' : `${'&'.repeat(run.length % 2)}${half(run)}`,
  )
  const parted = text.startsWith('_') || text.startsWith('&') ? joiner : ''
  return `&${parted}${lone}`
}

const half = (run: string) => '_'.repeat(Math.floor(run.length / 2))

/** A tooltip, so that the desktop reads it as it stands here: a campaign may be called anything. */
export function tooltipText(text: string, desktops: readonly string[]): string {
  switch (tooltipReader(desktops)) {
    case 'markup':
      return inMarkup(text)
    case 'qt':
      // Parted from what follows, neither begins what Qt would take for a tag.
      return text.replace(/<(?=\S)|&(?=lt;)/g, `$&${joiner}`)
    case 'text':
      return text
  }
}
