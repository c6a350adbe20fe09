import { Component, type ReactNode } from 'react'
import type { AppError } from '../preload/shared/contract'
import { Button } from './controls/Buttons'
import { errorText } from './words/errorText'

/** Reports errors outside of rendering to the main process, which logs them. */
export function reportBugs(): void {
  // Without an error it is only a remark, such as that a ResizeObserver was notified twice.
  addEventListener('error', ({ error }) => error instanceof Error && void report(error, false))
  addEventListener('unhandledrejection', ({ reason }) => void report(reason, false))
}

interface State {
  error: AppError | null
  hasFailed: boolean
}

/**
 * Shows an error in place of an empty window when rendering fails. The main process then reloads the page,
 * unless it did so just before.
 */
export class DrawingBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null, hasFailed: false }

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true }
  }

  override async componentDidCatch(bug: unknown): Promise<void> {
    this.setState({ error: await report(bug, true) })
  }

  override render(): ReactNode {
    const { error, hasFailed } = this.state
    if (!hasFailed) return this.props.children
    return error && <CannotDraw error={error} />
  }
}

function CannotDraw({ error }: { error: AppError }) {
  const { cause, remedy } = errorText(error, Date.now())
  return (
    <main className="app">
      <div className="empty" role="alert">
        <h1>{cause}</h1>
        <div>
          {remedy} What you asked for goes on, and the tray menu still works.
          <Button look="primary" ref={(button) => button?.focus()} onClick={() => location.reload()}>
            Try again
          </Button>
        </div>
      </div>
    </main>
  )
}

/** Returns an error with the reference of the log entry. */
async function report(bug: unknown, isBlank: boolean): Promise<AppError> {
  const { name, stack = '' } = bug instanceof Error ? bug : new Error()
  // The message may quote anything: only the stack frames leave the page.
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  const reported = { name: name.slice(0, 100), frames: frames.slice(0, 20).map((line) => line.slice(0, 500)) }
  const answer = await window.pauseBar.reportBug({ ...reported, isBlank }).catch(() => null)
  return { kind: 'unexpected', reference: answer?.ok ? answer.value : 'no-answer' }
}
