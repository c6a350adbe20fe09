import {
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
import type { CampaignRow, Connection } from '../../preload/shared/contract'
import { answersTo, leavesProspectsPaused, type NeedKind } from '../../preload/shared/needs'
import { whyRefused } from '../../preload/shared/refusal'
import { CopyItem, Menu, MenuItem } from '../controls/Menu'
import { newestEntriesOf } from '../history/useHistory'
import { useRun } from '../snapshot/commands'
import { shareText, standingText } from '../words/historyText'
import { answerOne } from './answers'
import { which } from './items'
import { PauseForAWhileItems } from './PauseForAWhileItems'

interface Props {
  row: CampaignRow
  /** The campaign's name, told apart from others of that name. */
  name: string
  connection: Connection
  /** What it needs the person for, when its row has no room for the answers. */
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

/** The “…” of a row. It stands outside the list, and so stays open while its row moves to another group. */
export function RowMenu(props: Props) {
  const { row, connection, onResume, onChooseEnd, onSelect, onClose } = props
  const run = useRun()
  const campaign = which(row)
  const isConnected = connection.kind === 'connected'
  const mayAct = isConnected && row.action === null
  const mayResume = mayAct && whyRefused(row, 'resume') === null

  return (
    <Menu label={props.name} anchor="--row-menu" onClose={onClose}>
      {props.need && <AnswerItems need={props.need} row={row} />}
      {mayAct && row.status === 'unknown' && (
        <MenuItem onChoose={() => run(window.pauseBar.pause(campaign))}>
          <Pause /> Pause
        </MenuItem>
      )}
      {mayResume && row.status !== 'active' && (
        <MenuItem onChoose={() => onResume(row)}>
          <Play /> Resume…
        </MenuItem>
      )}
      {mayResume && leavesProspectsPaused(row) && (
        <MenuItem onChoose={() => props.onResumeProspects(row)}>
          <Users /> Resume prospects…
        </MenuItem>
      )}
      {mayAct && mayHaveEnd(row) && (
        <PauseForAWhileItems
          campaign={campaign}
          isPaused={row.status === 'paused'}
          resumeByItself={props.resumeByItself}
          onChooseEnd={() => onChooseEnd(row)}
        />
      )}
      <LockItem row={row} onLock={props.onLock} />
      {isConnected && (
        <MenuItem onChoose={() => run(window.pauseBar.checkCampaign(campaign), 'snapshot')}>
          <RefreshCw /> Check with Alta now
        </MenuItem>
      )}
      <MenuItem onChoose={() => run(window.pauseBar.pinCampaign({ ...campaign, isPinned: !row.isPinned }))}>
        {row.isPinned ? <PinOff /> : <Pin />} {row.isPinned ? 'Unpin' : 'Pin to top'}
      </MenuItem>
      <MenuItem onChoose={onSelect}>
        <ListChecks /> Select
      </MenuItem>
      <MenuItem onChoose={() => props.onHistory(row)}>
        <History /> History of this campaign
      </MenuItem>
      <CopyAsText row={row} name={props.name} />
      <CopyItem
        icon={<Copy />}
        label="Copy campaign ID"
        copy={() => window.pauseBar.copyCampaignId(campaign)}
      />
      {row.isAdded && (
        <MenuItem onChoose={() => run(window.pauseBar.forgetCampaign(campaign))}>
          <Trash2 /> Remove from this list
        </MenuItem>
      )}
    </Menu>
  )
}

/** What is resumed is so by its switch or by the items for that. */
function AnswerItems({ need, row }: { need: NeedKind; row: CampaignRow }) {
  const run = useRun()
  return answersTo(need, [row])
    .filter(({ answer }) => answer !== 'resume' && answer !== 'resume-prospects')
    .map(({ answer, label }) => (
      <MenuItem key={answer} onChoose={() => run(answerOne(row, answer))}>
        <MessageCircleReply /> {label}
      </MenuItem>
    ))
}

/** Only what is resumed some day has a pause that ends. */
const mayHaveEnd = (row: CampaignRow) =>
  row.status === 'active' || (row.status === 'paused' && whyRefused(row, 'resume') === null)

/** What keeps a campaign paused, or lets it go. */
function LockItem({ row, onLock }: Pick<Props, 'row' | 'onLock'>) {
  const run = useRun()
  if (row.lock) {
    return (
      <MenuItem onChoose={() => run(window.pauseBar.unlockCampaign(which(row)))}>
        <LockOpen /> Unlock
      </MenuItem>
    )
  }
  return row.status === 'paused' ? (
    <MenuItem onChoose={() => onLock(row)}>
      <Lock /> Lock…
    </MenuItem>
  ) : null
}

/** One line for others about the last thing that was done to it or seen of it, or else about where it stands. */
function CopyAsText({ row, name }: Pick<Props, 'row' | 'name'>) {
  async function copy() {
    const [last] = await newestEntriesOf(which(row), 1)
    const text = last ? shareText(last, Date.now(), name) : standingText(row, Date.now(), name)
    return window.pauseBar.copyText({ text })
  }
  return <CopyItem icon={<MessageSquareText />} label="Copy as text" copy={copy} />
}
