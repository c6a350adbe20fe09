/** Alta's own address. */
export const production = 'https://api.altahq.com/v1'

/** An address that may be used, or one sentence why the given one may not. */
export type BaseUrl = { ok: true; url: string } | { ok: false; problem: string }

/**
 * Alta's address: production, or the one in the environment variable `ALTA_API_URL`. Each request carries the
 * token there, so it must be https. Plain http is allowed for this computer itself.
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

const isLoopback = (host: string) =>
  host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)

const refused = (shown: string, why: string): BaseUrl => ({
  ok: false,
  problem: `ALTA_API_URL ${why}, but it is “${shown.replace(/[^\x20-\x7e]/g, '?').slice(0, 200)}”.`,
})
