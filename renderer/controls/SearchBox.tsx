import { Search } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'

interface Props extends Pick<ComponentProps<'input'>, 'ref' | 'onKeyDown' | 'aria-keyshortcuts'> {
  /** What is searched. */
  label: string
  search: string
  onSearch: (search: string) => void
  /** What stands at its end. */
  children?: ReactNode
}

/** A field for what is searched for. */
export function SearchBox({ label, search, onSearch, children, ...input }: Props) {
  return (
    <search className="search">
      <Search />
      <input
        {...input}
        type="search"
        aria-label={label}
        placeholder={label}
        spellCheck={false}
        value={search}
        onChange={(event) => onSearch(event.target.value)}
      />
      {children}
    </search>
  )
}
