import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, dialog } from 'electron'
import type { HistoryAsked, Result } from '../../preload/contract'
import type { Accounts } from '../campaigns/accounts'
import { matching } from '../domain/history'
import { historyCsv } from '../domain/historyCsv'
import { failure, success } from '../domain/result'

/**
 * Writes the history of what is on show as a table to where the person wants it, for their eyes only; answers with the
 * file's name, or with null when they want it nowhere. Its error is `not-written`.
 */
export async function exportHistory(
  accounts: Accounts,
  asked: Omit<HistoryAsked, 'limit'>,
): Promise<Result<string | null>> {
  const day = new Date().toISOString().slice(0, 10)
  const { filePath } = await dialog.showSaveDialog({
    title: 'Export history',
    defaultPath: join(app.getPath('documents'), `PauseBar history ${day}.csv`),
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  })
  if (!filePath) return success<string | null>(null)
  const entries = accounts.historyOnShow().filter(matching(asked))
  const names = new Map(accounts.view().accounts.map(({ key, name }) => [key, name]))
  try {
    await writeFile(filePath, historyCsv(entries, names), { mode: 0o600 })
    return success<string | null>(basename(filePath))
  } catch {
    return failure({ kind: 'not-written' })
  }
}
