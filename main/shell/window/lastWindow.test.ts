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

it('and where the icon was clicked', () => {
  const folder = newFolder()
  const icon = {
    at: { x: -180, y: 15 },
    bounds: { x: -1280, y: 0, width: 1280, height: 1024 },
    workArea: { x: -1280, y: 30, width: 1280, height: 994 },
  }
  const first = new LastWindow(folder)
  first.mode = 'popover'
  first.icon = icon
  first.save()
  expect(new LastWindow(folder).icon).toEqual(icon)
})

it('a file from before icons were noted says the rest', () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'last-window'), 'popover 512x700\n')
  const found = new LastWindow(folder)
  expect([found.mode, found.size, found.icon]).toEqual(['popover', { width: 512, height: 700 }, null])
})

it.each([
  '',
  'popover 512x700\nicon 5,5\n',
  'popover 512x700\nicon 5,5 on 0,0,1280x1024 with 0,0,1280xx1\n',
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
