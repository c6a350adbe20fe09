import { Check, Copy, Pause, Play, RefreshCw, Trash2 } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { CampaignRow, Connection } from '../../preload/contract'
import { useRun } from '../snapshot/commands'
import { displayName } from '../words/statusText'

interface Props {
  row: CampaignRow
  connection: Connection
  onResume: (row: CampaignRow) => void
  onClose: () => void
}

/** The “…” of a row. It stands outside the list, and so stays open while its row moves to another group. */
export function RowMenu({ row, connection, onResume, onClose }: Props) {
  const run = useRun()
  const menu = useRef<HTMLDivElement>(null)
  const [isCopied, setCopied] = useState(false)
  const campaignId = row.id
  const isConnected = connection.kind === 'connected'
  const mayAct = isConnected && row.action === null && !row.isArchived

  useLayoutEffect(() => {
    menu.current?.showPopover()
    itemsOf(menu.current)[0]?.focus()
  }, [])

  function choose(act: () => void) {
    menu.current?.hidePopover()
    act()
  }

  async function copy() {
    setCopied(await run(window.pauseBar.copyCampaignId({ campaignId })))
  }

  return (
    <div
      ref={menu}
      className="menu"
      popover="auto"
      role="menu"
      aria-label={displayName(row)}
      tabIndex={-1}
      onKeyDown={(event) => moveBetweenItems(event, menu.current)}
      onToggle={(event) => event.newState === 'closed' && onClose()}
    >
      {mayAct && row.status === 'unknown' && (
        <Item onChoose={() => choose(() => run(window.pauseBar.pause({ campaignId })))}>
          <Pause /> Pause
        </Item>
      )}
      {mayAct && (row.status === 'paused' || row.status === 'unknown') && (
        <Item onChoose={() => choose(() => onResume(row))}>
          <Play /> Resume…
        </Item>
      )}
      {isConnected && (
        <Item onChoose={() => choose(() => run(window.pauseBar.checkCampaign({ campaignId }), 'snapshot'))}>
          <RefreshCw /> Check with Alta now
        </Item>
      )}
      <Item onChoose={copy}>
        {isCopied ? <Check /> : <Copy />} {isCopied ? 'Copied' : 'Copy campaign ID'}
      </Item>
      {row.isAdded && (
        <Item onChoose={() => choose(() => run(window.pauseBar.forgetCampaign({ campaignId })))}>
          <Trash2 /> Remove from this list
        </Item>
      )}
    </div>
  )
}

function Item({ onChoose, children }: { onChoose: () => void; children: React.ReactNode }) {
  return (
    <button type="button" role="menuitem" tabIndex={-1} onClick={onChoose}>
      {children}
    </button>
  )
}

const itemsOf = (menu: HTMLElement | null) => [
  ...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
]

function moveBetweenItems(event: React.KeyboardEvent, menu: HTMLElement | null): void {
  const items = itemsOf(menu)
  const at = items.findIndex((item) => item.matches(':focus'))
  const steps: Record<string, number> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }
  const next = steps[event.key]
  if (event.key === 'Tab') menu?.hidePopover()
  if (next === undefined) return
  event.preventDefault()
  items[next]?.focus()
}
