import { altaName, expect, q1, test } from './networkTest'
import { expectBackByItself, expectNothingSent, expectPauseNotSent } from './telling'

test('squid lets through: it is used, for readings, pauses and resumes', async ({
  authorities,
  nginx,
  squid,
  connectBy,
  alta,
}) => {
  await nginx.show({ shows: await authorities.issue({ name: altaName }) })
  await squid.take('lets-through')
  const pauseBar = await connectBy('proxy')
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, 'Paused')
  expect(alta.campaign(q1.id).status).toBe('paused')
})

test('squid refuses, cannot reach Alta, does not know its name, or is gone: each is told, and goes by itself', async ({
  authorities,
  nginx,
  squid,
  connectBy,
  alta,
}) => {
  const good = { shows: await authorities.issue({ name: altaName }) }
  await nginx.show(good)
  await squid.take('lets-through')
  const pauseBar = await connectBy('proxy')

  await squid.take('refuses')
  const refuses = 'Your proxy doesn’t let PauseBar through to Alta. Ask your IT team to let api.altahq.com'
  await expectNothingSent(pauseBar, alta, refuses)
  await expectPauseNotSent(pauseBar, alta, refuses)
  await squid.take('lets-through')
  await expectBackByItself(pauseBar)

  await nginx.stop()
  await expectNothingSent(pauseBar, alta, 'Your proxy can’t reach Alta.')
  await nginx.show(good)
  await squid.take('knows-no-names')
  await expectNothingSent(pauseBar, alta, 'Your proxy can’t find Alta’s address, or a way there.')
  await squid.stop()
  await expectNothingSent(pauseBar, alta, 'Your proxy doesn’t answer.')
  await squid.take('lets-through')
  await expectBackByItself(pauseBar)
})

test('squid asks for a password: PauseBar says that it cannot use such a proxy, and hangs nowhere', async ({
  authorities,
  nginx,
  squid,
  connectBy,
  alta,
}) => {
  await nginx.show({ shows: await authorities.issue({ name: altaName }) })
  await squid.take('lets-through')
  const pauseBar = await connectBy('proxy')
  for (const policy of ['asks-basic', 'asks-ntlm'] as const) {
    await squid.take(policy)
    await expectNothingSent(
      pauseBar,
      alta,
      'Your proxy asks for a password, and PauseBar can’t use such proxies. Ask your IT team to let api.altahq.com through without one.',
    )
  }
  await expectPauseNotSent(pauseBar, alta, 'Your proxy asks for a password')
  await squid.take('lets-through')
  await expectBackByItself(pauseBar)
})
