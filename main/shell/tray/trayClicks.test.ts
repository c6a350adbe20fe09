import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { TrayClicks } from './trayClicks'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  onTestFinished(() => void vi.useRealTimers())
})

it('the second click of a double click means nothing', () => {
  const clicks = new TrayClicks()
  expect(clicks.accept(false)).toBe(true)
  vi.advanceTimersByTime(150)
  expect(clicks.accept(true)).toBe(false)
  vi.advanceTimersByTime(300)
  expect(clicks.accept(true)).toBe(true)
})

it('nor does one that comes as the window opens by itself', () => {
  const clicks = new TrayClicks()
  clicks.shown()
  vi.advanceTimersByTime(150)
  expect(clicks.accept(true)).toBe(false)
})

it('the click that takes the focus from the popover closes it', () => {
  const clicks = new TrayClicks()
  clicks.lostFocus()
  vi.advanceTimersByTime(150)
  expect(clicks.hasJustLostFocus).toBe(true)
  vi.advanceTimersByTime(150)
  expect(clicks.hasJustLostFocus).toBe(false)
})

it('after Esc the next click opens it again, however soon', () => {
  const clicks = new TrayClicks()
  clicks.lostFocus()
  clicks.hidden()
  expect(clicks.hasJustLostFocus).toBe(false)
})
