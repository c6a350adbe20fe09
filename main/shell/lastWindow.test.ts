import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { LastWindow } from './lastWindow'

const usual = { width: 380, height: 600 }

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pausebar-last-window-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

it('the next start finds the window as it was last', () => {
  const folder = newFolder()
  const first = new LastWindow(folder)
  expect([first.mode, first.size]).toEqual([null, usual])
  first.mode = 'popover'
  first.size = { width: 512, height: 700 }
  first.save()
  const next = new LastWindow(folder)
  expect([next.mode, next.size]).toEqual(['popover', { width: 512, height: 700 }])
})

it.each([
  '',
  'popover',
  'popover 512x700',
  'shelf 512x700\n',
  'popover 512x-700\n',
  'popover 999999x1\n',
  '\0\0\0\0',
])('a file that says “%s” is one that says nothing', (text) => {
  const folder = newFolder()
  writeFileSync(join(folder, 'last-window'), text)
  const found = new LastWindow(folder)
  expect([found.mode, found.size]).toEqual([null, usual])
})

it('a disk that refuses it stops nothing', () => {
  const last = new LastWindow(join(newFolder(), 'missing'))
  last.mode = 'popover'
  expect(() => last.save()).not.toThrow()
})
