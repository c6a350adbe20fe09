import type { PauseBar } from './pauseBar'

/** A campaign on the sheet for many, or another box to tick. */
export const box = ({ dialog }: PauseBar, name: string) => dialog.getByRole('checkbox', { name, exact: true })

/** Where what was done to many is told, with what can be done about it. */
export const strip = ({ page }: PauseBar) => page.locator('.strip')
export const chooseFromStrip = async (pauseBar: PauseBar, item: string) => {
  await pauseBar.button('More for this').click()
  await pauseBar.page.getByRole('menuitem', { name: item }).click()
}
