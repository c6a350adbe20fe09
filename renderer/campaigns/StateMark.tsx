import {
  Archive,
  BellRing,
  CircleCheck,
  CircleDashed,
  CircleQuestionMark,
  LoaderCircle,
  Lock,
  TriangleAlert,
} from 'lucide-react'
import type { CampaignRow } from '../../preload/shared/contract'
import type { NeedKind } from '../../preload/shared/needs'

/** Each state has its own shape, so that colour is never the only sign. */
export function StateMark({ row, need }: { row: CampaignRow; need: NeedKind | null }) {
  const state = stateOf(row, need)
  return (
    <span className="mark" data-state={state}>
      {shapes[state]}
    </span>
  )
}

type State = 'busy' | 'failed' | 'asking' | 'locked' | 'archived' | CampaignRow['status']

function stateOf(row: CampaignRow, need: NeedKind | null): State {
  if (row.action) return 'busy'
  if (need) return need === 'failed' ? 'failed' : 'asking'
  if (row.lock && row.status === 'paused') return 'locked'
  return row.isArchived && row.status !== 'active' ? 'archived' : row.status
}

const shapes: Record<State, React.ReactNode> = {
  // The style sheet draws these, which is faster: nearly all rows of a long list have one of them.
  active: null,
  paused: null,
  busy: <LoaderCircle className="spinning" />,
  failed: <TriangleAlert />,
  asking: <BellRing />,
  locked: <Lock />,
  draft: <CircleDashed />,
  completed: <CircleCheck />,
  unknown: <CircleQuestionMark />,
  archived: <Archive />,
}
