import { expect, it } from 'vitest'
import type { SentCommand, WindowCommand } from '../../../preload/shared/contract'
import { WindowCommands } from './windowCommands'

const pauseAll: WindowCommand = { kind: 'pause-all' }
const reveal = (campaignId: string): WindowCommand => ({
  kind: 'reveal',
  campaign: { account: 'first', campaignId },
})

function newCommands() {
  const posted: SentCommand[] = []
  const commands = new WindowCommands((command) => posted.push(command))
  return { commands, idsOf: () => posted.splice(0).map(({ id }) => id) }
}

it('a page that begins is told in order what none has taken', () => {
  const { commands, idsOf } = newCommands()
  for (const command of [pauseAll, reveal('one'), reveal('two')]) commands.send(command)
  expect(idsOf()).toEqual([1, 2, 3])
  commands.resend()
  expect(idsOf()).toEqual([1, 2, 3])
  commands.taken(2)
  commands.resend()
  expect(idsOf()).toEqual([3])
})

it('what was taken, or asked for a second time, is not done twice by the next page', () => {
  const { commands, idsOf } = newCommands()
  for (const command of [pauseAll, reveal('one'), pauseAll]) commands.send(command)
  idsOf()
  commands.resend()
  expect(idsOf()).toEqual([2, 3])
  commands.taken(3)
  commands.resend()
  expect(idsOf()).toEqual([])
})
