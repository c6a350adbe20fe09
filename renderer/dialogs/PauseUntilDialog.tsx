import type { ReactNode } from 'react'
import type { CampaignRow } from '../../preload/shared/contract'
import { campaignRef } from '../campaigns/items'
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
  const isEnded = resumeByItself && row.lock === null
  return (
    <EndDialog
      title={isPaused ? setTitle(name, isEnded) : pauseTitle(name, isEnded)}
      label={isEnded ? (isPaused ? 'Resume on' : 'Until') : 'Ask me on'}
      submit={isPaused ? 'Set' : 'Pause'}
      hint={endHint(isEnded)}
      end={row.timedPause}
      onSet={(end) => window.pauseBar.pauseUntil({ ...campaignRef(row), end })}
      onNoEnd={() => window.pauseBar.keepPaused(campaignRef(row))}
      onClose={onClose}
    />
  )
}

const setTitle = (name: ReactNode, isEnded: boolean) =>
  isEnded ? <>When should {name} resume?</> : <>When should PauseBar ask about {name}?</>

const pauseTitle = (name: ReactNode, isEnded: boolean) =>
  isEnded ? <>Pause {name} until…</> : <>Pause {name}, ask me on…</>
