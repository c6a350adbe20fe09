import type { AccountNotice } from '../../preload/contract'
import type { Named } from '../campaigns/which'
import { displayName } from '../words/statusText'

interface Props {
  notice: AccountNotice
  onChoose: (campaign: Named) => void
}

/** For campaigns that were resumed as planned while their prospects stay paused: the way to resume those as well. */
export function ResumeProspectsButtons({ notice, onChoose }: Props) {
  if (notice.kind !== 'resumed-as-planned') return null
  const { account } = notice
  if (account === null) return null
  const held = notice.campaigns.filter(({ leavesProspectsPaused }) => leavesProspectsPaused)
  return held.map(({ campaignId: id, name }) => (
    <button
      key={id}
      type="button"
      className="text-button"
      title={`Resume prospects of ${displayName({ id, name })}`}
      onClick={() => onChoose({ account, id, name })}
    >
      Resume prospects…
    </button>
  ))
}
