import { lstat, mkdir, readdir, readFile, rm, rmdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PauseBar } from './pauseBar'
import { expect, q1, test, webinar } from './test'

for (const [what, text] of [
  ['end in the middle', '{"version":1,"pauseProspects":tr'],
  ['are empty', ''],
  ['are full of NULs', '\0'.repeat(400)],
] as const) {
  test(`settings that ${what} are set aside, with a notice, and the app starts`, async ({
    pauseBar,
    start,
    dataFolder,
  }) => {
    await pauseBar.pauseProspectsToo.check()
    await pauseBar.quit()
    await writeFile(join(dataFolder, 'settings.json'), text)
    const again = await start()
    await again.expectStatus(q1.name, 'Active')
    await expect(again.pauseProspectsToo).not.toBeChecked()
    await expectSetAside(again, dataFolder, { file: 'settings', words: 'settings', text })
  })
}

test('known campaigns of the version before that cannot be understood are set aside', async ({
  pauseBar,
  start,
  dataFolder,
}) => {
  await pauseBar.quit()
  const text = '{"version":1,"campaigns":[{"prospectsHeld":"yes"}],"listReadAt":7,"isIncomplete":false}'
  await writeFile(join(dataFolder, 'campaigns.json'), text)
  const again = await start()
  await again.expectStatus(q1.name, 'Active')
  await expectSetAside(again, dataFolder, { file: 'campaigns', words: 'list of campaigns', text })
})

for (const [what, putInTheWay] of [
  ['are a folder', (path: string) => mkdir(path)],
  ['cannot be opened', (path: string) => symlink('settings.json', path)],
] as const) {
  test(`settings that ${what} stay so; the app starts, with a notice, and keeps changes in memory`, async ({
    pauseBar,
    start,
    dataFolder,
    alta,
    tray,
  }) => {
    await pauseBar.quit()
    const path = join(dataFolder, 'settings.json')
    await rm(path)
    await putInTheWay(path)
    const before = await lstat(path)
    const again = await start()
    await again.expectStatus(q1.name, 'Active')
    await expect(again.page.getByText('The settings can’t be saved: the disk refuses changes.')).toBeVisible()
    await tray.clickMenu('Pause prospects too')
    await expect(again.pauseProspectsToo).toBeChecked()
    await again.toggle(q1.name).click()
    await again.expectStatus(q1.name, /^Paused.*prospects too/)
    expect(alta.campaign(q1.id).pausedProspects).toBe(3)
    expect((await lstat(path)).ino).toBe(before.ino)
  })
}

test('a disk that refuses the journal holds no pause up, is told of, and is tried again', async ({
  pauseBar,
  dataFolder,
  alta,
}) => {
  const journal = join(dataFolder, 'journal.json')
  await mkdir(journal)
  await pauseBar.toggle(q1.name).click()
  await pauseBar.expectStatus(q1.name, 'Paused')
  const notice = pauseBar.page.getByText('The list of unfinished actions can’t be saved')
  await expect(notice).toBeVisible()
  await rmdir(journal)
  alta.hold(new RegExp(`POST .*${webinar.id}`))
  await pauseBar.toggle(webinar.name).click()
  await expect.poll(() => readFile(journal, 'utf8').catch(() => '')).toContain(webinar.id)
})

/** Expects that the file was renamed and its text kept, and that the window says so. */
async function expectSetAside(
  pauseBar: PauseBar,
  dataFolder: string,
  { file, words, text }: { file: string; words: string; text: string },
): Promise<void> {
  const names = (await readdir(dataFolder)).filter((name) => name.startsWith(`${file}.json.corrupt-`))
  expect(names).toHaveLength(1)
  const [keptAs = ''] = names
  expect(await readFile(join(dataFolder, keptAs), 'utf8')).toBe(text)
  const notice = `The ${words} couldn’t be read, so PauseBar started a new file. The old one is kept as “${keptAs}”.`
  await expect(pauseBar.page.getByText(notice)).toBeVisible()
}
