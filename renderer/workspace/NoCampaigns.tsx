import { CloudOff, Inbox, KeyRound, SearchX } from 'lucide-react'
import { useRef } from 'react'
import type { Snapshot } from '../../preload/shared/contract'
import { Button } from '../controls/Buttons'
import { useFocusHandover } from '../controls/useFocusHandover'
import { useRun } from '../snapshot/commands'
import { onShowText } from '../words/counts'

interface Props {
  snapshot: Snapshot
  search: string
  /** How many campaigns match the search but are hidden or filtered out. */
  leftOut: number
  onClearSearch: () => void
  /** Undefined where several accounts are on show. */
  onAdd: (() => void) | undefined
}

/** Why the list is empty. */
export function NoCampaigns({ snapshot, search, leftOut, onClearSearch, onAdd }: Props) {
  const run = useRun()
  const { campaigns, connection, reading } = snapshot
  const onShow = onShowText(snapshot.preferences.filter)
  if (search.trim() !== '' && campaigns.length > 0) {
    const title = (
      <>
        No {leftOut > 0 && `${onShow} `}campaign matches “<bdi>{search.trim()}</bdi>”
      </>
    )
    return (
      // `ListEnd` below counts those that were found and left out.
      <Empty icon={<SearchX />} title={title}>
        <Button onClick={onClearSearch}>Clear search</Button>
      </Empty>
    )
  }
  if (campaigns.length > 0) return <Empty icon={<Inbox />} title={`No ${onShow} campaigns`} />
  if (connection.kind === 'connected' && !connection.mayList) return <MayNotList onAdd={onAdd} />
  if (connection.kind !== 'connected') {
    return <Empty icon={<KeyRound />} title="Your campaigns appear here once PauseBar is connected" />
  }
  if (reading.lastAt !== null) {
    return (
      <Empty icon={<Inbox />} title="No campaigns yet">
        Campaigns appear here as soon as someone makes them in Alta.
      </Empty>
    )
  }
  if (reading.error === null) return <Skeleton />
  return (
    <Empty icon={<CloudOff />} title="No campaigns to show yet">
      PauseBar couldn’t read them from Alta.
      <Button onClick={() => run(window.pauseBar.refresh(), 'snapshot')}>Try again</Button>
    </Empty>
  )
}

function MayNotList({ onAdd }: Pick<Props, 'onAdd'>) {
  return (
    <Empty icon={<KeyRound />} title="Your role can’t list campaigns">
      You can still pause and resume the ones you have rights for. Add each by its ID, or by its link from
      Alta.
      {onAdd && (
        <Button look="primary" onClick={onAdd}>
          Add campaign…
        </Button>
      )}
    </Empty>
  )
}

/** When it goes away with the focus in it, that moves to the refresh button, which is always there. */
function Empty(props: { icon: React.ReactNode; title: React.ReactNode; children?: React.ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useFocusHandover(box, () => document.querySelector('.header .icon-button'))
  return (
    <div ref={box} className="empty">
      {props.icon}
      <h2>{props.title}</h2>
      {props.children && <div>{props.children}</div>}
    </div>
  )
}

const widths = ['72%', '54%', '63%', '48%', '68%']

/** Placeholders for the rows. */
export function Skeleton() {
  return (
    <div className="skeleton" aria-hidden="true">
      {widths.map((width) => (
        <div className="skeleton-row" key={width}>
          <i className="skeleton-mark" />
          <i className="skeleton-name" style={{ width }} />
          <i className="skeleton-status" />
          <i className="skeleton-switch" />
        </div>
      ))}
    </div>
  )
}
