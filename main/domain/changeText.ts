import type { ChangeText, SnapshotChange } from '../../preload/contract'

/** So many to a text: of one long text of all, V8 takes three times as long. */
const toAText = 100

/** The change as it crosses the seam. */
export function changeText({ rows, ...rest }: SnapshotChange): ChangeText {
  const { campaigns, names, ...which } = rows
  return {
    about: JSON.stringify({ ...rest, rows: which }),
    campaigns: textsOf(campaigns),
    names: textsOf(names),
  }
}

function textsOf(list: unknown[]): string[] {
  const texts: string[] = []
  for (let from = 0; from < list.length; from += toAText)
    texts.push(JSON.stringify(list.slice(from, from + toAText)))
  return texts
}
