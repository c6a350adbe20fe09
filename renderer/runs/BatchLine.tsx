import { LoaderCircle, TriangleAlert } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import type { Snapshot } from '../../preload/shared/contract'
import { useFocusHandover } from '../campaigns/focus'
import { onceOnly } from '../controls/doubleClick'
import { KeptPlace } from '../controls/KeptPlace'
import { useKeptPlaces } from '../controls/keptPlaces'
import { nameIfSeveral, quotedOnShow } from '../snapshot/accountsOnShow'
import { useRun } from '../snapshot/commands'
import { useNow } from '../snapshot/useNow'
import { allNames } from '../words/counts'
import { resumeTheseText, runParts, tryTheseText } from '../words/runText'
import { BatchMenu } from './BatchMenu'
import { type Batch, retriesFirst } from './batches'

interface Props {
  batch: Batch
  snapshot: Snapshot
  onRestoreWithProspects: (batch: Batch) => void
  onChangeEnd: (batch: Batch) => void
  /** The way to what else was done; null for nothing. */
  others: ReactNode
}

/** What was asked for many campaigns at once: how far it came and, until it is used or dismissed, the way back. */
export function BatchLine({ batch, snapshot, others, onRestoreWithProspects, onChangeEnd }: Props) {
  const isUnderWay = batch.left > 0
  const mayAct = isConnected(snapshot, batch)
  const placeOfOthers = useKeptPlaces(others === null ? [] : ['others'])
  const about = { account: snapshot.shownAccount, batchId: batch.batchId }
  return (
    <div className="strip-line" data-tone={!isUnderWay && retriesFirst(batch) ? 'held' : 'plain'}>
      {iconOf(batch)}
      {batch.retryAt === null ? (
        <Words batch={batch} snapshot={snapshot} now={Date.now()} />
      ) : (
        <Countdown batch={batch} snapshot={snapshot} />
      )}
      {!isUnderWay && mayAct && <EndButton batch={batch} about={about} snapshot={snapshot} />}
      {/* Where it was when the run ends, and its place stays when it goes: the buttons on both sides keep theirs. */}
      {placeOfOthers.map((place) => (
        <KeptPlace key={place}>{others}</KeptPlace>
      ))}
      {/* Where Cancel was comes nothing that resumes or tries again. */}
      <KeptPlace key="end">
        {isUnderWay ? (
          <MainButton
            label="Cancel"
            title="What was not sent yet is not sent."
            onClick={() => window.pauseBar.cancelRun(about)}
          />
        ) : (
          <BatchMenu
            batch={batch}
            about={about}
            mayAct={mayAct}
            onRestoreWithProspects={onRestoreWithProspects}
            onChangeEnd={onChangeEnd}
          />
        )}
      </KeptPlace>
    </div>
  )
}

const isConnected = ({ accounts }: Snapshot, batch: Batch) =>
  batch.accounts.every(
    (key) => accounts.find((account) => account.key === key)?.connection.kind === 'connected',
  )

interface WordsProps {
  batch: Batch
  snapshot: Snapshot
  now: number
}

/** How far it is changes too often to be said aloud: only its beginning and its end are. */
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
      className="strip-text strip-words"
      title={text + reason}
      aria-live={isUnderWay ? 'off' : undefined}
    >
      {text}
      {reason !== '' && <span>{reason}</span>}
    </p>
  )
}

const Countdown = (props: Omit<WordsProps, 'now'>) => <Words {...props} now={useNow()} />

interface EndButtonProps {
  batch: Batch
  about: { account: string | null; batchId: string }
  snapshot: Snapshot
}

/** The one thing that is most likely wanted now that it is over. */
function EndButton({ batch, about, snapshot }: EndButtonProps) {
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
        onClick={() => window.pauseBar.retryRun(about)}
      />
    )
  }
  if (restorable.length === 0) return null
  return (
    <MainButton
      label={resumeTheseText(batch)}
      title={`${namesOf(restorable)}. ${withProspects ? 'Their prospects' : 'Prospects paused one by one'} stay paused.`}
      onClick={() => window.pauseBar.restoreRun({ ...about, withProspects: false })}
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
  // What comes in its place does something else: the focus goes beside it.
  useFocusHandover(button, () => document.querySelector<HTMLElement>('.strip .row-more'))
  return (
    <button
      ref={button}
      type="button"
      className="button"
      title={title}
      onClick={onceOnly(() => run(onClick(), 'snapshot'))}
    >
      {label}
    </button>
  )
}

/** None where the words say it all: they need the room. */
function iconOf(batch: Batch) {
  if (batch.left > 0) return <LoaderCircle className="spinning" />
  return retriesFirst(batch) && <TriangleAlert />
}
