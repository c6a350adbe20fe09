/** Alta's own address. */
export const production = 'https://api.altahq.com/v1'

/** An address that may be used, or in a sentence why the one that was given may not. */
export type BaseUrl = { ok: true; url: string } | { ok: false; problem: string }

/**
 * Where Alta is: production, or what the environment variable `ALTA_API_URL` says. The token goes there with each
 * request, so it must be https; http only on this computer itself.
 *
 * @see Alta API: Introduction (servers)
 */
export function baseUrlFrom(variable: string | undefined): BaseUrl {
  const text = variable?.trim()
  if (!text) return { ok: true, url: production }
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url) return refused(text, 'is not a web address')
  if (url.username || url.password) return refused(url.origin, 'must not hold a user name or password')
  if (/[?#]/.test(url.href)) return refused(text, 'must end in a path, without ? or #')
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    return refused(
      text,
      'must begin with https:// (http:// only for this computer, such as http://127.0.0.1)',
    )
  }
  return { ok: true, url: url.href.replace(/\/+$/, '') }
}

/** Whether it is Alta's own address. */
export const isProduction = (url: string): boolean => url === production

const isLoopback = (host: string) =>
  host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)

const refused = (shown: string, why: string): BaseUrl => ({
  ok: false,
  problem: `ALTA_API_URL ${why}, but it is “${shown.replace(/[^\x20-\x7e]/g, '?').slice(0, 200)}”.`,
})
