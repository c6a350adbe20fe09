import type { AccountStore } from '../accountStore'
import type { AltaApi, Clock } from '../ports'
import { Actions } from './actions'
import { Refresher } from './refresher'
import { TimedPauses } from './timedPauses'

/** What the work on one account shares. */
export interface AccountWork {
  store: AccountStore
  api: AltaApi
  clock: Clock
  /** Whether the person wants pauses to be ended without being asked then. */
  resumesByItself: () => boolean
  /** Ends all work on this account: what comes back afterwards counts no more. */
  signal: AbortSignal
  /** Alta does not accept the token any more. */
  onRefused: () => void
}

/** An account that is open. */
export interface OpenAccount {
  actions: Actions
  refresher: Refresher
  /** Aborts when the account is closed. */
  signal: AbortSignal
  /** See `AltaApi`. */
  endRest(): void
  /** The computer slept. */
  wakeUp(): Promise<void>
  close(): void
}

/** A computer that wakes up needs a moment to find its network (ms). */
const networkNeeds = 2_500

/** Begins the work on an account. */
export function openAccount(
  parts: Omit<AccountWork, 'signal' | 'onRefused'> & { isPopoverOpen: boolean },
): OpenAccount {
  const { store, api } = parts
  const work = new AbortController()
  const polling = new AbortController()
  const onRefused = () => {
    polling.abort()
    const { connection } = store.state
    if (connection.kind !== 'connected') return
    store.change({ connection: { kind: 'refused', workspace: connection.workspace } })
  }
  const account = { ...parts, signal: work.signal, onRefused }
  const refresher = new Refresher(account, parts.isPopoverOpen)
  const actions = new Actions(account, () => refresher.refreshForRun())
  const untilRefused = AbortSignal.any([work.signal, polling.signal])
  void refresher.run(untilRefused)
  void new TimedPauses(account, actions).run(untilRefused)
  const close = () => {
    work.abort()
    api.close()
  }
  const wakeUp = async () => {
    const { lastAt } = store.state.reading
    actions.interruptResumes()
    api.drop()
    api.endRest()
    await parts.clock.wait(networkNeeds, work.signal)
    const wasReadMeanwhile = store.state.reading.lastAt !== lastAt
    if (!work.signal.aborted && !wasReadMeanwhile) await refresher.refresh()
  }
  return { actions, refresher, signal: work.signal, endRest: () => api.endRest(), wakeUp, close }
}
