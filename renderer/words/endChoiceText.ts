import { clockText } from './clock'

/** Pauses until then end at this hour. */
const morning = 9

/** How the ends that are a click away are called, as they follow “Pause”. */
export const endChoiceTexts = {
  'in-an-hour': () => 'for 1 hour',
  tomorrow: () => `until tomorrow ${clockText(morning, 0)}`,
  monday: () => `until Monday ${clockText(morning, 0)}`,
} as const
