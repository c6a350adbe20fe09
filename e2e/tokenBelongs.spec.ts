import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SimulatedAlta, startSimulatedAlta } from '../main/simulatedAlta/simulatedAlta'
import { expect, q1, test } from './test'

/** The Authorization headers that this Alta received. */
const sentTo = (alta: SimulatedAlta) => new Set(alta.requests.map(({ headers }) => headers.authorization))

test('a token goes to the server that it was given for, from the data folder that it was given in', async ({
  start,
  alta,
  pauseBar: first,
  dataFolder,
}) => {
  const other = await startSimulatedAlta({
    campaigns: [{ ...q1, name: 'Of another server' }],
    token: 'other-token',
  })
  const otherFolder = await mkdtemp(join(tmpdir(), 'pausebar-other-'))
  const atOther = { env: { ALTA_API_URL: other.url } }
  await first.toggle(q1.name).click()
  await first.expectStatus(q1.name, 'Paused')
  await first.quit()

  await test.step('another server, another folder', async () => {
    const pauseBar = await start({ args: [`--user-data-dir=${otherFolder}`], ...atOther })
    await pauseBar.connect('other-token')
    await pauseBar.expectStatus('Of another server', 'Active')
    await pauseBar.quit()
    expect(sentTo(other)).toEqual(new Set(['Bearer other-token']))
  })
  await test.step('the same server, another folder that knows of a token', async () => {
    const before = alta.requests.length
    const pauseBar = await start({ args: [`--user-data-dir=${otherFolder}`] })
    await expect(pauseBar.tokenField).toBeVisible()
    await pauseBar.quit()
    await copyFile(join(dataFolder, 'settings.json'), join(otherFolder, 'settings.json'))
    const again = await start({ args: [`--user-data-dir=${otherFolder}`] })
    await expect(again.page.getByText('Your token is not in')).toBeVisible()
    await again.quit()
    expect(alta.requests.slice(before)).toEqual([])
  })
  await test.step('another server, the same folder: it has campaigns of its own', async () => {
    const pauseBar = await start(atOther)
    await expect(pauseBar.tokenField).toBeVisible()
    await pauseBar.connect('other-token')
    await pauseBar.expectStatus('Of another server', 'Active')
    await pauseBar.quit()
    expect(sentTo(other)).toEqual(new Set(['Bearer other-token']))
  })
  await test.step('the first server again: it goes on as before, and so does the other', async () => {
    const pauseBar = await start()
    await pauseBar.expectStatus(q1.name, 'Paused')
    await expect(pauseBar.row(q1.name)).toContainText('Paused by you')
    await pauseBar.quit()
    const again = await start(atOther)
    await again.expectStatus('Of another server', 'Active')
    await again.quit()
    expect(sentTo(alta)).toEqual(new Set([`Bearer ${alta.token}`]))
  })
  await other.stop()
  await rm(otherFolder, { recursive: true })
})
