import type { EndChoice } from './campaignRow'

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
