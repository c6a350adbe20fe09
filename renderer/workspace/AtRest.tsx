import type { Snapshot } from '../../preload/shared/contract'
import { counted } from '../../preload/shared/words'

/** What stands in the strip while there is nothing to undo and no run to tell of. */
export function AtRest({ campaigns }: Pick<Snapshot, 'campaigns'>) {
  const underWay = campaigns.filter(({ action }) => action !== null).length
  if (campaigns.length === 0) return null
  return (
    <p className="at-rest" aria-hidden="true">
      {underWay > 0
        ? `${counted(underWay, 'change')} under way…`
        : 'Type to search · Enter leads to the list · Space pauses or resumes'}
    </p>
  )
}
