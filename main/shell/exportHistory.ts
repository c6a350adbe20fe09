import { access, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, BrowserWindow, dialog, shell } from 'electron'
import type { HistoryAsked, Result } from '../../preload/shared/contract'
import type { Accounts } from '../accounts/accounts'
import { matching } from '../domain/history'
import { historyCsv } from '../domain/historyPage'
import { failure, success } from '../domain/result'
import type { Popover } from './window/popover'

type Asked = Omit<HistoryAsked, 'limit'>

/** Writes the history as a table, and leads to the file afterwards. */
export class HistoryExport {
  #accounts: () => Accounts
  #popover: Popover
  #underWay: Promise<Result<string | null>> | null = null
  /** The path of the file that was written last. */
  #written: string | null = null

  constructor(accounts: () => Accounts, popover: Popover) {
    this.#accounts = accounts
    this.#popover = popover
  }

  /**
   * Writes the history of what is on show to where the person wants it, for their eyes only; answers with the file's name, or
   * with null when they want it nowhere. Asked again while they choose, it waits for the same choice. Its error is `not-written`.
   */
  export(asked: Asked): Promise<Result<string | null>> {
    this.#underWay ??= this.#export(asked).finally(() => {
      this.#underWay = null
    })
    return this.#underWay
  }

  /** Shows the file that was written last in its folder; with another program, where the desktop has one. Its error is `file-gone`. */
  async show(): Promise<Result<null>> {
    const path = this.#written
    if (path === null || !(await isThere(path))) return failure({ kind: 'file-gone' })
    shell.showItemInFolder(path)
    return success()
  }

  async #export(asked: Asked): Promise<Result<string | null>> {
    const path = await this.#choosePlace()
    if (path === null) return success<string | null>(null)
    const accounts = this.#accounts()
    const entries = accounts.historyOnShow().filter(matching(asked))
    const names = new Map(accounts.view().accounts.map(({ key, name }) => [key, name]))
    try {
      await writeFile(path, historyCsv(entries, names), { mode: 0o600 })
    } catch {
      return failure({ kind: 'not-written' })
    }
    this.#written = path
    return success<string | null>(basename(path))
  }

  /** The dialog belongs to the popover, and so stands above it. */
  async #choosePlace(): Promise<string | null> {
    const { contents, dialogs } = this.#popover
    const window = contents && BrowserWindow.fromWebContents(contents)
    if (!window) return null
    const day = new Date().toISOString().slice(0, 10)
    const choice = await dialogs.over(window, () =>
      dialog.showSaveDialog(window, {
        title: 'Export history',
        defaultPath: join(app.getPath('documents'), `PauseBar history ${day}.csv`),
        filters: [{ name: 'CSV', extensions: ['csv'] }],
        // Elsewhere the system asks by itself.
        properties: ['showOverwriteConfirmation'],
      }),
    )
    return choice.filePath || null
  }
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
