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

interface Props {
  row: CampaignRow
  /** Why it needs the person; null when it does not. */
  need: NeedKind | null
}

/** The sign of where a campaign stands. Each state has its own shape, so that colour only repeats it. */
export function StateMark(props: Props) {
  const state = stateOf(props)
  return (
    <span className="mark" data-state={state}>
      {shapes[state]}
    </span>
  )
}

type State = 'busy' | 'failed' | 'asking' | 'locked' | 'archived' | CampaignRow['status']

function stateOf({ row, need }: Props): State {
  if (row.action) return 'busy'
  if (need) return need === 'failed' ? 'failed' : 'asking'
  if (row.lock && row.status === 'paused') return 'locked'
  return row.isArchived && row.status !== 'active' ? 'archived' : row.status
}

const shapes: Record<State, React.ReactNode> = {
  // Drawn by the style sheet alone: nearly all rows of a long list are one of these.
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
