// @ts-check
import { describe, expect, it } from 'vitest'
import { updateFeed } from './updateFeed.mjs'

describe('an installer', () => {
  it('looks for newer ones where the build says', () => {
    const feed = updateFeed({ PAUSEBAR_UPDATE_URL: 'https://updates.example/pausebar' })
    expect(feed).toEqual({ provider: 'generic', url: 'https://updates.example/pausebar' })
  })

  it.each([undefined, ''])('looks nowhere when the build says %o', (text) => {
    expect(updateFeed({ PAUSEBAR_UPDATE_URL: text })).toBe(null)
  })

  it.each(['http://updates.example', 'updates.example', 'file:///updates', 'http://127.0.0.1:1'])(
    'is not made when the build says %s',
    (text) => {
      expect(() => updateFeed({ PAUSEBAR_UPDATE_URL: text })).toThrow('https://')
    },
  )
})
