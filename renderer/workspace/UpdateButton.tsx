import type { Notice, Update } from '../../preload/contract'
import { useRun } from '../snapshot/commands'

/** What can be done about a newer PauseBar, as far as it has come. */
export function UpdateButton({ notice }: { notice: Notice }) {
  const run = useRun()
  if (notice.kind !== 'update' || notice.update.stage === 'downloading') return null
  const { label, call } = steps[notice.update.stage]
  return (
    <button type="button" className="text-button" onClick={() => run(call())}>
      {label}
    </button>
  )
}

const download = () => window.pauseBar.downloadUpdate()

const steps = {
  found: { label: 'Download', call: download },
  failed: { label: 'Try again', call: download },
  ready: { label: 'Restart now', call: () => window.pauseBar.restartToUpdate() },
} satisfies Partial<Record<Update['stage'], unknown>>
