import type { AccountStore } from '../accountStore'
import type { AltaApi, Clock } from '../ports'

/** What an account hands in when it is connected. */
export interface SessionDeps {
  store: AccountStore
  api: AltaApi
  clock: Clock
  /** Whether PauseBar resumes a campaign when its timed pause is over. If not, it asks. */
  resumesByItself: () => boolean
  /** Whether the popover is open and shows this account. */
  isOnShow: () => boolean
}

/** What the parts of a session share. */
export interface SessionContext extends SessionDeps {
  /** Aborts when the session is closed. Answers that come later no longer count. */
  signal: AbortSignal
  /** Alta no longer accepts the token. */
  onRefused: () => void
}
