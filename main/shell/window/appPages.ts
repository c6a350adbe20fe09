import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

const scheme = 'app'
const origin = `${scheme}://pausebar`

/** The popover's page. */
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
  // The page makes no HTML or scripts out of text, and neither does what it is made of.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** Must be called before the app is ready: from then on the schemes are fixed. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/**
 * Serves the renderer's files, and nothing else, under a scheme of their own instead of `file:`. The page comes at once,
 * so that its process starts; what it is made of comes when there is somebody who answers its calls.
 *
 * @returns resolves when the page was served first
 */
export function serveAppPages(folder: string, begun: () => Promise<void>): Promise<void> {
  return new Promise((tellServed) => {
    protocol.handle(scheme, async ({ url, method }) => {
      const path = url.startsWith(`${origin}/`) && method === 'GET' ? pathWithin(folder, url) : null
      if (path === null) return notFound()
      if (url !== pageUrl) await begun()
      const body = await readFile(path).catch(() => null)
      tellServed()
      return body ? new Response(new Uint8Array(body), { headers: headersFor(path) }) : notFound()
    })
  })
}

const notFound = () => new Response('Not found', { status: 404 })

function pathWithin(folder: string, url: string): string | null {
  const name = decoded(new URL(url).pathname)
  if (name === null) return null
  const path = normalize(join(folder, name))
  return path.startsWith(folder + sep) && extname(path) in contentTypes ? path : null
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

function headersFor(path: string): Record<string, string> {
  return {
    'content-type': contentTypes[extname(path)] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
  }
}
