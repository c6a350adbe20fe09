import { Download } from 'lucide-react'
import { useState } from 'react'
import type { AppError, HistoryAsked, HistoryFound, Result } from '../../preload/shared/contract'
import { counted } from '../../preload/shared/words'
import { ErrorSentences } from '../controls/ErrorSentences'
import { answered } from '../snapshot/commands'

interface Props {
  found: HistoryFound | null
  query: Omit<HistoryAsked, 'limit'>
  isNarrowed: boolean
}

/** How the last export went. `name` is the file’s. */
type Outcome = { kind: 'none' } | { kind: 'exported'; name: string } | { kind: 'failed'; error: AppError }

/** The number of entries found, and their export. */
export function HistoryEnd({ found, query, isNarrowed }: Props) {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' })
  const [isExporting, setExporting] = useState(false)
  const count = found ? counted(found.total, 'entry', 'entries') : ''

  async function exportFound() {
    if (isExporting) return
    setExporting(true)
    const result = await answered(window.pauseBar.exportHistory(query))
    setExporting(false)
    setOutcome(outcomeOf(result))
  }

  async function showInFolder() {
    const result = await answered(window.pauseBar.showExport())
    if (!result.ok) setOutcome({ kind: 'failed', error: result.error })
  }

  return (
    <footer className="history-end">
      <p role="status" className="history-told">
        {outcome.kind === 'exported' && (
          <>
            Exported to “<bdi>{outcome.name}</bdi>”.
          </>
        )}
      </p>
      <p role="alert" className="history-told field-error">
        {outcome.kind === 'failed' && <ErrorSentences error={outcome.error} />}
      </p>
      {outcome.kind === 'exported' ? (
        <button type="button" className="text-button" onClick={showInFolder}>
          Show in folder
        </button>
      ) : (
        <p className="history-count">{count}</p>
      )}
      <p role="status" className="only-heard">
        {isNarrowed && count !== '' && `${count} found.`}
      </p>
      <button
        type="button"
        className="button"
        disabled={!found?.total}
        // `disabled` would lose the focus.
        aria-disabled={isExporting}
        onClick={exportFound}
      >
        <Download /> Export CSV…
      </button>
    </footer>
  )
}

/** An export that the person cancelled has no outcome. */
function outcomeOf(result: Result<string | null>): Outcome {
  if (!result.ok) return { kind: 'failed', error: result.error }
  return result.value === null ? { kind: 'none' } : { kind: 'exported', name: result.value }
}
