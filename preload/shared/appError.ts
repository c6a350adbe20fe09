import type { CampaignStatus, Intent, Verb } from './intent'

/**
 * Why something did not happen. The renderer has a sentence of cause and one of remedy for each kind. Only the JSON object of
 * Alta's errors counts as Alta's answer; what a gateway, a proxy or a CDN says has kinds of its own.
 */
export type AppError =
  /** Alta does not accept the token, or wants an account id with it. It answers both with 401. */
  | { kind: 'unauthorized' }
  /** The token is good, but its owner's role lacks the right to do this. */
  | { kind: 'forbidden'; right: 'list' | 'read' | Verb }
  /** There is no such campaign, or it belongs to another account. */
  | { kind: 'not-found' }
  /** Alta refused the request; `message` is its sentence, at most 200 characters. */
  | { kind: 'rejected'; message: string }
  /** Too many requests: the next may go out at `retryAt` (ms since the epoch). Nothing was done. */
  | { kind: 'rate-limited'; retryAt: number; why: WhyLimited }
  /** There is no network, or no name server that knows Alta. Nothing was sent. */
  | { kind: 'offline' }
  /** There is a network, but Alta's server takes no connection. Nothing was sent. */
  | { kind: 'unreachable' }
  /** The connection broke before the whole answer came: it may have happened. */
  | { kind: 'connection-lost' }
  /** There was no whole answer in time: it may have happened. */
  | { kind: 'timeout' }
  /** A network's own sign-in page answered in Alta's place. */
  | { kind: 'sign-in-page' }
  /** A gateway, a proxy or a CDN refused the request, or could not pass it on. `retryAt` (ms since the epoch) if it said so. */
  | { kind: 'gateway'; status: number; retryAt?: number | undefined }
  /** The server does not know the address. `isCustom`: it comes from `ALTA_API_URL`. */
  | { kind: 'not-at-address'; isCustom: boolean }
  /** The answer claims to be a web page, and is none. */
  | { kind: 'wrong-content' }
  /** A proxy, or the encryption, prevented a connection. Nothing was sent. */
  | { kind: NoConnection }
  /** The answer is not as documented; `reason` is for the log and for support. */
  | { kind: 'bad-answer'; reason: string }
  /** Alta has a problem of its own: it may have happened. `retryAt` as for a gateway. */
  | { kind: 'server'; status: number; retryAt?: number | undefined }
  /** The answer was lost, and Alta does not show what was asked for. */
  | { kind: 'not-applied' }
  /** PauseBar ended while it was under way, and Alta does not show what was asked for. */
  | { kind: 'interrupted'; intent: Intent; status: CampaignStatus }
  | { kind: 'keychain'; problem: 'missing' | 'locked' | 'waiting' | 'silent' | 'refused' }
  | { kind: 'invalid-input'; field: InputField; problem: InputProblem }
  /** A pause cannot end then. */
  | { kind: 'invalid-end'; problem: 'missing' | 'past' }
  /** Another action on this campaign is under way. */
  | { kind: 'busy' }
  /** A draft can be neither paused nor resumed, a completed campaign not paused, an archived one not resumed. */
  | { kind: 'not-running'; why: 'draft' | 'completed' | 'archived' }
  /** The person locked the campaign against being resumed here. */
  | { kind: 'campaign-locked' }
  /** The history no longer has the line where something was to be noted. */
  | { kind: 'entry-gone' }
  | { kind: 'not-connected' }
  /** The disk does not take the file. */
  | { kind: 'not-written' }
  /** The file that was written is gone. */
  | { kind: 'file-gone' }
  /** Another program has these keys. */
  | { kind: 'shortcut-taken'; keys: string }
  /** The system does not let this setting be changed. */
  | { kind: 'login-refused' }
  /** A bug, found in the log by `reference`. */
  | { kind: 'unexpected'; reference: string }

/** Which limit has to be waited for. */
export type WhyLimited =
  /** The account's: Alta says so, or as many were sent from here as it allows. */
  | 'used-up'
  /** The account's is nearly reached, and the rest is kept for clicks. */
  | 'kept-for-clicks'
  /** Alta keeps refusing without naming a wait, or after the one that it named: each wait is longer. */
  | 'backing-off'
  /** One between this computer and Alta. */
  | 'gateway'

export type InputField = 'token' | 'account-id' | 'account-name' | 'campaign-id'
export type InputProblem = 'empty' | 'too-long' | 'control-characters' | 'not-an-id' | 'already-listed'

/** The outcome of something that may fail. Errors are never thrown. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; error: AppError }

/** Why there is no connection to Alta. The token and the request never left this computer, or not beyond its proxy. */
export const noConnection = [
  /** The proxy does not answer. */
  'proxy',
  /** The system's proxy settings cannot be used: a script fails, or the kind is unknown. */
  'proxy-settings',
  /** The proxy asks for credentials, which PauseBar does not have. */
  'proxy-password',
  /** The proxy shows a certificate that this computer does not trust. */
  'proxy-certificate',
  /** The proxy does not let this computer through to Alta. */
  'proxy-refused',
  /** The proxy does not reach Alta itself. */
  'proxy-cannot-reach',
  /** The proxy does not find Alta's name, or its next proxy. */
  'proxy-unknown-name',
  /** The proxy opens no tunnel to Alta, for an unknown reason. */
  'proxy-no-way',
  /** The certificate shown for Alta is invalid, or of an issuer that this computer does not trust. */
  'untrusted-certificate',
  /** The certificate has expired, or is not valid yet, by this computer's clock. */
  'certificate-date',
  /** The certificate is for another server. */
  'certificate-name',
  /** The server asks for a certificate of this computer. */
  'certificate-wanted',
  /** The server offers no encryption that is safe today. */
  'old-encryption',
  /** The server does not speak TLS. */
  'not-encrypted',
] as const

export type NoConnection = (typeof noConnection)[number]

const notSentKinds: ReadonlySet<string> = new Set(['offline', 'unreachable', ...noConnection])

/** Whether nothing was sent, for lack of a connection to Alta. */
export const isNotSent = ({ kind }: { kind: string }) => notSentKinds.has(kind)
