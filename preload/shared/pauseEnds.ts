import type { EndChoice } from './contract'
import type { PauseEnd } from './intent'
import { instantOf, wallTimeAt } from './zonedTime'

/** The time of day at which pauses end that are to end on a day. */
export const morning = { hour: 9, minute: 0 }

/** The morning in so many days (ms since the epoch), in `zone` (an IANA name). */
export function morningIn(days: number, now: number, zone: string): number {
  const today = wallTimeAt(now, zone)
  return instantOf({ ...today, day: today.day + days, ...morning }, zone)
}

/** Where somebody wants to be asked again tomorrow. */
export const tomorrowMorning = (now: number, zone: string): PauseEnd => ({
  until: morningIn(1, now, zone),
  zone,
})

/** What menus call the ends of a pause that can be chosen with one click, and the way to any other. */
export interface EndLabels {
  choices: { label: string; end: EndChoice }[]
  other: string
}

/**
 * @param isPaused it is paused already: its end alone is set
 * @param resumesByItself at its end it is resumed; else PauseBar asks
 * @param nine nine o’clock, as this computer writes it
 */
export function endLabels(isPaused: boolean, resumesByItself: boolean, nine: string): EndLabels {
  const { inAnHour, until, on, other } = words[isPaused ? 'set' : 'pause'][resumesByItself ? 'resume' : 'ask']
  return {
    choices: [
      { label: inAnHour, end: { kind: 'in-an-hour' } },
      { label: `${until} tomorrow ${nine}`, end: { kind: 'tomorrow' } },
      { label: `${on} Monday ${nine}`, end: { kind: 'monday' } },
    ],
    other,
  }
}

/** What the end of a pause depends on, or what happens then. */
export const endNote = (resumesByItself: boolean) =>
  resumesByItself
    ? 'This computer must be on then, with PauseBar running'
    : 'PauseBar asks you then; it doesn’t resume by itself'

const words = {
  pause: {
    resume: {
      inAnHour: 'Pause for 1 hour',
      until: 'Pause until',
      on: 'Pause until',
      other: 'Pause until…',
    },
    ask: {
      inAnHour: 'Pause, ask me in 1 hour',
      until: 'Pause, ask me',
      on: 'Pause, ask me on',
      other: 'Pause, ask me on…',
    },
  },
  set: {
    resume: { inAnHour: 'Resume in 1 hour', until: 'Resume', on: 'Resume on', other: 'Resume on…' },
    ask: { inAnHour: 'Ask me in 1 hour', until: 'Ask me', on: 'Ask me on', other: 'Ask me on…' },
  },
} as const
