import { Check } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { Result } from '../../preload/shared/contract'
import { useRun } from '../snapshot/commands'

interface Props {
  label: string
  /** The anchor's name in the styles: the menu opens there. */
  anchor: `--${string}`
  onClose: () => void
  children: ReactNode
}

/** A menu, open as long as it is drawn: its first item, or the one that is chosen, has the focus. */
export function Menu({ label, anchor, onClose, children }: Props) {
  const menu = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const element = menu.current
    const opener = document.activeElement
    element?.showPopover()
    const chosen = element?.querySelector<HTMLElement>('[aria-checked=true]')
    const first = chosen ?? itemsOf(element)[0]
    first?.focus()
    const stopKeeping = element && keepInSight(element)
    return () => {
      stopKeeping?.()
      const hadFocus = element?.contains(document.activeElement)
      if (hadFocus && opener instanceof HTMLElement) opener.focus()
    }
  }, [])

  return (
    <div
      ref={menu}
      className="menu"
      popover="auto"
      role="menu"
      aria-label={label}
      // What it stands in may tell of its changes.
      aria-live="off"
      tabIndex={-1}
      style={{ positionAnchor: anchor }}
      onKeyDown={(event) => moveBetweenItems(event, menu.current)}
      // Not `toggle`, which comes later: a menu that was opened again by then would be closed by it.
      onBeforeToggle={(event) => event.newState === 'closed' && onClose()}
    >
      {children}
    </div>
  )
}

interface ItemProps {
  onChoose: () => void
  /** Stays open afterwards, to show what came of it. */
  staysOpen?: boolean
  /** One of several of which one is chosen. */
  isChosen?: boolean
  /** Turns something on and off. */
  isOn?: boolean
  children: ReactNode
}

/** One thing to choose; the menu closes then, unless it has something to show of it. */
export function MenuItem({ onChoose, staysOpen = false, isChosen, isOn, children }: ItemProps) {
  const item = useRef<HTMLButtonElement>(null)
  function choose() {
    if (!staysOpen) item.current?.closest<HTMLElement>('[popover]')?.hidePopover()
    onChoose()
  }
  return (
    <button ref={item} type="button" {...stateOf(isChosen, isOn)} tabIndex={-1} onClick={choose}>
      {children}
    </button>
  )
}

function stateOf(isChosen: boolean | undefined, isOn: boolean | undefined) {
  if (isChosen !== undefined) return { role: 'menuitemradio', 'aria-checked': isChosen }
  return isOn === undefined ? { role: 'menuitem' } : { role: 'menuitemcheckbox', 'aria-checked': isOn }
}

/** Items that belong together, under a heading. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu.
    <div role="group" aria-label={label}>
      <p className="menu-heading" aria-hidden="true">
        {label}
      </p>
      {children}
    </div>
  )
}

/**
 * Places a menu that is not whole beside its button, and where it is not whole there either, over all of the window;
 * again when its size or the window's changes. The style sheet alone can't: of a button that was scrolled Chromium 130
 * takes the place that it had before.
 */
function keepInSight(menu: HTMLElement): () => void {
  const sizes = new ResizeObserver(() => {
    delete menu.dataset['place']
    for (const place of ['beside', 'over']) if (!isInSight(menu)) menu.dataset['place'] = place
  })
  sizes.observe(menu)
  sizes.observe(document.documentElement)
  return () => sizes.disconnect()
}

function isInSight(menu: HTMLElement): boolean {
  const { top, right, bottom, left } = menu.getBoundingClientRect()
  return top >= 0 && left >= 0 && right <= window.innerWidth && bottom <= window.innerHeight
}

const itemsOf = (menu: HTMLElement | null) => [
  ...(menu?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? []),
]

function moveBetweenItems(event: KeyboardEvent, menu: HTMLElement | null): void {
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

interface CopyItemProps {
  icon: ReactNode
  label: string
  copy: () => Promise<Result<null>>
}

/** An item that copies something, and says so once it has. */
export function CopyItem({ icon, label, copy }: CopyItemProps) {
  const run = useRun()
  const [isCopied, setCopied] = useState(false)
  return (
    <MenuItem onChoose={async () => setCopied(await run(copy()))} staysOpen>
      {isCopied ? <Check /> : icon} {isCopied ? 'Copied' : label}
    </MenuItem>
  )
}
