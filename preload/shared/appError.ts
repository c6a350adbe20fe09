import type { CampaignStatus, Intent, Verb } from './intent'

/**
 * Why something did not happen. The renderer has one sentence of cause and one of remedy for each kind. What Alta is said to
 * have answered, it answered itself, with the JSON object of its errors: what a gateway, a proxy or a CDN says in its place is
 * told as theirs.
 */
export type AppError =
  /** Alta does not accept the token, or wants an account id with it: it answers both with 401. */
  | { kind: 'unauthorized' }
  /** The token is good, its owner's role lacks the right to do this. */
  | { kind: 'forbidden'; right: 'list' | 'read' | Verb }
  /** No such campaign, or one of another account. */
  | { kind: 'not-found' }
  /** Alta refused the request itself; `message` is its own sentence, at most 200 characters. */
  | { kind: 'rejected'; message: string }
  /** Too many requests; Alta may be asked again at `retryAt` (ms since the epoch). Nothing was done. */
  | { kind: 'rate-limited'; retryAt: number; why: WhyLimited }
  /** There is no network, or no name server that knows Alta. Nothing was sent. */
  | { kind: 'offline' }
  /** The network is there, Alta's server takes no connection. Nothing was sent. */
  | { kind: 'unreachable' }
  /** The connection broke before the whole answer came: what was asked may have happened. */
  | { kind: 'connection-lost' }
  /** No whole answer in time: what was asked may have happened. */
  | { kind: 'timeout' }
  /** A network's own sign-in page answered in Alta's place. */
  | { kind: 'sign-in-page' }
  /**
   * Something between this computer and Alta refused, or could not pass on, what was asked: a gateway, a proxy, a CDN. With
   * `retryAt` it said when it may be asked again (ms since the epoch).
   */
  | { kind: 'gateway'; status: number; retryAt?: number | undefined }
  /** Nothing there knows the address that was asked. `isCustom`: it is not Alta's own, but the one in `ALTA_API_URL`. */
  | { kind: 'not-at-address'; isCustom: boolean }
  /** What came is said to be a web page, and is none. */
  | { kind: 'wrong-content' }
  /** A proxy, or the encryption, stood in the way of a connection. Nothing was sent. */
  | { kind: NoConnection }
  /** The answer is not what Alta's documentation says; `reason` is for the log and for supporters. */
  | { kind: 'bad-answer'; reason: string }
  /** Alta has a problem of its own: what was asked may have happened. `retryAt` as for a gateway. */
  | { kind: 'server'; status: number; retryAt?: number | undefined }
  /** The answer to the request was lost, and Alta does not show what was asked for. */
  | { kind: 'not-applied' }
  /** PauseBar ended while this was under way, and Alta does not show what was asked for. */
  | { kind: 'interrupted'; intent: Intent; status: CampaignStatus }
  | { kind: 'keychain'; problem: 'missing' | 'locked' | 'waiting' | 'silent' | 'refused' }
  | { kind: 'invalid-input'; field: InputField; problem: InputProblem }
  /** A pause cannot end then. */
  | { kind: 'invalid-end'; problem: 'missing' | 'past' }
  /** An action on this campaign is under way already. */
  | { kind: 'busy' }
  /** What cannot be asked of a campaign: a draft takes neither, a completed one no pause, an archived one no resume. */
  | { kind: 'not-running'; why: 'draft' | 'completed' | 'archived' }
  /** The person locked the campaign: it is not resumed from here. */
  | { kind: 'campaign-locked' }
  /** The history has no such line any more: nothing can be noted there. */
  | { kind: 'entry-gone' }
  /** There is no connection to a workspace now. */
  | { kind: 'not-connected' }
  /** The disk does not take the file. */
  | { kind: 'not-written' }
  /** The file that was written is not there any more. */
  | { kind: 'file-gone' }
  /** Another program has these keys. */
  | { kind: 'shortcut-taken'; keys: string }
  /** The system does not let the app be started at login, or not be. */
  | { kind: 'login-refused' }
  /** A bug. `reference` finds it in the log. */
  | { kind: 'unexpected'; reference: string }

/** Whose limit it is that has to be waited for. */
export type WhyLimited =
  /** The account's own: Alta says so, or as many were sent from here as it allows. */
  | 'used-up'
  /** The account's own is nearly reached: what is left is kept for clicks. */
  | 'kept-for-clicks'
  /** Alta goes on refusing though it names no wait, or after the one that it named: a longer one each time. */
  | 'backing-off'
  /** That of something between this computer and Alta. */
  | 'gateway'

/** What a person typed. */
export type InputField = 'token' | 'account-id' | 'account-name' | 'campaign-id'
/** What is wrong with it. */
export type InputProblem = 'empty' | 'too-long' | 'control-characters' | 'not-an-id' | 'already-listed'

/** What came of something that may fail: its value, or why there is none. Never thrown. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; error: AppError }

/**
 * Why no connection to Alta came about. With each of these nothing was sent: the token and what was asked never left this
 * computer, or not beyond its proxy.
 */
export const noConnection = [
  /** The proxy does not answer. */
  'proxy',
  /** What the system's settings say of proxies cannot be used: a script that fails, a kind that nobody knows. */
  'proxy-settings',
  /** The proxy asks who is there. PauseBar has nothing to say to that. */
  'proxy-password',
  /** The proxy shows a certificate that this computer does not trust. */
  'proxy-certificate',
  /** The proxy does not let this computer through to Alta. */
  'proxy-refused',
  /** The proxy does not reach Alta itself. */
  'proxy-cannot-reach',
  /** The proxy does not find Alta's name, or whom to pass on to. */
  'proxy-unknown-name',
  /** The proxy makes no way to Alta, and it is not known why. */
  'proxy-no-way',
  /** Nobody that this computer trusts vouches for the certificate shown for Alta, or it is invalid. */
  'untrusted-certificate',
  /** The certificate has expired, or is not valid yet, by this computer's clock. */
  'certificate-date',
  /** The certificate is another server's. */
  'certificate-name',
  /** What answers asks for a certificate of this computer. */
  'certificate-wanted',
  /** What answers offers no encryption that is safe today. */
  'old-encryption',
  /** What answers does not speak TLS. */
  'not-encrypted',
] as const

export type NoConnection = (typeof noConnection)[number]

const kinds: ReadonlySet<string> = new Set(['offline', 'unreachable', ...noConnection])

/** Whether nothing was sent: no connection to Alta came about. */
export const isNotSent = ({ kind }: { kind: string }) => kinds.has(kind)
