import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import type { AppUpdater } from 'electron-updater'
import type { Result, Update } from '../../preload/shared/contract'
import type { Log } from '../accounts/logPort'
import type { Clock } from '../accounts/ports'
import { success } from '../domain/result'

/** Keeps the first check out of the start. */
const firstCheckMs = 10_000
const checkIntervalMs = 6 * 60 * 60_000
/** A download's progress is shown in steps of this size. */
const stepPercent = 10

/** Checks for updates. The person starts the download; it is installed when the app quits. */
export class Updates {
  #show: (update: Update) => void
  #deps: { clock: Clock; log: Log }
  #updater: AppUpdater | null = null
  #foundVersion: string | null = null
  #isDownloading = false
  #shownPercent = 0

  constructor(show: (update: Update) => void, deps: { clock: Clock; log: Log }) {
    this.#show = show
    this.#deps = deps
  }

  /** Does nothing in a build that names no update server, or that the system updates (Debian). */
  begin(): void {
    if (!app.isPackaged) return
    const isThere = (file: string) => existsSync(join(process.resourcesPath, file))
    if (isThere('app-update.yml') && !isThere('package-type')) void this.#keepChecking()
  }

  async download(): Promise<Result<null>> {
    const version = this.#foundVersion
    if (!this.#updater || version === null || this.#isDownloading) return success()
    this.#isDownloading = true
    this.#shownPercent = 0
    this.#report({ version, stage: 'downloading', percent: 0 })
    try {
      await this.#updater.downloadUpdate()
      this.#report({ version, stage: 'ready' })
    } catch (error) {
      this.#report({ version, stage: 'failed' }, error)
    }
    this.#isDownloading = false
    return success()
  }

  /** Quits, installs and starts the update. */
  restart(): void {
    const appImage = process.env['APPIMAGE']
    if (appImage === undefined) return this.#updater?.quitAndInstall()
    // The updater would start it while this one still runs, and as a second instance it would quit.
    app.relaunch({ execPath: appImage })
    app.quit()
  }

  async #keepChecking(): Promise<void> {
    await this.#deps.clock.wait(firstCheckMs)
    // Loaded late, and only in builds that use it.
    const { default: electronUpdater } = await import('electron-updater')
    const updater = electronUpdater.autoUpdater
    updater.autoDownload = false
    updater.autoInstallOnAppQuit = true
    // It would log URLs and folder names; our own log has what matters.
    updater.logger = null
    updater.on('download-progress', ({ percent }) => this.#showProgress(percent))
    // The promises report failures too. Without a listener, this event would throw.
    updater.on('error', () => {})
    this.#updater = updater
    for (;;) {
      await this.#check(updater)
      await this.#deps.clock.wait(checkIntervalMs)
    }
  }

  /** A failed check is only logged: nobody asked for it, and another follows. */
  async #check(updater: AppUpdater): Promise<void> {
    try {
      const check = await updater.checkForUpdates()
      if (!check?.isUpdateAvailable || check.updateInfo.version === this.#foundVersion) return
      this.#foundVersion = check.updateInfo.version
      this.#report({ version: this.#foundVersion, stage: 'found' })
    } catch (error) {
      this.#deps.log.log({ event: 'update', stage: 'unreachable', version: null, error: codeOf(error) })
    }
  }

  #showProgress(percent: number): void {
    const rounded = Math.floor(percent / stepPercent) * stepPercent
    if (this.#foundVersion === null || !this.#isDownloading || rounded <= this.#shownPercent) return
    this.#shownPercent = rounded
    this.#show({ version: this.#foundVersion, stage: 'downloading', percent: rounded })
  }

  #report(update: Update, error?: unknown): void {
    const { version, stage } = update
    this.#deps.log.log({ event: 'update', stage, version, error: error === undefined ? null : codeOf(error) })
    this.#show(update)
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error ? String(error.code) : error.name
}
