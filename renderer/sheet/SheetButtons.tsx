import type { CampaignRow } from '../../preload/shared/contract'
import { runTimeMs } from '../../preload/shared/runTime'
import { counted } from '../../preload/shared/words'
import { takesText } from '../words/sheetText'
import { runSizes } from './sheetLines'

interface Props {
  chosen: CampaignRow[]
  /** All campaigns on the list. */
  listed: CampaignRow[]
  /** It was asked for, and is not answered yet. */
  isAsking: boolean
  onCancel: () => void
}

/** The ways out of the sheet, and how long it takes. */
export function SheetButtons({ chosen, listed, isAsking, onCancel }: Props) {
  return (
    <div className="dialog-buttons sheet-buttons">
      <p className="sheet-duration" title="Alta takes 100 requests a minute in each account.">
        {takesText(runTimeMs(runSizes(chosen, listed)))}
      </p>
      <button type="button" className="button" onClick={onCancel}>
        Cancel
      </button>
      <button type="submit" className="button primary" aria-disabled={isAsking || chosen.length === 0}>
        Pause {counted(chosen.length, 'campaign')}
      </button>
    </div>
  )
}
