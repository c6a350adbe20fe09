/** What Alta knows the app by. */
export const token = 'chaos-token-5e1f'

/** Some are paused, and some show a change only after one or two reads. */
export const campaigns = Array.from({ length: 12 }, (_, index) => {
  const name = String(index + 1).padStart(2, '0')
  const seed = { id: `${name}000000-0000-4000-8000-000000000000`, name: `Campaign ${name}` }
  const isPaused = index % 4 === 3
  return {
    ...seed,
    ...(isPaused && { status: 'paused' as const }),
    ...(index % 5 === 2 && { lag: { reads: 1 + (index % 2) } }),
  }
})

export const campaignIds = campaigns.map(({ id }) => id)
