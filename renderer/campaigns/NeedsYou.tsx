import { useId, useLayoutEffect, useRef } from 'react'
import type { CampaignRow, Preferences } from '../../preload/shared/contract'
import { campaignRef } from '../../preload/shared/names'
import { answersTo, type NeedKind, type OfferedAnswer } from '../../preload/shared/needs'
import { numberText } from '../../preload/shared/words'
import { TextButton } from '../controls/Buttons'
import { onceOnly } from '../controls/doubleClick'
import { Slot, Slots } from '../controls/Slot'
import { useRun } from '../snapshot/commands'
import { needsText } from '../words/counts'
import type { Group } from './arrange'

interface Props {
  group: Group
  needs: ReadonlyMap<CampaignRow, NeedKind>
  preferences: Preferences
  onAct: () => void
  onResumeMany: (rows: CampaignRow[]) => void
  onResumeProspects: (rows: CampaignRow[]) => void
}

/** Above the rows that need the person: how many there are, and answers for all of a kind. */
export function NeedsYou({ group, needs, ...dialogs }: Props) {
  const id = useId()
  const needing = (need: NeedKind) => group.rows.filter((row) => needs.get(row) === need)
  const count = group.rows.filter((row) => needs.has(row)).length
  return (
    <section className="needs-you" aria-labelledby={id} onClickCapture={dialogs.onAct}>
      <h2 id={id}>
        Needs you <span>{numberText(count)}</span>
      </h2>
      {group.answers.map((need) => (
        <Answers key={need} need={need} rows={needing(need)} {...dialogs} />
      ))}
    </section>
  )
}

type AnswersProps = Pick<Props, 'preferences' | 'onResumeMany' | 'onResumeProspects'> & {
  need: NeedKind
  /** Those that still have this need. */
  rows: CampaignRow[]
}

/** Keeps its height when all is answered, so that nothing slides under the pointer. */
function Answers({ need, rows, preferences, onResumeMany, onResumeProspects }: AnswersProps) {
  const run = useRun()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const height = useRef(0)
  useLayoutEffect(() => {
    if (rows.length > 0 && box.current) height.current = box.current.offsetHeight
  })
  function choose({ answer, rows: chosen, asks }: OfferedAnswer) {
    if (asks && answer === 'resume-prospects') onResumeProspects(chosen)
    else if (asks) onResumeMany(chosen)
    else void run(window.pauseBar.answerAll({ answer, campaigns: chosen.map(campaignRef) }))
  }
  return (
    <div
      ref={box}
      className="needs-answers"
      data-key={`answers-${need}`}
      data-need={need}
      style={rows.length === 0 ? { minBlockSize: height.current } : undefined}
    >
      <p id={id}>
        <Slot>{needsText(need, rows.length, preferences)}</Slot>
      </p>
      <span className="row-buttons">
        <Slots
          contents={answersTo(need, rows).map((offered) => [
            offered.answer,
            <TextButton key={offered.answer} aria-describedby={id} onClick={onceOnly(() => choose(offered))}>
              {offered.label}
            </TextButton>,
          ])}
        />
      </span>
    </div>
  )
}
