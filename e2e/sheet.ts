import type { PauseBar } from './pauseBar'

/** A checkbox on the sheet for many: a campaign or an option. */
export const box = ({ dialog }: PauseBar, name: string) => dialog.getByRole('checkbox', { name, exact: true })

/** The line about an action on many campaigns, with its buttons. */
export const strip = ({ page }: PauseBar) => page.locator('.strip')
export const chooseFromStrip = async (pauseBar: PauseBar, item: string) => {
  await pauseBar.button('More for this').click()
  await pauseBar.page.getByRole('menuitem', { name: item }).click()
}
