import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { otherWindow, pageUrl } from './otherWindow'
import { expect, q1, test } from './test'

test('the page runs with all that Chromium protects it by, and nothing experimental', async ({ start }) => {
  const pauseBar = await start()
  const preferences = await pauseBar.electron.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) => Reflect.get(contents, 'getLastWebPreferences').call(contents)),
  )
  expect(preferences).toMatchObject([
    {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      enableBlinkFeatures: '',
    },
  ])
})

test('text becomes neither HTML nor script, whoever wrote it', async ({ pauseBar, alta }) => {
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script>'
  alta.campaign(q1.id).name = hostile
  await pauseBar.button('Refresh').click()
  await pauseBar.expectStatus(hostile, 'Active')
  expect(await pauseBar.campaigns.locator('img, script').count()).toBe(0)
  const page = await otherWindow(pauseBar, pageUrl)
  const refused = await page.evaluate(() => {
    const tries = [
      () => Object.assign(document.createElement('p'), { innerHTML: '<b>bold</b>' }),
      () => Object.assign(document.createElement('script'), { src: 'app://pausebar/other.js' }),
      () => Reflect.get(window, 'trustedTypes').createPolicy('own', {}),
    ]
    return tries.map((attempt) => {
      try {
        attempt()
        return 'taken'
      } catch {
        return 'refused'
      }
    })
  })
  expect(refused).toEqual(['refused', 'refused', 'refused'])
})

test('the page goes nowhere else, and opens nothing', async ({ pauseBar, alta }) => {
  const requests = alta.requests.length
  const opened = await pauseBar.page.evaluate((url) => {
    const link = Object.assign(document.createElement('a'), { href: url, target: '_blank' })
    const view = Object.assign(document.createElement('webview'), { src: url })
    document.body.append(link, view)
    link.click()
    const isOpened = window.open(url) !== null
    location.href = url
    return isOpened
  }, alta.url)
  expect(opened).toBe(false)
  await pauseBar.page.evaluate(() => Reflect.get(window, 'pauseBar').refresh())
  expect(alta.requests.length).toBeGreaterThan(requests)
  expect(pauseBar.page.url()).toBe(pageUrl)
  expect(pauseBar.electron.windows()).toHaveLength(1)
  expect(alta.requests.filter(({ path }) => path === '/v1')).toEqual([])
})

test('every permission is denied', async ({ pauseBar }) => {
  const answers = await pauseBar.page.evaluate(async () => {
    const denied = (asked: Promise<unknown>) =>
      asked.then(
        () => 'granted',
        () => 'denied',
      )
    return {
      notifications: await Notification.requestPermission(),
      place: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('denied'),
        ),
      ),
      microphone: await denied(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await denied(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await denied(navigator.clipboard.readText()),
    }
  })
  expect(new Set(Object.values(answers))).toEqual(new Set(['denied']))
})

test('a page finds no way to another computer past the requests that it may not make', async ({
  pauseBar,
}) => {
  const server = createSocket('udp4')
  let packets = 0
  server.on('message', () => {
    packets += 1
  })
  server.bind(0)
  await once(server, 'listening')
  const state = await pauseBar.page.evaluate(async (port) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] })
    const isGathered = new Promise((resolve) => {
      connection.onicegatheringstatechange = () => {
        if (connection.iceGatheringState === 'complete') resolve('gathered')
      }
    })
    connection.createDataChannel('any')
    await connection.setLocalDescription()
    return isGathered
  }, server.address().port)
  server.close()
  expect({ state, packets }).toEqual({ state: 'gathered', packets: 0 })
})

test('inline scripts, frames, forms and requests of a page are blocked', async ({ pauseBar, alta }) => {
  const page = await otherWindow(pauseBar, pageUrl)
  const requests = alta.requests.length
  await page.evaluate((url) => {
    const violated: string[] = []
    Object.assign(window, { violated })
    document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective))
    const script = document.createElement('script')
    try {
      script.append('window.hasRun = true')
    } catch {
      // Refused with a violation, like all the others.
    }
    const frame = Object.assign(document.createElement('iframe'), { src: url })
    const image = Object.assign(document.createElement('img'), { src: `${url}/pixel.png` })
    const form = Object.assign(document.createElement('form'), { action: url })
    document.body.append(script, frame, image, form)
    void fetch(url).catch(() => null)
    form.submit()
  }, alta.url)
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'violated').toSorted()))
    .toEqual(['connect-src', 'form-action', 'frame-src', 'img-src', 'require-trusted-types-for'])
  expect(await page.evaluate(() => 'hasRun' in window)).toBe(false)
  expect(alta.requests).toHaveLength(requests)
})
