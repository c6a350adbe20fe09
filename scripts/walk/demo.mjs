// @ts-check
import { until } from '../desktop/until.mjs'

const waitMs = 10_000

/**
 * PauseBar's window, as a person uses it.
 * @param {import('playwright').Page} page
 */
export function popoverOf(page) {
  const campaigns = page.getByRole('list', { name: 'Campaigns' })
  /** @param {string} campaign */
  const switchOf = (campaign) => page.getByRole('switch', { name: campaign, exact: true })
  return {
    waitForCampaigns: () => campaigns.first().waitFor({ timeout: waitMs }),
    tickPauseProspectsToo: () =>
      page.getByRole('checkbox', { name: 'Pause prospects too' }).check({ timeout: waitMs }),
    /** @param {string} campaign */
    clickSwitch: (campaign) => switchOf(campaign).click({ timeout: waitMs }),
    /**
     * @param {string} campaign
     * @param {'Active' | 'Paused'} status
     */
    waitForStatus: async (campaign, status) => {
      const row = page.getByRole('listitem').filter({ has: switchOf(campaign) })
      const words = row.locator('.row-status').filter({ hasText: new RegExp(`^${status}`) })
      await words.waitFor({ timeout: waitMs })
    },
    /**
     * @param {string} campaign
     * @param {RegExp} item
     */
    chooseFromRow: async (campaign, item) => {
      await page.getByRole('button', { name: `More for ${campaign}`, exact: true }).click({ timeout: waitMs })
      await page.getByRole('menuitem', { name: item }).click({ timeout: waitMs })
    },
    /** @param {RegExp} item */
    choose: (item) => page.getByRole('menuitem', { name: item }).click({ timeout: waitMs }),
    /** @param {RegExp} name */
    clickButton: (name) => page.getByRole('button', { name }).first().click({ timeout: waitMs }),
    /**
     * Waits for a text and returns the match. Alta’s limit may take a while.
     * @param {RegExp} text
     */
    textOf: async (text) => {
      const whole = await page.getByText(text).first().textContent({ timeout: 60_000 })
      return text.exec(whole ?? '')?.[0]
    },
    /** @param {string} file */
    screenshot: (file) => page.screenshot({ path: file, animations: 'disabled', timeout: waitMs }),
  }
}

/**
 * Gathers the requests that the demo's Alta prints, one a line, such as
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
     * Does something and waits for the request that it causes.
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
