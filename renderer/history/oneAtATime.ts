/**
 * Asks one question after the other: while one is under way, of all that come only the newest is kept for later. An answer
 * that is out of date by then is not told.
 */
export function oneAtATime<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  tell: (answer: Answer) => void,
): (question: Question) => void {
  let next: { question: Question } | null = null
  let isAsking = false

  async function goOn() {
    isAsking = true
    while (next) {
      const { question } = next
      next = null
      const answer = await ask(question)
      if (isStillWanted(question)) tell(answer)
    }
    isAsking = false
  }

  /** The same may have been asked again: then a newer answer follows, and this one is none too old. */
  const isStillWanted = (question: Question) =>
    next === null || JSON.stringify(next.question) === JSON.stringify(question)

  return (question) => {
    next = { question }
    if (!isAsking) void goOn()
  }
}
