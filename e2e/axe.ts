import type { Page } from '@playwright/test'
import axe from 'axe-core'

declare global {
  interface Window {
    axe?: typeof axe
  }
}

/** The rest of a long list is like its beginning, and axe takes its time with each row. */
const exclude = ['.row:nth-child(n + 25)']

/**
 * What axe finds wrong in the page for people who use assistive technology: a line for each element.
 * @param runOnly the rules to hold the page against; all of them unless told
 */
export async function accessibilityFaults(page: Page, runOnly?: string[]): Promise<string[]> {
  // The page's policy admits no script tag: axe comes in by way of the debugger.
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
