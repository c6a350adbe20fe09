import {
  Archive,
  BellRing,
  CircleCheck,
  CircleDashed,
  CircleQuestionMark,
  LoaderCircle,
  TriangleAlert,
} from 'lucide-react'
import type { CampaignRow } from '../../preload/contract'

/** The sign of where a campaign stands. Each state has its own shape, so that colour only repeats it. */
export function StateMark({ row }: { row: CampaignRow }) {
  const state = stateOf(row)
  return (
    <span className="mark" data-state={state}>
      {shapes[state]}
    </span>
  )
}

type State = 'busy' | 'failed' | 'asking' | 'archived' | CampaignRow['status']

function stateOf(row: CampaignRow): State {
  if (row.action) return 'busy'
  if (row.failure) return 'failed'
  if (row.timer?.question) return 'asking'
  return row.isArchived ? 'archived' : row.status
}

const shapes: Record<State, React.ReactNode> = {
  active: (
    <svg viewBox="0 0 18 18" aria-hidden="true">
      <circle className="halo" cx="9" cy="9" r="8" />
      <circle cx="9" cy="9" r="4.5" />
    </svg>
  ),
  paused: (
    <svg viewBox="0 0 18 18" aria-hidden="true">
      <rect x="3.5" y="3" width="4" height="12" rx="1" />
      <rect x="10.5" y="3" width="4" height="12" rx="1" />
    </svg>
  ),
  busy: <LoaderCircle className="spinning" />,
  failed: <TriangleAlert />,
  asking: <BellRing />,
  draft: <CircleDashed />,
  completed: <CircleCheck />,
  unknown: <CircleQuestionMark />,
  archived: <Archive />,
}
