import { Download, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { HistoryAsked, HistoryFound, Snapshot } from '../../preload/contract'
import { Dialog } from '../dialogs/Dialog'
import { nameIfSeveral } from '../snapshot/accountsOnShow'
import { useRun } from '../snapshot/commands'
import { counted } from '../words/counts'
import { HistoryItem } from './HistoryItem'

/** Entries that are shown at first, and more of at each wish. */
const atATime = 50

const whole = { from: null, until: null, campaign: null }

type Filter = HistoryAsked['filter']

const filters: Record<Filter, string> = {
  all: 'Everything',
  here: 'Done here',
  elsewhere: 'Seen elsewhere',
  failed: 'Not done',
}

/** Everything that was done from here, and every change that was seen. */
export function HistoryDialog({ snapshot, onClose }: { snapshot: Snapshot; onClose: () => void }) {
  const run = useRun()
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const [limit, setLimit] = useState(atATime)
  const [saved, setSaved] = useState('')
  const found = useHistory({ search, filter, ...whole, limit }, snapshot.revision)

  async function exportAll() {
    const answer = window.pauseBar.exportHistory({ search, filter, ...whole })
    const isTaken = await run(answer)
    const result = isTaken ? await answer : null
    setSaved(result?.ok && result.value !== null ? `Saved as “${result.value}”.` : '')
  }

  return (
    <Dialog title="History" onClose={onClose}>
      <div className="history-tools">
        <input
          type="search"
          className="history-search"
          aria-label="Search history"
          placeholder="Search history"
          spellCheck={false}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <select
          aria-label="Show"
          value={filter}
          onChange={(event) => setFilter(filterOf(event.target.value))}
        >
          {Object.entries(filters).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {found && found.total === 0 && <NothingYet isSearched={search !== '' || filter !== 'all'} />}
      {found && found.total > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keys.
        <ul className="history" aria-label="History" tabIndex={0}>
          {found.entries.map((entry, index) => (
            <HistoryItem
              key={`${entry.account}/${entry.id}`}
              entry={entry}
              isFirstOfDay={dayOf(entry) !== dayOf(found.entries[index - 1])}
              accountName={nameIfSeveral(snapshot, entry.account)}
            />
          ))}
          {found.total > found.entries.length && (
            <li>
              <button type="button" className="text-button" onClick={() => setLimit(limit + atATime)}>
                Show more
              </button>
            </li>
          )}
        </ul>
      )}
      <div className="history-end">
        <p role="status">{saved || (found ? counted(found.total, 'entry', 'entries') : '')}</p>
        <button type="button" className="button" disabled={!found?.total} onClick={exportAll}>
          <Download /> Export CSV…
        </button>
      </div>
      <button type="button" className="icon-button dialog-close" aria-label="Close" onClick={onClose}>
        <X />
      </button>
    </Dialog>
  )
}

/** What is found, again after each change of the snapshot; null before the first answer. */
function useHistory(
  { search, filter, from, until, campaign, limit }: HistoryAsked,
  revision: number,
): HistoryFound | null {
  const [found, setFound] = useState<HistoryFound | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision may have brought a new entry.
  useEffect(() => {
    let isWanted = true
    window.pauseBar.getHistory({ search, filter, from, until, campaign, limit }).then(
      (result) => isWanted && result.ok && setFound(result.value),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [search, filter, from, until, campaign, limit, revision])
  return found
}

function NothingYet({ isSearched }: { isSearched: boolean }) {
  return (
    <p className="history-empty">
      {isSearched
        ? 'Nothing in the history matches.'
        : 'Nothing yet. Every pause and resume is noted here, and every change that someone else makes.'}
    </p>
  )
}

const filterOf = (value: string): Filter =>
  value === 'here' || value === 'elsewhere' || value === 'failed' ? value : 'all'

const dayOf = (entry: { at: number } | undefined) => entry && new Date(entry.at).toDateString()
