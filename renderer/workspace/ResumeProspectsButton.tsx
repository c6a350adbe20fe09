import type { AccountNotice, Snapshot } from '../../preload/shared/contract'
import type { Named } from '../campaigns/which'
import { nameOnShow } from '../snapshot/twinsOnShow'

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
