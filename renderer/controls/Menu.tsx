import { Check } from 'lucide-react'
import {
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { Result } from '../../preload/shared/contract'
import { useRun } from '../snapshot/commands'

interface Props {
  label: string
  /** The menu opens at the element with this `anchor-name`. */
  anchor: `--${string}`
  onClose: () => void
  children: ReactNode
}

/** A menu that is open while it is mounted. Its chosen or first item gets the focus. */
export function Menu({ label, anchor, onClose, children }: Props) {
  const menu = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const element = menu.current
    const opener = document.activeElement
    element?.showPopover()
    const first = element?.querySelector<HTMLElement>('[aria-checked=true]') ?? itemsOf(element)[0]
    first?.focus()
    const stop = element && keepInSight(element)
    return () => {
      stop?.()
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
      // It may be inside of a live region.
      aria-live="off"
      tabIndex={-1}
      style={{ positionAnchor: anchor }}
      onKeyDown={(event) => moveBetweenItems(event, menu.current)}
      // Not `toggle`: that comes later, and would close a menu that was opened again by then.
      onBeforeToggle={(event) => event.newState === 'closed' && onClose()}
    >
      {children}
    </div>
  )
}

interface MenuButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'onClick'> {
  /** What the button shows. */
  face?: ReactNode
  menuLabel: string
  anchor: Props['anchor']
  /** The items. */
  children: ReactNode
}

/** A button that opens a menu. */
export function MenuButton({ face, menuLabel, anchor, children, ...button }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        {...button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {face}
      </button>
      {isOpen && (
        <Menu label={menuLabel} anchor={anchor} onClose={() => setOpen(false)}>
          {children}
        </Menu>
      )}
    </>
  )
}

interface ItemProps {
  icon?: ReactNode
  label: ReactNode
  onChoose: () => void
  /** The menu stays open, to show the result. */
  staysOpen?: boolean
  /** For a radio item. */
  isChosen?: boolean
  /** For a checkbox item. */
  isOn?: boolean
}

/** Closes its menu when it is chosen. */
export function MenuItem({ icon, label, onChoose, staysOpen = false, isChosen, isOn }: ItemProps) {
  const item = useRef<HTMLButtonElement>(null)
  function choose() {
    if (!staysOpen) item.current?.closest<HTMLElement>('[popover]')?.hidePopover()
    onChoose()
  }
  return (
    <button ref={item} type="button" {...stateOf(isChosen, isOn)} tabIndex={-1} onClick={choose}>
      {icon} {label}
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
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is not allowed in a menu.
    <div role="group" aria-label={label}>
      <p className="tiny-print menu-heading" aria-hidden="true">
        {label}
      </p>
      {children}
    </div>
  )
}

/**
 * Moves a menu that does not fit beside its button, or else over the whole window; again at each change of
 * size. The style sheet cannot: Chromium 130 uses the position that the button had before it was scrolled.
 */
function keepInSight(menu: HTMLElement): () => void {
  const sizes = new ResizeObserver(() => {
    delete menu.dataset['position']
    for (const position of ['beside', 'over']) if (!isInSight(menu)) menu.dataset['position'] = position
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

/** An item that copies something, and then says so. */
export function CopyItem({ icon, label, copy }: CopyItemProps) {
  const run = useRun()
  const [isCopied, setCopied] = useState(false)
  return (
    <MenuItem
      icon={isCopied ? <Check /> : icon}
      label={isCopied ? 'Copied' : label}
      onChoose={async () => setCopied(await run(copy()))}
      staysOpen
    />
  )
}
