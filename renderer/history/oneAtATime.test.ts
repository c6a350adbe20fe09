import { expect, it } from 'vitest'
import { oneAtATime } from './oneAtATime'

function start() {
  const sent: { text: string; answer: (answer: string) => Promise<void> }[] = []
  const answers: string[] = []
  const query = oneAtATime<string, string>(
    (text) =>
      new Promise((resolve) => {
        sent.push({
          text,
          answer: (answer) => {
            resolve(answer)
            return new Promise((done) => setTimeout(done))
          },
        })
      }),
    (answer) => answers.push(answer),
  )
  return { sent, answers, query, queries: () => sent.map(({ text }) => text) }
}

it('asks for the newest alone, as soon as the one before is answered, and tells no answer that is out of date', async () => {
  const { sent, answers, query, queries } = start()
  for (const text of ['E', 'EM', 'EME', 'EMEA']) query(text)
  expect(queries()).toEqual(['E'])
  await sent[0]?.answer('too many')
  expect(queries()).toEqual(['E', 'EMEA'])
  expect(answers).toEqual([])
  await sent[1]?.answer('eleven')
  expect(answers).toEqual(['eleven'])
})

it('tells each answer to what is sent again and again', async () => {
  const { sent, answers, query } = start()
  query('all')
  query('all')
  await sent[0]?.answer('first')
  query('all')
  await sent[1]?.answer('second')
  expect(answers).toEqual(['first', 'second'])
})
