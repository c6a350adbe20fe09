/** What was done: “paused”. */
export const past = { pause: 'paused', resume: 'resumed' } as const

/** The same where a sentence begins: “Paused”. */
export const pastAtStart = { pause: 'Paused', resume: 'Resumed' } as const

/** What is being done, where a sentence begins: “Pausing”. */
export const ongoing = { pause: 'Pausing', resume: 'Resuming' } as const
