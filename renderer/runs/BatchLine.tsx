import {
  CalendarClock,
  LoaderCircle,
  MessageSquareText,
  Play,
  RotateCcw,
  TriangleAlert,
  Users,
  X,
} from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import type { Snapshot } from '../../preload/shared/contract'
import { Button } from '../controls/Buttons'
import { onceOnly } from '../controls/doubleClick'
import { CopyItem, MenuButton, MenuItem } from '../controls/Menu'
import { Slot, Slots } from '../controls/Slot'
import { useFocusHandover } from '../controls/useFocusHandover'
import { nameIfSeveral, quotedOnShow } from '../snapshot/accountsOnShow'
import { useRun } from '../snapshot/commands'
import { useNow } from '../snapshot/useNow'
import { allNames } from '../words/counts'
import { shareRunText } from '../words/historyText'
import { resumeTheseText, runParts, tryTheseText } from '../words/runText'
import { type Batch, retriesFirst } from './batches'

interface Props {
  batch: Batch
  snapshot: Snapshot
  onRestoreWithProspects: (batch: Batch) => void
  onChangeEnd: (batch: Batch) => void
  /** The menu of other items; null for none. */
  others: ReactNode
}

/** Identifies the batch in calls; `account`: null for all. */
const batchRef = ({ batch, snapshot }: Props) => ({ account: snapshot.shownAccount, batchId: batch.batchId })

/** The progress of a bulk run and, until it is used or dismissed, the way back. */
export function BatchLine(props: Props) {
  const { batch, snapshot, others } = props
  const isUnderWay = batch.left > 0
  const mayAct = isConnected(snapshot, batch)
  return (
    <div className="strip-line" data-tone={!isUnderWay && retriesFirst(batch) ? 'held' : 'plain'}>
      {iconOf(batch)}
      {batch.retryAt === null ? <Words {...props} now={Date.now()} /> : <Countdown {...props} />}
      {!isUnderWay && mayAct && <EndButton {...props} />}
      {/* In a slot, so that the buttons on both sides never move. */}
      <Slots contents={others === null ? [] : [['others', others]]} />
      {/* What replaces Cancel neither resumes nor tries again. */}
      <Slot>
        {isUnderWay ? (
          <MainButton
            label="Cancel"
            title="What was not sent yet is not sent."
            onClick={() => window.pauseBar.cancelRun(batchRef(props))}
          />
        ) : (
          <BatchMenu {...props} mayAct={mayAct} />
        )}
      </Slot>
    </div>
  )
}

const isConnected = ({ accounts }: Snapshot, batch: Batch) =>
  batch.accounts.every(
    (key) => accounts.find((account) => account.key === key)?.connection.kind === 'connected',
  )

type WordsProps = Pick<Props, 'batch' | 'snapshot'> & { now: number }

/** Progress changes too often to be announced: only the beginning and the end are. */
function Words({ batch, snapshot, now }: WordsProps) {
  const [only, ...others] = batch.accounts
  const name = only !== undefined && others.length === 0 ? nameIfSeveral(snapshot, only) : undefined
  const parts = runParts(batch, now)
  const text = `${name === undefined ? '' : `${name}: `}${parts.text}`
  const reason = parts.reason === '' ? '' : ` ${parts.reason}`
  const isUnderWay = batch.left > 0
  return (
    <p
      key={isUnderWay ? 'under-way' : 'end'}
      className="two-lines strip-text strip-words"
      title={text + reason}
      aria-live={isUnderWay ? 'off' : undefined}
    >
      {text}
      {reason !== '' && <span>{reason}</span>}
    </p>
  )
}

const Countdown = (props: Omit<WordsProps, 'now'>) => <Words {...props} now={useNow()} />

/** What the person most likely wants when it is over. */
function EndButton(props: Props) {
  const { batch, snapshot } = props
  const { restorable, retryable, withProspects } = batch
  const namesOf = (members: Batch['restorable']) =>
    allNames(
      members.map(({ account, campaignId: id, name }) => quotedOnShow(snapshot, { account, id, name })),
    )
  if (retriesFirst(batch)) {
    return (
      <MainButton
        label={tryTheseText(retryable.length)}
        title={namesOf(retryable)}
        onClick={() => window.pauseBar.retryRun(batchRef(props))}
      />
    )
  }
  if (restorable.length === 0) return null
  return (
    <MainButton
      label={resumeTheseText(batch)}
      title={`${namesOf(restorable)}. ${withProspects ? 'Their prospects' : 'Prospects paused one by one'} stay paused.`}
      onClick={() => window.pauseBar.restoreRun({ ...batchRef(props), withProspects: false })}
    />
  )
}

interface ButtonProps {
  label: string
  title: string
  onClick: () => ReturnType<typeof window.pauseBar.cancelRun>
}

function MainButton({ label, title, onClick }: ButtonProps) {
  const run = useRun()
  const button = useRef<HTMLButtonElement>(null)
  // The focus moves beside it, as what replaces it does something else.
  useFocusHandover(button, () => document.querySelector<HTMLElement>('.strip .row-more'))
  return (
    <Button ref={button} title={title} onClick={onceOnly(() => run(onClick(), 'snapshot'))}>
      {label}
    </Button>
  )
}

/** None where the text says it all: that needs the room. */
function iconOf(batch: Batch) {
  if (batch.left > 0) return <LoaderCircle className="spinning" />
  return retriesFirst(batch) && <TriangleAlert />
}

/** All that can be done beside the one button. `mayAct`: all its accounts are connected. */
function BatchMenu({ mayAct, ...props }: Props & { mayAct: boolean }) {
  const run = useRun()
  const { batch, onRestoreWithProspects, onChangeEnd } = props
  const { restorable, retryable, withProspects, end } = batch
  const mayRestore = mayAct && restorable.length > 0
  const restore = () => run(window.pauseBar.restoreRun({ ...batchRef(props), withProspects: false }))
  return (
    <MenuButton
      className="icon-button row-more strip-more"
      aria-label="More for this"
      menuLabel="More for this"
      anchor="--strip-more"
    >
      {mayRestore && retriesFirst(batch) && (
        <MenuItem icon={<Play />} label={resumeTheseText(batch)} onChoose={restore} />
      )}
      {mayAct && retryable.length > 0 && !retriesFirst(batch) && (
        <MenuItem
          icon={<RotateCcw />}
          label={tryTheseText(retryable.length)}
          onChoose={() => run(window.pauseBar.retryRun(batchRef(props)))}
        />
      )}
      {mayRestore && withProspects && (
        <MenuItem
          icon={<Users />}
          label="Resume prospects too…"
          onChoose={() => onRestoreWithProspects(batch)}
        />
      )}
      {restorable.length > 0 && (
        <MenuItem
          icon={<CalendarClock />}
          label={end ? 'Change end…' : 'Set an end…'}
          onChoose={() => onChangeEnd(batch)}
        />
      )}
      {batch.done > 0 && (
        <CopyItem
          icon={<MessageSquareText />}
          label="Copy as text"
          copy={() => window.pauseBar.copyText({ text: shareRunText(batch, Date.now()) })}
        />
      )}
      <MenuItem
        icon={<X />}
        label="Dismiss"
        onChoose={() => run(window.pauseBar.dismissRun(batchRef(props)))}
      />
    </MenuButton>
  )
}
