import { useEffect, useState } from 'react'
import type { WindowCommand } from '../../preload/shared/contract'
import { afterPress } from '../controls/press'
import { useLatest } from '../controls/useLatest'

/** Has the window do what the person asked for outside of it, and tells the main process once that is drawn. */
export function useCommandsFromMain(carryOut: (command: WindowCommand) => void): void {
  const [taken, setTaken] = useState<number | null>(null)
  const carryOutNow = useLatest(carryOut)

  useEffect(
    () =>
      window.pauseBar.onCommand(({ id, command }) =>
        afterPress(() => {
          carryOutNow(command)
          setTaken(id)
        }),
      ),
    [carryOutNow],
  )

  // One that is not heard of is asked for again by the next page.
  useEffect(() => {
    if (taken !== null) window.pauseBar.commandTaken({ id: taken }).catch(() => {})
  }, [taken])
}
