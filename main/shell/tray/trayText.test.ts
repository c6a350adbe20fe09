import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { menuLabel, tooltipText } from './trayText'

/** How Chromium sends a label: the mark of a shortcut (`&`) becomes `_`, and a real underscore is doubled. */
const sent = (label: string) =>
  label.replace(/&&|&|_/g, (sign) => ({ '&&': '&', '&': '_', _: '__' })[sign] ?? sign)
/** How GNOME's extension shows that. */
const onGnome = (label: string) => label.replace(/_([^_])/, '$1')
/** How all others show it. */
const elsewhere = (label: string) => label.replace(/_(_?)/g, '$1')
const seen = (label: string) => label.replaceAll('\u2060', '')

const gnome = ['ubuntu', 'GNOME']

describe('a label in the tray', () => {
  it.each([
    'Pause “2026_Q1_EMEA”',
    'Pause “A_B”',
    'Pause “A__B”',
    'Pause “A___B_”',
    'Resume “R&D_2026_x&_y_&z”',
    'EMEA_',
    '_EMEA_US',
    '__',
    '&_A_B',
    'Open PauseBar',
  ])('%s is whole on GNOME, and everywhere else', (text) => {
    expect(seen(onGnome(sent(menuLabel(text, gnome))))).toBe(text)
    expect(elsewhere(sent(menuLabel(text, ['XFCE'])))).toBe(text)
  })

  it('is whole whatever it says', () => {
    const text = fc.string({ unit: fc.constantFrom('_', '_', '&', 'a', ' ', '“') })
    fc.assert(
      fc.property(text, (label) => {
        expect(seen(onGnome(sent(menuLabel(label, gnome))))).toBe(label)
        expect(elsewhere(sent(menuLabel(label, [])))).toBe(label)
      }),
    )
  })

  it('goes out as ever where nothing is to be done', () => {
    expect(menuLabel('Pause “A_B & C”', gnome)).toBe('Pause “A_B && C”')
  })
})

describe('a tooltip', () => {
  const text = 'PauseBar: 1 active. Couldn’t pause “<b>R&D</b> &lt; 3 < 4”'

  it('is markup in MATE’s panel', () => {
    expect(tooltipText(text, ['MATE'])).toBe(
      'PauseBar: 1 active. Couldn’t pause “&lt;b&gt;R&amp;D&lt;/b&gt; &amp;lt; 3 &lt; 4”',
    )
  })

  it('is no rich text to Qt, which looks for a tag', () => {
    const tooltip = tooltipText(text, ['KDE'])
    expect(tooltip).not.toMatch(/<[a-z/!]|&lt;/i)
    expect(seen(tooltip)).toBe(text)
  })

  it('stands as it is elsewhere', () => {
    expect(tooltipText(text, ['XFCE'])).toBe(text)
  })
})
