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
