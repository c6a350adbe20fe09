import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, q1, test } from './test'

const linesOf = async (dataFolder: string): Promise<{ event: string; reference?: string }[]> => {
  const text = await readFile(join(dataFolder, 'pausebar.log'), 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test('what happens is in the log, for the owner only, without the token and names of campaigns', async ({
  pauseBar,
  alta,
  dataFolder,
}) => {
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, 'Paused')
  await pauseBar.quit()
  expect((await stat(join(dataFolder, 'pausebar.log'))).mode & 0o777).toBe(0o600)
  const lines = await linesOf(dataFolder)
  expect(lines[0]).toMatchObject({ event: 'started', version: '0.1.0', inDemo: false })
  expect(lines.at(-1)).toMatchObject({ event: 'stopped' })
  expect(lines).toContainEqual(expect.objectContaining({ path: `/campaigns/${q1.id}/pause`, status: 200 }))
  expect(lines).toContainEqual(expect.objectContaining({ event: 'action', step: 'done', campaignId: q1.id }))
  expect(JSON.stringify(lines)).not.toContain(alta.token)
  expect(JSON.stringify(lines)).not.toContain(q1.name)
})

test.describe('a call that runs into a bug', () => {
  test.use({ bug: /^unexpected error \w{8}: RangeError: The clipboard is broken$/ })

  test('is told with its reference, which the log explains', async ({ pauseBar, dataFolder }) => {
    await pauseBar.electron.evaluate(({ clipboard }) => {
      clipboard.writeText = () => {
        throw new RangeError('The clipboard is broken')
      }
    })
    await pauseBar.chooseFromRow(q1.name, 'Copy campaign ID')
    await expect(pauseBar.alerts).toContainText('Something went wrong in PauseBar itself')
    const reported = (await linesOf(dataFolder)).find(({ event }) => event === 'unexpected')
    expect(reported).toMatchObject({ name: 'RangeError', reference: expect.stringMatching(/^\w{8}$/) })
    await expect(pauseBar.alerts).toContainText(String(reported?.reference))
  })
})

test('a bug is reported once, and PauseBar goes on, when nobody reads its output any more', async ({
  start,
  dataFolder,
}) => {
  const pauseBar = await start()
  pauseBar.electron.process().stderr?.destroy()
  await pauseBar.electron.evaluate(() => void setTimeout(() => Promise.reject(new Error('A bug'))))
  const bugs = async () => (await linesOf(dataFolder)).filter(({ event }) => event === 'unexpected')
  await expect.poll(bugs).toHaveLength(1)
  await pauseBar.button('Try the demo workspace').click()
  await expect(pauseBar.campaigns).toBeVisible()
  expect(await bugs()).toHaveLength(1)
})
