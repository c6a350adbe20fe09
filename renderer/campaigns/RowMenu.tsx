import {
  CalendarClock,
  Clock,
  Copy,
  History,
  ListChecks,
  Lock,
  LockOpen,
  MessageCircleReply,
  MessageSquareText,
  Pause,
  Pin,
  PinOff,
  Play,
  RefreshCw,
  Trash2,
  Users,
} from 'lucide-react'
import { useId } from 'react'
import type { CampaignRow, Connection } from '../../preload/shared/contract'
import { campaignRef } from '../../preload/shared/names'
import { answersTo, leavesProspectsPaused, type NeedKind } from '../../preload/shared/needs'
import { endLabels, morning } from '../../preload/shared/pauseEnds'
import { whyRefused } from '../../preload/shared/refusal'
import { CopyItem, Menu, MenuItem } from '../controls/Menu'
import { newestEntriesOf } from '../history/useHistory'
import { useRun } from '../snapshot/commands'
import { clockText } from '../words/ageText'
import { shareText, standingText } from '../words/historyText'
import { endHint } from '../words/pauseText'
import { answerOne } from './answers'

interface Props {
  row: CampaignRow
  /** The campaign’s name, with what tells it from others of that name. */
  name: string
  connection: Connection
  /** Set when its row has no room for the answers. */
  need: NeedKind | null
  resumeByItself: boolean
  onResume: (row: CampaignRow) => void
  onResumeProspects: (row: CampaignRow) => void
  onLock: (row: CampaignRow) => void
  onHistory: (row: CampaignRow) => void
  onSelect: () => void
  onChooseEnd: (row: CampaignRow) => void
  onClose: () => void
}

/** The “…” menu of a row. Outside of the list, it stays open while its row moves to another group. */
export function RowMenu(props: Props) {
  const { row, connection, onResume, onSelect, onClose } = props
  const run = useRun()
  const campaign = campaignRef(row)
  const isConnected = connection.kind === 'connected'
  const mayAct = isConnected && row.action === null
  const mayResume = mayAct && whyRefused(row, 'resume') === null

  return (
    <Menu label={props.name} anchor="--row-menu" onClose={onClose}>
      {props.need && <AnswerItems need={props.need} row={row} />}
      {mayAct && row.status === 'unknown' && (
        <MenuItem icon={<Pause />} label="Pause" onChoose={() => run(window.pauseBar.pause(campaign))} />
      )}
      {mayResume && row.status !== 'active' && (
        <MenuItem icon={<Play />} label="Resume…" onChoose={() => onResume(row)} />
      )}
      {mayResume && leavesProspectsPaused(row) && (
        <MenuItem icon={<Users />} label="Resume prospects…" onChoose={() => props.onResumeProspects(row)} />
      )}
      {mayAct && mayHaveEnd(row) && <PauseForAWhileItems {...props} />}
      <LockItem row={row} onLock={props.onLock} />
      {isConnected && (
        <MenuItem
          icon={<RefreshCw />}
          label="Check with Alta now"
          onChoose={() => run(window.pauseBar.checkCampaign(campaign), 'snapshot')}
        />
      )}
      <MenuItem
        icon={row.isPinned ? <PinOff /> : <Pin />}
        label={row.isPinned ? 'Unpin' : 'Pin to top'}
        onChoose={() => run(window.pauseBar.pinCampaign({ ...campaign, isPinned: !row.isPinned }))}
      />
      <MenuItem icon={<ListChecks />} label="Select" onChoose={onSelect} />
      <MenuItem icon={<History />} label="History of this campaign" onChoose={() => props.onHistory(row)} />
      <CopyAsText row={row} name={props.name} />
      <CopyItem
        icon={<Copy />}
        label="Copy campaign ID"
        copy={() => window.pauseBar.copyCampaignId(campaign)}
      />
      {row.isAdded && (
        <MenuItem
          icon={<Trash2 />}
          label="Remove from this list"
          onChoose={() => run(window.pauseBar.forgetCampaign(campaign))}
        />
      )}
    </Menu>
  )
}

/** Pause for a while, or set the end of a pause. */
function PauseForAWhileItems({ row, resumeByItself, onChooseEnd }: Props) {
  const run = useRun()
  const isPaused = row.status === 'paused'
  const hintId = useId()
  const { choices, other } = endLabels(isPaused, resumeByItself, clockText(morning.hour, morning.minute))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is not allowed in a menu.
    <div
      role="group"
      aria-label={isPaused ? (resumeByItself ? 'Resume later' : 'Ask me later') : 'Pause for a while'}
      aria-describedby={hintId}
      className="menu-group"
    >
      {choices.map(({ label, end }) => (
        <MenuItem
          key={label}
          icon={<Clock />}
          label={label}
          onChoose={() => run(window.pauseBar.pauseUntil({ ...campaignRef(row), end }))}
        />
      ))}
      <MenuItem icon={<CalendarClock />} label={other} onChoose={() => onChooseEnd(row)} />
      <p id={hintId} className="tiny-print menu-note">
        {endHint(resumeByItself)}
      </p>
    </div>
  )
}

/** Resuming has its own items, and the switch. */
function AnswerItems({ need, row }: { need: NeedKind; row: CampaignRow }) {
  const run = useRun()
  return answersTo(need, [row])
    .filter(({ answer }) => answer !== 'resume' && answer !== 'resume-prospects')
    .map(({ answer, label }) => (
      <MenuItem
        key={answer}
        icon={<MessageCircleReply />}
        label={label}
        onChoose={() => run(answerOne(row, answer))}
      />
    ))
}

/** A pause can end only if the campaign can be resumed. */
const mayHaveEnd = (row: CampaignRow) =>
  row.status === 'active' || (row.status === 'paused' && whyRefused(row, 'resume') === null)

function LockItem({ row, onLock }: Pick<Props, 'row' | 'onLock'>) {
  const run = useRun()
  if (row.lock) {
    return (
      <MenuItem
        icon={<LockOpen />}
        label="Unlock"
        onChoose={() => run(window.pauseBar.unlockCampaign(campaignRef(row)))}
      />
    )
  }
  return row.status === 'paused' ? (
    <MenuItem icon={<Lock />} label="Lock…" onChoose={() => onLock(row)} />
  ) : null
}

/** Copies the newest entry of its history or, without one, its present status. */
function CopyAsText({ row, name }: Pick<Props, 'row' | 'name'>) {
  async function copy() {
    const [last] = await newestEntriesOf(campaignRef(row), 1)
    const text = last ? shareText(last, Date.now(), name) : standingText(row, Date.now(), name)
    return window.pauseBar.copyText({ text })
  }
  return <CopyItem icon={<MessageSquareText />} label="Copy as text" copy={copy} />
}
