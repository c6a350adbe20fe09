import type { JsonOf, SentRow, SnapshotChange } from '../../preload/contract'

/** Out of so many rows a text is made at a time: one long text takes V8 three times as long as many short ones. */
const rowsAtATime = 100

/** The change as JSON text. */
export function changeText({ rows, ...rest }: SnapshotChange): JsonOf<SnapshotChange> {
  const { campaigns, ...which } = rows
  const rowsText = `{"campaigns":[${piecesOf(campaigns).join(',')}],${membersOf(which)}}`
  return { json: `{"rows":${rowsText},${membersOf(rest)}}` }
}

function piecesOf(rows: SentRow[]): string[] {
  const pieces: string[] = []
  for (let from = 0; from < rows.length; from += rowsAtATime)
    pieces.push(JSON.stringify(rows.slice(from, from + rowsAtATime)).slice(1, -1))
  return pieces
}

/** What stands between the braces. */
const membersOf = (value: object) => JSON.stringify(value).slice(1, -1)
