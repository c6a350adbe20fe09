import { Download } from 'lucide-react'
import { useState } from 'react'
import type { HistoryAsked, HistoryFound } from '../../preload/shared/contract'
import { counted } from '../../preload/shared/words'
import { TextButton } from '../controls/Buttons'
import { ErrorSentences } from '../controls/ErrorSentences'
import { useRequest } from '../snapshot/useRequest'

interface Props {
  found: HistoryFound | null
  query: Omit<HistoryAsked, 'limit'>
  isNarrowed: boolean
}

/** The number of entries found, and their export. */
export function HistoryEnd({ found, query, isNarrowed }: Props) {
  const { error, isPending, send } = useRequest()
  /** The name of the file. */
  const [exported, setExported] = useState<string | null>(null)
  const count = found ? counted(found.total, 'entry', 'entries') : ''

  async function exportFound() {
    if (isPending) return
    const result = await send(window.pauseBar.exportHistory(query))
    setExported(result.ok ? result.value : null)
  }

  async function showInFolder() {
    const result = await send(window.pauseBar.showExport())
    if (!result.ok) setExported(null)
  }

  return (
    <footer className="fine-print history-end">
      <p role="status" className="history-told">
        {exported !== null && (
          <>
            Exported to “<bdi>{exported}</bdi>”.
          </>
        )}
      </p>
      <p role="alert" className="history-told field-error">
        {error && <ErrorSentences error={error} />}
      </p>
      {exported !== null ? (
        <TextButton onClick={showInFolder}>Show in folder</TextButton>
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
        aria-disabled={isPending}
        onClick={exportFound}
      >
        <Download /> Export CSV…
      </button>
    </footer>
  )
}
