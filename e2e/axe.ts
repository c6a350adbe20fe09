import type { Page } from '@playwright/test'
import axe from 'axe-core'

declare global {
  interface Window {
    axe?: typeof axe
  }
}

/** axe takes time for each row, and the rest of a long list is like its beginning. */
const exclude = ['.row:nth-child(n + 25)']

/**
 * What axe finds wrong with the page's accessibility: one entry for each element.
 * @param runOnly the rules to check; by default all
 */
export async function accessibilityFaults(page: Page, runOnly?: string[]): Promise<string[]> {
  // The page's policy allows no script tag, so axe is injected through the debugger.
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axe.source)
  const options: axe.RunOptions = { resultTypes: ['violations'], ...(runOnly && { runOnly }) }
  const violations = await page.evaluate(
    async ([context, options]) => (await window.axe?.run(context, options))?.violations,
    [{ exclude }, options] as const,
  )
  if (!violations) throw new Error('axe did not come into the page')
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  )
}
