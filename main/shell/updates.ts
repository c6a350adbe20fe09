import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import type { AppUpdater } from 'electron-updater'
import type { Result, Update } from '../../preload/shared/contract'
import type { Log } from '../accounts/logPort'
import type { Clock } from '../accounts/ports'
import { success } from '../domain/result'

/** The start has other things to do (ms). */
const firstLook = 10_000
/** ms */
const betweenLooks = 6 * 60 * 60_000
/** How much further a download is when it is told again, percent. */
const step = 10

/**
 * Looks for a newer PauseBar where the build says that there will be one, and nowhere without such a word. What is found
 * is downloaded when the person says so, and installed when the app quits.
 */
export class Updates {
  #tell: (update: Update) => void
  #clock: Clock
  #log: Log
  #updater: AppUpdater | null = null
  /** The version that was told of. */
  #found: string | null = null
  #isDownloading = false
  /** What was told of it last, percent. */
  #progress = 0

  constructor(tell: (update: Update) => void, { clock, log }: { clock: Clock; log: Log }) {
    this.#tell = tell
    this.#clock = clock
    this.#log = log
  }

  /** Looks from now on, unless the build names no place. */
  begin(): void {
    if (app.isPackaged && hasFeed(process.resourcesPath)) void this.#lookAgainAndAgain()
  }

  async download(): Promise<Result<null>> {
    const version = this.#found
    if (!this.#updater || version === null || this.#isDownloading) return success()
    this.#isDownloading = true
    this.#progress = 0
    this.#note({ version, stage: 'downloading', percent: 0 })
    try {
      await this.#updater.downloadUpdate()
      this.#note({ version, stage: 'ready' })
    } catch (error) {
      this.#note({ version, stage: 'failed' }, error)
    }
    this.#isDownloading = false
    return success()
  }

  /** Quits, and starts what was installed meanwhile. */
  restart(): void {
    const appImage = process.env['APPIMAGE']
    if (appImage === undefined) return this.#updater?.quitAndInstall()
    // The updater would start it while this one still runs: it would take itself for a second one and end.
    app.relaunch({ execPath: appImage })
    app.quit()
  }

  async #lookAgainAndAgain(): Promise<void> {
    await this.#clock.wait(firstLook)
    // Loaded only in builds that have a use for it, and after the start.
    const { default: electronUpdater } = await import('electron-updater')
    const updater = electronUpdater.autoUpdater
    updater.autoDownload = false
    updater.autoInstallOnAppQuit = true
    // It would write addresses and names of folders; what matters is in the log of PauseBar.
    updater.logger = null
    updater.on('download-progress', ({ percent }) => this.#progressed(percent))
    // Of what fails the promises tell; unheard, this event would count as a bug.
    updater.on('error', () => {})
    this.#updater = updater
    for (;;) {
      await this.#look(updater)
      await this.#clock.wait(betweenLooks)
    }
  }

  /** That it cannot be looked is no news for a person: nobody asked for it, and it is looked again. */
  async #look(updater: AppUpdater): Promise<void> {
    try {
      const looked = await updater.checkForUpdates()
      if (!looked?.isUpdateAvailable || looked.updateInfo.version === this.#found) return
      this.#found = looked.updateInfo.version
      this.#note({ version: this.#found, stage: 'found' })
    } catch (error) {
      this.#log.log({ event: 'update', stage: 'unreachable', version: null, error: codeOf(error) })
    }
  }

  #progressed(percent: number): void {
    const told = Math.floor(percent / step) * step
    if (this.#found === null || !this.#isDownloading || told <= this.#progress) return
    this.#progress = told
    this.#tell({ version: this.#found, stage: 'downloading', percent: told })
  }

  #note(update: Update, error?: unknown): void {
    const { version, stage } = update
    this.#log.log({ event: 'update', stage, version, error: error === undefined ? null : codeOf(error) })
    this.#tell(update)
  }
}

/**
 * Whether this build names a place for updates, and is one that may replace itself: a Debian package belongs to the
 * system, which updates it.
 *
 * @param resources the folder in which electron-builder writes down what the build is
 */
const hasFeed = (resources: string): boolean =>
  existsSync(join(resources, 'app-update.yml')) && !existsSync(join(resources, 'package-type'))

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error ? String(error.code) : error.name
}
