import { Check } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Result } from '../../preload/shared/contract'
import { useRun } from '../snapshot/commands'
import { MenuItem } from './Menu'

interface Props {
  icon: ReactNode
  label: string
  copy: () => Promise<Result<null>>
}

/** An item that copies something, and says so once it has. */
export function CopyItem({ icon, label, copy }: Props) {
  const run = useRun()
  const [isCopied, setCopied] = useState(false)
  return (
    <MenuItem onChoose={async () => setCopied(await run(copy()))} staysOpen>
      {isCopied ? <Check /> : icon} {isCopied ? 'Copied' : label}
    </MenuItem>
  )
}
