import { inMarkup } from '../../domain/notificationText'
import { stripsOneUnderscore, tooltipFormat } from '../systemRules'

/** An invisible character. It separates two others that would mean something else together. */
const wordJoiner = '\u2060'

/**
 * Escapes a menu label for Electron, where `&` marks a shortcut and `&&` is an ampersand. On Linux Chromium
 * turns the mark into `_`, and doubles real underscores.
 *
 * @param desktops the names of the Linux desktop
 */
export function menuLabel(text: string, desktops: readonly string[]): string {
  if (isMisread(text) && stripsOneUnderscore(desktops)) return escapedForGnome(text)
  return text.replaceAll('&', '&&')
}

/** GNOME's extension gets a single underscore right, if anything follows it. */
const isMisread = (text: string) => /_.*_|_$/s.test(text)

/**
 * GNOME's extension removes the first underscore that anything follows, and shows the others as they arrive. So an
 * extra one goes first. A pair of others is written as `_`, which arrives doubled, and a single one as `&`.
 */
function escapedForGnome(text: string): string {
  // The `&` for a single underscore must not touch another `&`.
  const separated = text.replace(/(?<!_)_(?=&)/g, `_${wordJoiner}`)
  const escaped = separated.replace(/&|_+/g, (run) =>
    run === '&' ? '&&' : '&'.repeat(run.length % 2) + '_'.repeat(Math.floor(run.length / 2)),
  )
  const separator = text.startsWith('_') || text.startsWith('&') ? wordJoiner : ''
  return `&${separator}${escaped}`
}

/** Escapes a tooltip for the desktop's markup: it holds names of campaigns, which may be anything. */
export function tooltipText(text: string, desktops: readonly string[]): string {
  switch (tooltipFormat(desktops)) {
    case 'markup':
      return inMarkup(text)
    case 'qt':
      // Qt reads a text as HTML if it finds a tag or `&lt;` in it.
      return text.replace(/<(?=\S)|&(?=lt;)/g, `$&${wordJoiner}`)
    case 'text':
      return text
  }
}
