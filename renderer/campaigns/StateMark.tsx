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
  // Drawn by the style sheet alone: nearly all rows of a long list are one of these.
  active: null,
  paused: null,
  busy: <LoaderCircle className="spinning" />,
  failed: <TriangleAlert />,
  asking: <BellRing />,
  draft: <CircleDashed />,
  completed: <CircleCheck />,
  unknown: <CircleQuestionMark />,
  archived: <Archive />,
}
