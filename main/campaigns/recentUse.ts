import type { Outside } from './ports'
import type { StateKeeper } from './stateKeeper'

/** More than the tray menu shows: some may be gone by the next start. */
const mostKept = 50
/** The request of a click must not wait for one more file (ms). */
const keptAfter = 1_000

/** Which campaigns were acted on last, for the tray's menu. */
export class RecentUse {
  #keeper: StateKeeper
  #outside: Pick<Outside, 'clock' | 'settings'>

  constructor(keeper: StateKeeper, outside: Pick<Outside, 'clock' | 'settings'>) {
    this.#keeper = keeper
    this.#outside = outside
    keeper.change({ recentlyUsed: outside.settings.get().recentlyUsed })
  }

  mark(campaignId: string): void {
    const others = this.#keeper.state.recentlyUsed.filter((id) => id !== campaignId)
    this.#keeper.change({ recentlyUsed: [campaignId, ...others].slice(0, mostKept) })
    void this.#keep()
  }

  async #keep(): Promise<void> {
    const { clock, settings } = this.#outside
    await clock.wait(keptAfter)
    const { connection, recentlyUsed } = this.#keeper.state
    if (connection.kind === 'connected') settings.set({ ...settings.get(), recentlyUsed: [...recentlyUsed] })
  }
}
