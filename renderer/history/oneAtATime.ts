/**
 * Asks one question at a time: while one is under way, only the newest of those that come is kept. An answer that is out
 * of date when it arrives is dropped.
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

  /** Still good when the same was asked again: a newer answer follows anyway. */
  const isStillWanted = (question: Question) =>
    next === null || JSON.stringify(next.question) === JSON.stringify(question)

  return (question) => {
    next = { question }
    if (!isAsking) void goOn()
  }
}
