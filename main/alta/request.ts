import type { Verb } from '../../preload/shared/contract'
import type { Priority } from '../campaigns/ports'

/** One request to Alta, before it is known whether it may go out. */
export interface AltaRequest {
  method: 'GET' | 'POST'
  /** Below the base URL. */
  path: string
  query?: Record<string, string | number>
  body?: Record<string, boolean>
  /** What Alta denies when it answers 403. */
  right: 'list' | 'read' | Verb
  priority: Priority
}

/** A whole answer, whatever its status. */
export interface AltaAnswer {
  status: number
  /** The value of a header by its name in lower case. */
  header(name: string): string | null
  body: string
}
