import { useId, useLayoutEffect, useRef } from 'react'
import type { CampaignRow, Preferences } from '../../preload/shared/contract'
import type { NeedKind } from '../../preload/shared/needs'
import { answersTo, type OfferedAnswer } from '../../preload/shared/needs'
import { numberText } from '../../preload/shared/words'
import { onceOnly } from '../controls/doubleClick'
import { KeptPlace } from '../controls/KeptPlace'
import { useKeptPlaces } from '../controls/keptPlaces'
import { useRun } from '../snapshot/commands'
import { needsText } from '../words/counts'
import type { Group } from './arrange'
import { which } from './items'

interface Props {
  group: Group
  needs: ReadonlyMap<CampaignRow, NeedKind>
  preferences: Preferences
  onAct: () => void
  onResumeMany: (rows: CampaignRow[]) => void
  onResumeProspects: (rows: CampaignRow[]) => void
}

/** Above the rows that need the person: how many they are, and one answer for all of a kind. */
export function NeedsYou({ group, needs, ...questions }: Props) {
  const id = useId()
  const needing = (need: NeedKind) => group.rows.filter((row) => needs.get(row) === need)
  const count = group.rows.filter((row) => needs.has(row)).length
  return (
    <section className="needs-you" aria-labelledby={id} onClickCapture={questions.onAct}>
      <h2 id={id}>
        Needs you <span>{numberText(count)}</span>
      </h2>
      {group.answers.map((need) => (
        <Answers key={need} need={need} rows={needing(need)} {...questions} />
      ))}
    </section>
  )
}

type AnswersProps = Pick<Props, 'preferences' | 'onResumeMany' | 'onResumeProspects'> & {
  need: NeedKind
  /** Those that still need the person for this reason. */
  rows: CampaignRow[]
}

/** It is as high when all is answered: nothing may slide under the pointer. */
function Answers({ need, rows, preferences, onResumeMany, onResumeProspects }: AnswersProps) {
  const run = useRun()
  const id = useId()
  const offers = answersTo(need, rows)
  const places = useKeptPlaces(offers.map(({ answer }) => answer))
  const box = useRef<HTMLDivElement>(null)
  const height = useRef(0)
  useLayoutEffect(() => {
    if (rows.length > 0 && box.current) height.current = box.current.offsetHeight
  })
  function choose({ answer, rows: asked, asks }: OfferedAnswer) {
    if (asks && answer === 'resume-prospects') onResumeProspects(asked)
    else if (asks) onResumeMany(asked)
    else run(window.pauseBar.answerAll({ answer, campaigns: asked.map(which) }))
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
        <KeptPlace>{needsText(need, rows.length, preferences)}</KeptPlace>
      </p>
      <span className="row-buttons">
        {places.map((answer) => (
          <KeptPlace key={answer}>
            {offers
              .filter((offered) => offered.answer === answer)
              .map((offered) => (
                <button
                  key={answer}
                  type="button"
                  className="text-button"
                  aria-describedby={id}
                  onClick={onceOnly(() => choose(offered))}
                >
                  {offered.label}
                </button>
              ))}
          </KeptPlace>
        ))}
      </span>
    </div>
  )
}
