/** “10,000” */
export const numberText = (count: number) => count.toLocaleString('en')

/** “1 campaign”, “2 campaigns”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`
}

/** What follows the number of campaigns that need the person: “needs you”, “need you”. */
export const needsWords = (count: number) => (count === 1 ? 'needs you' : 'need you')
