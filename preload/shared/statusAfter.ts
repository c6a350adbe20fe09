/** What Alta shows once it is done. */
export const statusAfter = { pause: 'paused', resume: 'active' } as const
