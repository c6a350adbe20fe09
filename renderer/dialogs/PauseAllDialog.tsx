import { type FormEvent, useState } from 'react'
import type { Snapshot } from '../../preload/contract'
import { askForAll, changedBy } from '../campaigns/many'
import { TextField } from '../controls/TextField'
import { onlyAccountOnShow } from '../snapshot/accountsOnShow'
import { useRun } from '../snapshot/commands'
import { counted, minutesText, numberText } from '../words/counts'
import { CampaignNames } from './CampaignNames'
import { Dialog } from './Dialog'
import { DialogButtons } from './DialogButtons'

/** What Alta's limit of 100 requests a minute leaves for many at once. */
const campaignsPerMinute = 70

/** Asks before everything is stopped, with the names of what will be. */
export function PauseAllDialog({ snapshot, onClose }: { snapshot: Snapshot; onClose: () => void }) {
  const run = useRun()
  const [withProspects, setWithProspects] = useState(snapshot.preferences.pauseProspects)
  const rows = changedBy('pause', snapshot.campaigns)
  const { accounts } = snapshot
  const only = accounts.length > 1 ? onlyAccountOnShow(snapshot) : undefined

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason')).trim()
    onClose()
    run(askForAll(rows, { verb: 'pause', withProspects, reason }))
  }

  const title = (
    <>
      Pause all campaigns
      {only && (
        <>
          {' '}
          in <bdi>{only.name}</bdi>
        </>
      )}
      ?
    </>
  )
  if (rows.length === 0) return <NothingToPause title={title} onClose={onClose} />
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        <p>
          No new outreach from {rows.length === 1 ? 'this campaign' : `these ${numberText(rows.length)}`}:
        </p>
        <CampaignNames
          label="Campaigns to pause"
          campaigns={rows}
          {...(accounts.length > 1 && !only
            ? { accountNames: new Map(accounts.map(({ key, name }) => [key, name])) }
            : {})}
        />
        <Caveats count={rows.length} isStillReading={isStillReading(snapshot)} />
        <label className="check">
          <input
            type="checkbox"
            checked={withProspects}
            onChange={(event) => setWithProspects(event.target.checked)}
          />
          Pause prospects too
        </label>
        <TextField name="reason" label="Why? (optional)" error={null} longest={200} />
        <DialogButtons submit={`Pause ${counted(rows.length, 'campaign')}`} onCancel={onClose} />
      </form>
    </Dialog>
  )
}

/** Nobody can tell yet how many there are. */
const isStillReading = ({ reading }: Snapshot) => reading.isUnderWay && reading.lastAt === null

function Caveats({ count, isStillReading }: { count: number; isStillReading: boolean }) {
  const minutes = Math.ceil(count / campaignsPerMinute)
  return (
    <>
      {isStillReading && (
        <p role="status">PauseBar is still reading the list from Alta: there may be more.</p>
      )}
      {minutes > 1 && <p>Alta’s limit makes this take about {minutesText(minutes)}.</p>}
    </>
  )
}

function NothingToPause({ title, onClose }: { title: React.ReactNode; onClose: () => void }) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p>No campaign is active: there is nothing to pause.</p>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  )
}
