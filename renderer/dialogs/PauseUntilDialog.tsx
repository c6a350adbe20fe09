import type { CampaignRow } from '../../preload/contract'
import { which } from '../campaigns/which'
import { useNameOf } from '../snapshot/names'
import { endHint } from '../words/pauseText'
import { EndDialog } from './EndDialog'

interface Props {
  row: CampaignRow
  /** Where there are several accounts, the campaign's. */
  accountName: string | undefined
  resumeByItself: boolean
  onClose: () => void
}

/** Asks when a pause is to end: of a campaign that runs, to pause it; of one that is paused, to set the end. */
export function PauseUntilDialog({ row, accountName, resumeByItself, onClose }: Props) {
  const nameOf = useNameOf()
  const isPaused = row.status === 'paused'
  const name = (
    <>
      “<bdi>{nameOf(row)}</bdi>”{accountName && ` in ${accountName}`}
    </>
  )
  return (
    <EndDialog
      title={isPaused ? <>When should {name} resume?</> : <>Pause {name} until…</>}
      label={isPaused ? 'Resume on' : 'Until'}
      submit={isPaused ? 'Set' : 'Pause'}
      hint={endHint(resumeByItself)}
      end={row.timer}
      onSet={(end) => window.pauseBar.pauseUntil({ ...which(row), end })}
      onNoEnd={() => window.pauseBar.keepPaused(which(row))}
      onClose={onClose}
    />
  )
}
