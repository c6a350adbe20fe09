import type { ChangeText, SentRow, SnapshotChange } from '../../preload/contract'

/** So many rows to a text: of one long text of all, V8 takes three times as long. */
const rowsToAText = 100

/** The change as it crosses the seam. */
export function changeText({ rows, ...rest }: SnapshotChange): ChangeText {
  const { campaigns, ...which } = rows
  return { about: JSON.stringify({ ...rest, rows: which }), rows: textsOf(campaigns) }
}

function textsOf(rows: SentRow[]): string[] {
  const texts: string[] = []
  for (let from = 0; from < rows.length; from += rowsToAText)
    texts.push(JSON.stringify(rows.slice(from, from + rowsToAText)))
  return texts
}
