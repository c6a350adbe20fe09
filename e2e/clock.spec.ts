import type { PauseBar } from './pauseBar'
import { expect, q1, test } from './test'

test('times are written, and typed, as the computer’s other programs do: in 12 or in 24 hours', async ({
  start,
  alta,
}) => {
  const american = await start({ env: { LC_TIME: 'en_US.UTF-8' } })
  await american.connect(alta.token)
  expect(await usesHour12(american)).toBe(true)
  expect(await typed(american, ['01152039', '0905PM'])).toBe('2039-01-15T21:05')
  await american.quit()
  const german = await start({ args: ['--demo'], env: { LANG: 'en_US.UTF-8', LC_TIME: 'de_DE.UTF-8' } })
  expect(await typed(german, ['15012039', '2105'])).toBe('2039-01-15T21:05')
  expect(await usesHour12(german)).toBe(false)
})

const usesHour12 = ({ page }: PauseBar) =>
  page.evaluate(async () => {
    const { about } = await Reflect.get(window, 'pauseBar').getSnapshot()
    return JSON.parse(about).usesHour12
  })

/** Types this date and time as the end of a pause, and returns the field's value. */
async function typed(pauseBar: PauseBar, [date, time]: [string, string]): Promise<string> {
  await pauseBar.chooseFromRow(q1.name, 'Pause until…')
  const field = pauseBar.dialog.locator('[type=datetime-local]')
  await field.focus()
  await pauseBar.page.keyboard.type(date)
  // A year may have six digits, so the field does not move on by itself.
  await pauseBar.page.keyboard.press('ArrowRight')
  await pauseBar.page.keyboard.type(time)
  return field.inputValue()
}
