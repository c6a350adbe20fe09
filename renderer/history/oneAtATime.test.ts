import { expect, it } from 'vitest'
import { oneAtATime } from './oneAtATime'

function start() {
  const asked: { question: string; answer: (answer: string) => Promise<void> }[] = []
  const told: string[] = []
  const want = oneAtATime<string, string>(
    (question) =>
      new Promise((resolve) => {
        asked.push({
          question,
          answer: (answer) => {
            resolve(answer)
            return new Promise((done) => setTimeout(done))
          },
        })
      }),
    (answer) => told.push(answer),
  )
  return { asked, told, want, questions: () => asked.map(({ question }) => question) }
}

it('asks for the newest alone, as soon as the one before is answered, and tells no answer that is out of date', async () => {
  const { asked, told, want, questions } = start()
  for (const question of ['E', 'EM', 'EME', 'EMEA']) want(question)
  expect(questions()).toEqual(['E'])
  await asked[0]?.answer('too many')
  expect(questions()).toEqual(['E', 'EMEA'])
  expect(told).toEqual([])
  await asked[1]?.answer('eleven')
  expect(told).toEqual(['eleven'])
})

it('tells each answer to what is asked again and again', async () => {
  const { asked, told, want } = start()
  want('all')
  want('all')
  await asked[0]?.answer('first')
  want('all')
  await asked[1]?.answer('second')
  expect(told).toEqual(['first', 'second'])
})
