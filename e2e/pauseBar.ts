import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'

/** A running PauseBar: its process, and its window as a person uses it. */
export class PauseBar {
  readonly electron: ElectronApplication
  readonly page: Page
  /** The process's standard output and standard error so far. */
  readonly output: () => string

  constructor(electron: ElectronApplication, page: Page, output: () => string) {
    this.electron = electron
    this.page = page
    this.output = output
  }

  get tokenField(): Locator {
    return this.page.getByRole('textbox', { name: 'API token' })
  }

  get campaigns(): Locator {
    return this.page.getByRole('list', { name: 'Campaigns' })
  }

  get pauseProspectsToo(): Locator {
    return this.page.getByRole('checkbox', { name: 'Pause prospects too' })
  }

  /** All visible alerts of the window; not those for screen readers only. */
  get alerts(): Locator {
    return this.page.locator('[role=alert]:not(.only-heard)').filter({ hasText: /\S/ })
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  /** The newest offer to undo. */
  get undoToast(): Locator {
    return this.page.getByRole('status').filter({ has: this.button('Undo') })
  }

  /** One campaign's row, if the list shows it. */
  row(name: string): Locator {
    return this.campaigns.getByRole('listitem').filter({ has: this.toggle(name) })
  }

  /** The row's second line, including text for screen readers only. */
  statusOf(name: string): Locator {
    return this.row(name).locator('.row-status')
  }

  /** What the row asks the person, with the possible answers. */
  needOf(name: string): Locator {
    return this.row(name).locator('.row-need')
  }

  /** Why the last action on a campaign failed, according to its row. */
  failureOf(name: string): Locator {
    return this.row(name).locator('.row-failure')
  }

  toggle(name: string): Locator {
    return this.page.getByRole('switch', { name, exact: true })
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  async connect(token: string, accountId = ''): Promise<void> {
    await this.tokenField.fill(token)
    await this.page.getByRole('textbox', { name: 'Account ID (optional)' }).fill(accountId)
    await this.button('Connect').click()
  }

  /** Opens the row's menu and clicks an item of it. */
  async chooseFromRow(name: string, item: string): Promise<void> {
    await this.button(`More for ${name}`).click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  /** Expects a campaign's status text to begin with one of the words that tests and screen readers rely on. */
  async expectStatus(name: string, status: string | RegExp): Promise<void> {
    const beginning = typeof status === 'string' ? new RegExp(`^${status}`) : status
    await expect(this.statusOf(name)).toHaveText(beginning)
    await expect(this.statusOf(name)).toBeVisible()
  }

  /** Whether the window is on the screen. */
  isVisible(): Promise<boolean> {
    return this.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some((window) => window.isVisible()),
    )
  }

  /** Ends the app, as `Quit PauseBar` does. */
  async quit(): Promise<void> {
    await this.electron.close()
  }
}
