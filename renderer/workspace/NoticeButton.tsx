import type { AccountNotice, Result, Snapshot, Update } from '../../preload/shared/contract'
import type { Named } from '../campaigns/items'
import { nameOnShow } from '../snapshot/accountsOnShow'
import { useRun } from '../snapshot/commands'
import { isWaiting } from '../words/errorText'

/** What can be done about what a notice tells of. */
export function NoticeButton({ notices }: { notices: AccountNotice[] }) {
  const run = useRun()
  const steps = notices.flatMap((notice) => stepOf(notice) ?? [])
  const [first] = steps
  if (!first) return null
  const take = () => {
    for (const { call } of steps) run(call())
  }
  return (
    <button type="button" className="text-button" onClick={take}>
      {first.label}
    </button>
  )
}

interface Step {
  label: string
  call: () => Promise<Result<null>>
}

function stepOf(notice: AccountNotice): Step | null {
  const { account } = notice
  switch (notice.kind) {
    case 'update':
      return ofUpdate(notice.update)
    case 'token-removal':
      if (!notice.left || isWaiting(notice.left.error)) return null
      return { label: 'Try again', call: () => window.pauseBar.removeLeftTokens() }
    case 'token-for-this-run':
      if (account === null) return null
      return { label: 'Save it now', call: () => window.pauseBar.saveToken({ account }) }
    default:
      return null
  }
}

/** What can be done about a newer PauseBar, as far as it has come. */
function ofUpdate({ stage }: Update): Step | null {
  switch (stage) {
    case 'found':
      return { label: 'Download', call: download }
    case 'failed':
      return { label: 'Try again', call: download }
    case 'ready':
      return { label: 'Restart now', call: () => window.pauseBar.restartToUpdate() }
    case 'downloading':
      return null
  }
}

const download = () => window.pauseBar.downloadUpdate()

interface Props {
  snapshot: Pick<Snapshot, 'campaigns'>
  notice: AccountNotice
  onChoose: (campaign: Named) => void
}

/** For a campaign that was resumed as planned while its prospects stay paused: the way to resume those as well. Several stand in `Needs you`. */
export function ResumeProspectsButton({ snapshot, notice, onChoose }: Props) {
  if (notice.kind !== 'resumed-as-planned') return null
  const { account } = notice
  if (account === null) return null
  const [held, ...others] = notice.campaigns.filter(({ leavesProspectsPaused }) => leavesProspectsPaused)
  if (!held || others.length > 0) return null
  const { campaignId: id, name } = held
  return (
    <button
      type="button"
      className="text-button"
      title={`Resume prospects of ${nameOnShow(snapshot, { account, id, name })}`}
      onClick={() => onChoose({ account, id, name })}
    >
      Resume prospects…
    </button>
  )
}
