import type { KeyboardEvent, RefObject } from 'react'
import type { HistoryAsked } from '../../preload/shared/contract'
import { SearchBox } from '../controls/SearchBox'
import { type Days, type DaysChoice, daysLabels } from './days'

/** What the person searches for. */
export interface Criteria {
  search: string
  filter: HistoryAsked['filter']
  days: Days
}

const filterLabels: Record<HistoryAsked['filter'], string> = {
  all: 'Everything',
  here: 'Done here',
  elsewhere: 'Seen elsewhere',
  failed: 'Not done',
}

interface Props {
  criteria: Criteria
  searchBox: RefObject<HTMLInputElement | null>
  onChange: (part: Partial<Criteria>) => void
}

/** The search, the filter and the dates. */
export function HistoryTools({ criteria, searchBox, onChange }: Props) {
  const { search, filter, days } = criteria

  function press(event: KeyboardEvent) {
    if (event.key !== 'Escape' || search === '') return
    event.preventDefault()
    onChange({ search: '' })
  }

  const dateField = (label: string, end: 'first' | 'last') => (
    <label className="fine-print history-date">
      {label}
      <input
        type="date"
        value={days[end]}
        onChange={(event) => onChange({ days: { ...days, [end]: event.target.value } })}
      />
    </label>
  )

  return (
    <div className="history-tools">
      <SearchBox
        ref={searchBox}
        label="Search history"
        search={search}
        onSearch={(text) => onChange({ search: text })}
        onKeyDown={press}
      />
      <Choice
        label="Show"
        labels={filterLabels}
        chosen={filter}
        onChoose={(chosen) => onChange({ filter: chosen })}
      />
      <Choice
        label="When"
        labels={daysLabels}
        chosen={days.choice}
        onChoose={(choice: DaysChoice) => onChange({ days: { ...days, choice } })}
      />
      {days.choice === 'dates' && dateField('From', 'first')}
      {days.choice === 'dates' && dateField('To', 'last')}
    </div>
  )
}

interface ChoiceProps<Value extends string> {
  label: string
  labels: Record<Value, string>
  chosen: Value
  onChoose: (value: Value) => void
}

function Choice<Value extends string>({ label, labels, chosen, onChoose }: ChoiceProps<Value>) {
  const isOne = (value: string): value is Value => value in labels
  return (
    <select
      aria-label={label}
      data-narrows={chosen !== 'all' && chosen !== 'any'}
      value={chosen}
      onChange={({ target: { value } }) => isOne(value) && onChoose(value)}
    >
      {Object.entries<string>(labels).map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  )
}
