import { type FormEvent, useId, useMemo, useState } from 'react'
import type { CampaignRow, Snapshot } from '../../preload/shared/contract'
import { rowKey } from '../../preload/shared/names'
import { runTimeMs } from '../../preload/shared/runTime'
import { counted, stillSentInShort } from '../../preload/shared/words'
import { startRun } from '../campaigns/answers'
import { Button } from '../controls/Buttons'
import { FieldError } from '../controls/ErrorSentences'
import { Dialog, DialogMessage } from '../dialogs/Dialog'
import { onlyAccountOnShow } from '../snapshot/accountsOnShow'
import { useRequest } from '../snapshot/useRequest'
import { endHint } from '../words/pauseText'
import { prospectsHint, type SheetScope, sheetTitles, takesText } from '../words/sheetText'
import { SheetCampaigns } from './SheetCampaigns'
import { archivedLast, chosenOf, linesOf, pausable, runSizes } from './sheetLines'
import { endChoiceOf, UntilChoice, type UntilKind } from './UntilChoice'

interface Props {
  snapshot: Snapshot
  scope: SheetScope
  /** The keys of the campaigns to pause; null for all. */
  keys: ReadonlySet<string> | null
  onRequested: () => void
  onClose: () => void
}

/** Pauses several campaigns: which, with their prospects or without, until when, and why. */
export function PauseSheet({ keys, ...shared }: Props) {
  const { snapshot, scope, onClose } = shared
  const [members, setMembers] = useState(() => pausable(snapshot.campaigns, keys))
  if (members.length === 0) {
    return (
      <Dialog title="Nothing to pause" onClose={onClose}>
        <DialogMessage text="No campaign is active." onClose={onClose} />
      </Dialog>
    )
  }
  return (
    <Dialog title={<Title snapshot={snapshot} scope={scope} />} isSheet onClose={onClose}>
      <SheetForm
        {...shared}
        members={members}
        onAdd={(rows: CampaignRow[]) => setMembers(archivedLast([...members, ...rows]))}
      />
    </Dialog>
  )
}

function Title({ snapshot, scope }: Pick<Props, 'snapshot' | 'scope'>) {
  const only = snapshot.accounts.length > 1 ? onlyAccountOnShow(snapshot) : undefined
  return (
    <>
      {sheetTitles[scope]}
      {only && (
        <>
          {' '}
          in <bdi>{only.name}</bdi>
        </>
      )}
    </>
  )
}

interface SheetFormProps extends Omit<Props, 'keys'> {
  members: CampaignRow[]
  onAdd: (rows: CampaignRow[]) => void
}

function SheetForm({ snapshot, scope, members, onAdd, onRequested, onClose }: SheetFormProps) {
  const { campaigns, preferences } = snapshot
  const [takenOut, setTakenOut] = useState<ReadonlySet<string>>(new Set())
  const [withProspects, setWithProspects] = useState(preferences.pauseProspects)
  const [until, setUntil] = useState<UntilKind>('none')
  const { error, isPending, send, clearError } = useRequest()
  const lines = useMemo(() => linesOf(members, campaigns), [members, campaigns])
  const chosen = useMemo(() => chosenOf(lines, takenOut), [lines, takenOut])
  const others = useMemo(
    () => (scope === 'all' ? notAmong(members, pausable(campaigns, null)) : []),
    [scope, members, campaigns],
  )

  async function pause(fields: FormData) {
    const end = endChoiceOf(until, String(fields.get('localTime')))
    const reason = String(fields.get('reason')).trim()
    const result = await send(startRun(chosen, { verb: 'pause', withProspects, end, reason }))
    if (!result.ok) return
    onRequested()
    onClose()
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!isPending && chosen.length > 0) void pause(new FormData(event.currentTarget))
  }

  function chooseEnd(kind: UntilKind) {
    setUntil(kind)
    clearError()
  }

  const endError = error?.kind === 'invalid-end' ? error : null
  return (
    <form className="sheet-form" onSubmit={submit} aria-busy={isPending} noValidate>
      <p className="fine-print sheet-about">No new outreach. {stillSentInShort}</p>
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
        hint={endError ? <FieldError error={endError} /> : untilHint(until, preferences.resumeByItself)}
        onChoose={chooseEnd}
      />
      <Reason />
      {error && !endError && <FieldError error={error} />}
      <div className="dialog-buttons sheet-buttons">
        <p className="fine-print sheet-duration" title="Alta takes 100 requests a minute in each account.">
          {takesText(runTimeMs(runSizes(chosen, campaigns)))}
        </p>
        <Button onClick={onClose}>Cancel</Button>
        <button type="submit" className="button primary" aria-disabled={isPending || chosen.length === 0}>
          Pause {counted(chosen.length, 'campaign')}
        </button>
      </div>
    </form>
  )
}

function notAmong(members: CampaignRow[], rows: CampaignRow[]): CampaignRow[] {
  const memberKeys = new Set(members.map(rowKey))
  return rows.filter((row) => !memberKeys.has(rowKey(row)))
}

const untilHint = (until: UntilKind, resumeByItself: boolean) =>
  until === 'none' ? 'They stay paused until somebody resumes them.' : endHint(resumeByItself)

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
      <p id={id} className="fine-print sheet-hint" data-warns={isPaused}>
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
