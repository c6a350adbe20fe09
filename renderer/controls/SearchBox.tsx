import { Search } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'

interface Props extends Pick<ComponentProps<'input'>, 'ref' | 'onKeyDown' | 'aria-keyshortcuts'> {
  label: string
  search: string
  onSearch: (search: string) => void
  /** Stands at the end of the field. */
  children?: ReactNode
}

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
