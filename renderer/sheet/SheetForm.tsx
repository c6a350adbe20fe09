import { type FormEvent, useId, useMemo, useState } from 'react'
import type { AppError, CampaignRow, Snapshot } from '../../preload/shared/contract'
import { rowKey } from '../../preload/shared/names'
import { runTimeMs } from '../../preload/shared/runTime'
import { counted, stillSentInShort } from '../../preload/shared/words'
import { askForAll } from '../campaigns/answers'
import { ErrorSentences } from '../controls/ErrorSentences'
import { answered } from '../snapshot/commands'
import { endHint } from '../words/pauseText'
import { type Opened, prospectsHint, takesText } from '../words/sheetText'
import { SheetCampaigns } from './SheetCampaigns'
import { chosenOf, linesOf, pausable, runSizes } from './sheetLines'
import { endChoiceOf, UntilChoice, type UntilKind } from './UntilChoice'

interface Props {
  snapshot: Snapshot
  opened: Opened
  members: CampaignRow[]
  onAdd: (rows: CampaignRow[]) => void
  onAsked: () => void
  onClose: () => void
}

/** What is asked on the sheet, and what is sent for it. */
export function SheetForm({ snapshot, opened, members, onAdd, onAsked, onClose }: Props) {
  const { campaigns, preferences } = snapshot
  const [takenOut, setTakenOut] = useState<ReadonlySet<string>>(new Set())
  const [withProspects, setWithProspects] = useState(preferences.pauseProspects)
  const [until, setUntil] = useState<UntilKind>('none')
  const [error, setError] = useState<AppError | null>(null)
  const [isAsking, setAsking] = useState(false)
  const lines = useMemo(() => linesOf(members, campaigns), [members, campaigns])
  const chosen = useMemo(() => chosenOf(lines, takenOut), [lines, takenOut])
  const others = useMemo(
    () => (opened === 'all' ? notAmong(members, pausable(campaigns, null)) : []),
    [opened, members, campaigns],
  )

  async function send(fields: FormData) {
    const end = endChoiceOf(until, String(fields.get('localTime')))
    const reason = String(fields.get('reason')).trim()
    setAsking(true)
    const result = await answered(askForAll(chosen, { verb: 'pause', withProspects, end, reason }))
    setAsking(false)
    if (!result.ok) return setError(result.error)
    onAsked()
    onClose()
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!isAsking && chosen.length > 0) void send(new FormData(event.currentTarget))
  }

  function chooseEnd(kind: UntilKind) {
    setUntil(kind)
    setError(null)
  }

  const endError = error?.kind === 'invalid-end' ? error : null
  return (
    <form className="sheet-form" onSubmit={submit} aria-busy={isAsking} noValidate>
      <p className="sheet-about">No new outreach. {stillSentInShort}</p>
      <SheetCampaigns
        snapshot={snapshot}
        lines={lines}
        takenOut={takenOut}
        ticked={chosen.length}
        others={others}
        onTakenOut={setTakenOut}
        onAdd={onAdd}
      />
      <Prospects isPaused={withProspects} onChoose={setWithProspects} />
      <UntilChoice
        chosen={until}
        hint={endError ? <Problem error={endError} /> : untilHint(until, preferences.resumeByItself)}
        onChoose={chooseEnd}
      />
      <Reason />
      {error && !endError && <Problem error={error} />}
      <SheetButtons chosen={chosen} listed={campaigns} isAsking={isAsking} onCancel={onClose} />
    </form>
  )
}

function notAmong(members: CampaignRow[], rows: CampaignRow[]): CampaignRow[] {
  const known = new Set(members.map(rowKey))
  return rows.filter((row) => !known.has(rowKey(row)))
}

const untilHint = (until: UntilKind, resumeByItself: boolean) =>
  until === 'none' ? 'They stay paused until somebody resumes them.' : endHint(resumeByItself)

const Problem = ({ error }: { error: AppError }) => (
  <p className="field-error" role="alert">
    <ErrorSentences error={error} />
  </p>
)

function Prospects({ isPaused, onChoose }: { isPaused: boolean; onChoose: (isPaused: boolean) => void }) {
  const id = useId()
  return (
    <div className="sheet-prospects">
      <label className="check">
        <input
          type="checkbox"
          checked={isPaused}
          aria-describedby={id}
          onChange={(event) => onChoose(event.target.checked)}
        />
        Pause prospects too
      </label>
      <p id={id} className="sheet-hint" data-warns={isPaused}>
        {prospectsHint(isPaused)}
      </p>
    </div>
  )
}

function Reason() {
  const id = useId()
  return (
    <div className="sheet-reason">
      <label htmlFor={id}>Reason</label>
      <input
        id={id}
        name="reason"
        type="text"
        maxLength={200}
        autoComplete="off"
        placeholder="Optional, for the history and your team"
      />
    </div>
  )
}

interface SheetButtonsProps {
  chosen: CampaignRow[]
  /** All campaigns on the list. */
  listed: CampaignRow[]
  /** It was asked for, and is not answered yet. */
  isAsking: boolean
  onCancel: () => void
}

/** The ways out of the sheet, and how long it takes. */
function SheetButtons({ chosen, listed, isAsking, onCancel }: SheetButtonsProps) {
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
