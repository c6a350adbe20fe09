// @ts-check
import { until } from '../desktop/until.mjs'

/**
 * Gathers what Alta's side of the demo prints: one line a request, such as
 * `POST /v1/campaigns/<uuid>/pause {"pauseProspects":true} → 200`.
 * @param {NodeJS.ReadableStream} output of the app
 */
export function gatherRequests(output) {
  /** @type {string[]} */
  const requests = []
  let rest = ''
  output.setEncoding('utf8').on('data', (text) => {
    const lines = `${rest}${text}`.split('\n')
    rest = lines.pop() ?? ''
    requests.push(...lines.filter((line) => /^(GET|POST) .* → \d{3}$/.test(line)))
  })
  return {
    /**
     * Does something and waits for the request that comes of it.
     * @param {RegExp} pattern
     * @param {() => Promise<void>} act
     * @returns {Promise<string>} the request
     */
    requestAfter: async (pattern, act) => {
      const before = requests.length
      await act()
      const request = await until(
        () => requests.slice(before).find((line) => pattern.test(line)),
        Boolean,
        () =>
          `Alta received no such request; it received: ${requests.slice(before).join('; ') || 'nothing'}.`,
      )
      return request ?? ''
    },
  }
}
