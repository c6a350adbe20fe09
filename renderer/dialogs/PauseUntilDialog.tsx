import type { ReactNode } from 'react'
import type { CampaignRow } from '../../preload/contract'
import { which } from '../campaigns/which'
import { endHint } from '../words/pauseText'
import { EndDialog } from './EndDialog'

interface Props {
  row: CampaignRow
  /** The campaign's name. */
  name: ReactNode
  resumeByItself: boolean
  onClose: () => void
}

/** Asks when a pause is to end: of a campaign that runs, to pause it; of one that is paused, to set the end. */
export function PauseUntilDialog({ row, name, resumeByItself, onClose }: Props) {
  const isPaused = row.status === 'paused'
  return (
    <EndDialog
      title={isPaused ? <>When should {name} resume?</> : <>Pause {name} until…</>}
      label={isPaused ? 'Resume on' : 'Until'}
      submit={isPaused ? 'Set' : 'Pause'}
      hint={endHint(resumeByItself && row.lock === null)}
      end={row.timer}
      onSet={(end) => window.pauseBar.pauseUntil({ ...which(row), end })}
      onNoEnd={() => window.pauseBar.keepPaused(which(row))}
      onClose={onClose}
    />
  )
}
