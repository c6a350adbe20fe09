import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PauseBar } from './pauseBar'
import { expect, q1, test } from './test'

test('the app’s scheme serves its page under a strict policy', async ({ start }) => {
  const pauseBar = await start()
  const { status, headers } = await ask(pauseBar, 'app://pausebar/index.html')
  expect(status).toBe(200)
  expect(headers['x-content-type-options']).toBe('nosniff')
  const policy = headers['content-security-policy']?.split('; ')
  expect(policy).toEqual(
    expect.arrayContaining(["default-src 'none'", "script-src 'self'", "base-uri 'none'"]),
  )
  expect(headers['content-security-policy']).not.toContain('unsafe')
})

test('the app’s scheme serves nothing else', async ({ start }) => {
  const pauseBar = await start()
  for (const url of [
    'app://pausebar/',
    'app://pausebar/assets',
    'app://pausebar/missing.js',
    'app://pausebar/../main/main.js',
    'app://pausebar/..%2fmain%2fmain.js',
    'app://pausebar/%2e%2e%2fmain%2fmain.js',
    'app://pausebar/..%5cmain%5cmain.js',
    'app://pausebar/assets/..%2f..%2f..%2fpackage.json',
    'app://pausebar/%2fetc%2fpasswd',
    'app://pausebar/index.html%00.js',
    'app://pausebar/%E0%A4%A.html',
    'app://elsewhere/index.html',
    'app://pausebar.example.com/index.html',
  ]) {
    expect(await ask(pauseBar, url), url).toMatchObject({ status: 404 })
  }
  expect(await ask(pauseBar, 'app://pausebar/index.html', 'POST')).toMatchObject({ status: 404 })
})

test('nothing is asked of any server but Alta’s, from the start to the end', async ({
  start,
  alta,
  dataFolder,
}) => {
  const log = join(dataFolder, 'network.json')
  const pauseBar = await start({ args: [`--log-net-log=${log}`] })
  await pauseBar.connect(alta.token)
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, 'Paused')
  await pauseBar.page.getByRole('searchbox').fill('mispeled wrods')
  await pauseBar.quit()
  const asked = [...(await readFile(log, 'utf8')).matchAll(/"url":"((?:https?|wss?):\/\/[^/"]*)/g)]
  expect(new Set(asked.map(([, origin]) => origin))).toEqual(new Set([new URL(alta.url).origin]))
})

/** Makes a request with Electron's network stack, as the page does, cache included. */
function ask({ electron }: PauseBar, url: string, method = 'GET') {
  return electron.evaluate(
    async ({ net }, request) => {
      const { status, headers } = await net.fetch(request.url, { method: request.method })
      return { status, headers: Object.fromEntries(headers) }
    },
    { url, method },
  )
}
