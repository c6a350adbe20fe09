/** “10,000” */
export const numberText = (count: number) => count.toLocaleString('en')

/** “1 campaign”, “2 campaigns”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`
}

/** What follows the number of campaigns that need the person: “needs you”, “need you”. */
export const needsWords = (count: number) => (count === 1 ? 'needs you' : 'need you')

/** How long it is, as in “over a week”: “a day”, “3 days”, “a week”, “2 weeks”, “30 days”. */
export function daysText(days: number): string {
  const [count, unit] = days % 7 === 0 ? [days / 7, 'week'] : [days, 'day']
  return count === 1 ? `a ${unit}` : counted(count, unit)
}
