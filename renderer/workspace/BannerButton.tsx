import type { AccountBanner, Result, Snapshot, Update } from '../../preload/shared/contract'
import type { Named } from '../campaigns/items'
import { nameOnShow } from '../snapshot/accountsOnShow'
import { useRun } from '../snapshot/commands'
import { isWaiting } from '../words/errorText'

/** What can be done about what a banner tells of. */
export function BannerButton({ banners }: { banners: AccountBanner[] }) {
  const run = useRun()
  const steps = banners.flatMap((banner) => stepOf(banner) ?? [])
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

function stepOf(banner: AccountBanner): Step | null {
  const { account } = banner
  switch (banner.kind) {
    case 'update':
      return ofUpdate(banner.update)
    case 'token-removal':
      if (!banner.left || isWaiting(banner.left.error)) return null
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
  banner: AccountBanner
  onChoose: (campaign: Named) => void
}

/** For a campaign that was resumed as planned while its prospects stay paused: the way to resume those as well. Several stand in `Needs you`. */
export function ResumeProspectsButton({ snapshot, banner, onChoose }: Props) {
  if (banner.kind !== 'resumed-as-planned') return null
  const { account } = banner
  if (account === null) return null
  const [held, ...others] = banner.campaigns.filter(({ leavesProspectsPaused }) => leavesProspectsPaused)
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
