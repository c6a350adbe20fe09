import { access, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, BrowserWindow, dialog, shell } from 'electron'
import type { HistoryAsked, Result } from '../../preload/shared/contract'
import type { Accounts } from '../accounts/accounts'
import { matching } from '../domain/history'
import { historyCsv } from '../domain/historyPage'
import { failure, success } from '../domain/result'
import type { Popover } from './window/popover'

type HistoryQuery = Omit<HistoryAsked, 'limit'>

/** Exports the history on show as CSV, and shows the file in its folder. */
export class HistoryExport {
  #accounts: () => Accounts
  #popover: Popover
  #ongoing: Promise<Result<string | null>> | null = null
  #exportedPath: string | null = null

  constructor(accounts: () => Accounts, popover: Popover) {
    this.#accounts = accounts
    this.#popover = popover
  }

  /**
   * Asks where to save the file, which only this person may read. Answers its name, null if the dialog was
   * cancelled, or `not-written`. A call during an export waits for that one.
   */
  export(query: HistoryQuery): Promise<Result<string | null>> {
    this.#ongoing ??= this.#export(query).finally(() => {
      this.#ongoing = null
    })
    return this.#ongoing
  }

  /** Shows the last exported file in the system's file manager. Fails with `file-gone`. */
  async show(): Promise<Result<null>> {
    const path = this.#exportedPath ?? ''
    try {
      await access(path)
    } catch {
      return failure({ kind: 'file-gone' })
    }
    shell.showItemInFolder(path)
    return success()
  }

  async #export(query: HistoryQuery): Promise<Result<string | null>> {
    const path = await this.#choosePath()
    if (path === null) return success<string | null>(null)
    const accounts = this.#accounts()
    const entries = accounts.historyOnShow().filter(matching(query))
    const names = new Map(accounts.view().accounts.map(({ key, name }) => [key, name]))
    try {
      await writeFile(path, historyCsv(entries, names), { mode: 0o600 })
    } catch {
      return failure({ kind: 'not-written' })
    }
    this.#exportedPath = path
    return success<string | null>(basename(path))
  }

  /** As a child of the popover, the dialog opens above it. */
  async #choosePath(): Promise<string | null> {
    const { contents, dialogs } = this.#popover
    const window = contents && BrowserWindow.fromWebContents(contents)
    if (!window) return null
    const day = new Date().toISOString().slice(0, 10)
    const choice = await dialogs.over(window, () =>
      dialog.showSaveDialog(window, {
        title: 'Export history',
        defaultPath: join(app.getPath('documents'), `PauseBar history ${day}.csv`),
        filters: [{ name: 'CSV', extensions: ['csv'] }],
        // For Linux; the other systems always ask.
        properties: ['showOverwriteConfirmation'],
      }),
    )
    return choice.filePath || null
  }
}
