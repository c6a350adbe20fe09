/**
 * Sends one query at a time. Meanwhile only the newest query is kept, and an answer that it makes outdated is dropped.
 */
export function oneAtATime<Query, Answer>(
  send: (query: Query) => Promise<Answer>,
  onAnswer: (answer: Answer) => void,
): (query: Query) => void {
  let next: { query: Query } | null = null
  let isBusy = false

  async function sendAll() {
    isBusy = true
    while (next) {
      const { query } = next
      next = null
      const answer = await send(query)
      if (isStillWanted(query)) onAnswer(answer)
    }
    isBusy = false
  }

  /** An answer still counts if the next query is the same one again. */
  const isStillWanted = (query: Query) =>
    next === null || JSON.stringify(next.query) === JSON.stringify(query)

  return (query) => {
    next = { query }
    if (!isBusy) void sendAll()
  }
}
