import { CalendarClock, MessageSquareText, Play, RotateCcw, Users, X } from 'lucide-react'
import { useState } from 'react'
import { CopyItem, Menu, MenuItem } from '../controls/Menu'
import { useRun } from '../snapshot/commands'
import { shareRunText } from '../words/historyText'
import { resumeTheseText, tryTheseText } from '../words/runText'
import { type Batch, retriesFirst } from './batches'

interface Props {
  batch: Batch
  about: { account: string | null; batchId: string }
  /** Its accounts are connected: else nothing could be done now. */
  mayAct: boolean
  onRestoreWithProspects: (batch: Batch) => void
  onChangeEnd: (batch: Batch) => void
}

/** All that can be done about what was done to many, beside the one button. */
export function BatchMenu(props: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="icon-button row-more strip-more"
        aria-label="More for this"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      />
      {isOpen && (
        <Menu label="More for this" anchor="--strip-more" onClose={() => setOpen(false)}>
          <Items {...props} />
        </Menu>
      )}
    </>
  )
}

function Items({ batch, about, mayAct, onRestoreWithProspects, onChangeEnd }: Props) {
  const run = useRun()
  const { restorable, retryable, withProspects, end } = batch
  const mayRestore = mayAct && restorable.length > 0
  const restore = () => run(window.pauseBar.restoreRun({ ...about, withProspects: false }))
  return (
    <>
      {mayRestore && retriesFirst(batch) && (
        <MenuItem onChoose={restore}>
          <Play /> {resumeTheseText(batch)}
        </MenuItem>
      )}
      {mayAct && retryable.length > 0 && !retriesFirst(batch) && (
        <MenuItem onChoose={() => run(window.pauseBar.retryRun(about))}>
          <RotateCcw /> {tryTheseText(retryable.length)}
        </MenuItem>
      )}
      {mayRestore && withProspects && (
        <MenuItem onChoose={() => onRestoreWithProspects(batch)}>
          <Users /> Resume prospects too…
        </MenuItem>
      )}
      {restorable.length > 0 && (
        <MenuItem onChoose={() => onChangeEnd(batch)}>
          <CalendarClock /> {end ? 'Change end…' : 'Set an end…'}
        </MenuItem>
      )}
      {batch.done > 0 && (
        <CopyItem
          icon={<MessageSquareText />}
          label="Copy as text"
          copy={() => window.pauseBar.copyText({ text: shareRunText(batch, Date.now()) })}
        />
      )}
      <MenuItem onChoose={() => run(window.pauseBar.dismissRun(about))}>
        <X /> Dismiss
      </MenuItem>
    </>
  )
}
