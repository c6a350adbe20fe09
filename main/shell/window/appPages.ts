import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

const scheme = 'app'
const origin = `${scheme}://pausebar`

export const pageUrl = `${origin}/index.html`

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // Neither the page nor its libraries turn text into HTML or scripts.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
}

/** Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/**
 * Serves the renderer's files, and nothing else, under a scheme of their own instead of `file:`. The page is
 * served at once. Its scripts and styles wait for `begun`, from when on its calls are answered.
 *
 * @returns resolves once the page has been served
 */
export function serveAppPages(folder: string, begun: () => Promise<void>): Promise<void> {
  const notFound = () => new Response('Not found', { status: 404 })
  return new Promise((resolveServed) => {
    protocol.handle(scheme, async ({ url, method }) => {
      const path = url.startsWith(`${origin}/`) && method === 'GET' ? pathWithin(folder, url) : null
      if (path === null) return notFound()
      if (url !== pageUrl) await begun()
      const body = await readFile(path).catch(() => null)
      resolveServed()
      const type = contentTypes[extname(path)] ?? 'application/octet-stream'
      if (!body) return notFound()
      return new Response(new Uint8Array(body), { headers: { ...headers, 'content-type': type } })
    })
  })
}

function pathWithin(folder: string, url: string): string | null {
  try {
    const path = normalize(join(folder, decodeURIComponent(new URL(url).pathname)))
    return path.startsWith(folder + sep) && extname(path) in contentTypes ? path : null
  } catch {
    // A malformed escape in the URL.
    return null
  }
}
