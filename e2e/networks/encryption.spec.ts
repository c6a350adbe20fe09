import { altaName, expect, q1, test, webinar } from './networkTest'
import { expectBackByItself, expectNothingSent, expectPauseNotSent } from './telling'

for (const http2 of [false, true]) {
  const version = http2 ? 'HTTP/2' : 'HTTP/1.1'

  test(`nginx before Alta over ${version}: readings, pauses and resumes; without Alta behind it is told as between`, async ({
    authorities,
    nginx,
    connectBy,
    alta,
  }) => {
    const front = { shows: await authorities.issue({ name: altaName }), http2 }
    await nginx.show(front)
    const pauseBar = await connectBy('straight')
    await pauseBar.toggle(q1.name).click()
    await pauseBar.expectStatus(q1.name, 'Paused')
    await pauseBar.toggle(q1.name).click()
    await pauseBar.expectStatus(q1.name, 'Active')
    // The pause was cut off and may have happened, so PauseBar reads Alta before it sends it again.
    const release = alta.hold(/POST .*2222\/pause/)
    await pauseBar.toggle(webinar.name).click()
    await expect.poll(() => alta.requests.at(-1)?.path).toMatch(/2222\/pause/)
    await nginx.show(front)
    release()
    await pauseBar.expectStatus(webinar.name, 'Paused')
    const port = Number(new URL(alta.url).port)
    await alta.stop()
    await pauseBar.button('Refresh').click()
    await expect(pauseBar.alerts).toContainText(
      'Something between you and Alta couldn’t pass this on (error 502).',
    )
    await alta.listen(port)
    await expectBackByItself(pauseBar)
  })

  test(`certificates and encryption over ${version} that PauseBar does not take: each is told, nothing is sent`, async ({
    authorities,
    nginx,
    connectBy,
    alta,
  }) => {
    const good = await authorities.issue({ name: altaName })
    await nginx.show({ shows: good, http2 })
    const pauseBar = await connectBy('straight')
    const untrusted = 'This computer doesn’t trust the certificate shown for Alta.'
    const outdated = 'The certificate shown for Alta isn’t valid today, by this computer’s clock.'
    for (const [certificate, cause] of [
      [{ name: altaName, valid: 'past' }, outdated],
      [{ name: altaName, valid: 'future' }, outdated],
      [{ name: 'other.test' }, 'The certificate shown for Alta is another server’s.'],
      [{ name: altaName, by: 'self' }, untrusted],
      [{ name: altaName, by: 'private' }, untrusted],
    ] as const) {
      await nginx.show({ shows: await authorities.issue(certificate), http2 })
      await expectNothingSent(pauseBar, alta, cause)
    }
    await nginx.show({ shows: good, http2, asksForCertificate: true })
    await expectNothingSent(pauseBar, alta, 'asks for a certificate of this computer')
    await nginx.show({ shows: good, http2, old: true })
    const old = 'what answers offers only encryption that isn’t safe today.'
    await expectNothingSent(pauseBar, alta, old)
    await expectPauseNotSent(pauseBar, alta, old)
    await nginx.show({ shows: good, http2 })
    await expectBackByItself(pauseBar)
  })
}

for (const way of ['straight', 'proxy'] as const) {
  test(`plain HTTP where TLS should be, reached ${way === 'proxy' ? 'by squid' : way}: told, nothing is sent`, async ({
    authorities,
    nginx,
    squid,
    connectBy,
    alta,
  }) => {
    const good = { shows: await authorities.issue({ name: altaName }) }
    await nginx.show(good)
    await squid.take('lets-through')
    const pauseBar = await connectBy(way)
    await nginx.show({ shows: null })
    const plain = 'what answers doesn’t speak the encryption that Alta uses.'
    await expectNothingSent(pauseBar, alta, plain)
    await expectPauseNotSent(pauseBar, alta, plain)
    await nginx.show(good)
    await expectBackByItself(pauseBar)
  })
}
