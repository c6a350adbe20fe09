import { CircleAlert, Info, Lock, WifiOff, X } from 'lucide-react'
import type { AppError, Notice, Snapshot } from '../../preload/contract'
import { ErrorSentences } from '../controls/ErrorSentences'
import { useCommands, useRun } from '../snapshot/commands'
import { noticeText } from '../words/noticeText'

/** What there is to know that belongs to no campaign: the failed reading, the locked keychain, notices. */
export function Banners({ snapshot }: { snapshot: Snapshot }) {
  const { connection, reading, notices } = snapshot
  const run = useRun()
  return (
    <div className="banners">
      {connection.kind === 'locked' && (
        <Banner icon={<Lock />} tone="held" role="alert">
          <ErrorSentences error={connection.error} />{' '}
          <button
            type="button"
            className="text-button"
            onClick={() => run(window.pauseBar.unlock(), 'snapshot')}
          >
            Try again
          </button>
        </Banner>
      )}
      <Problem />
      {connection.kind === 'connected' && reading.error && <ReadingBanner error={reading.error} />}
      <Notices notices={notices} isIncomplete={reading.isIncomplete} />
    </div>
  )
}

/** Why a command failed that no row and no state tells of. */
export function Problem() {
  const { problem, dismissProblem } = useCommands()
  if (!problem) return null
  return (
    <Banner icon={<CircleAlert />} tone="needs-you" role="alert" onDismiss={dismissProblem}>
      <ErrorSentences error={problem} />
    </Banner>
  )
}

function ReadingBanner({ error }: { error: AppError }) {
  return (
    <Banner icon={error.kind === 'offline' ? <WifiOff /> : <CircleAlert />} tone="held" role="alert">
      <ErrorSentences error={error} />
    </Banner>
  )
}

/** Notices stay until dismissed. Their place is always there, so that assistive technology hears of new ones. */
export function Notices({ notices, isIncomplete }: { notices: Notice[]; isIncomplete: boolean }) {
  const run = useRun()
  return (
    <div role="status" className="notices">
      {isIncomplete && (
        <Banner icon={<Info />} tone="held">
          Alta’s list didn’t come to an end, so campaigns may be missing here. Search in Alta for one that is.
        </Banner>
      )}
      {notices.map((notice) => (
        <Banner
          key={notice.kind}
          icon={<Info />}
          tone="plain"
          onDismiss={() => run(window.pauseBar.dismissNotice({ kind: notice.kind }))}
        >
          {noticeText(notice, Date.now())}
        </Banner>
      ))}
    </div>
  )
}

interface BannerProps {
  icon: React.ReactNode
  /** `held`: what is shown may be old. `needs-you`: nothing goes on without the person. */
  tone: 'plain' | 'held' | 'needs-you'
  role?: 'alert'
  onDismiss?: () => void
  children: React.ReactNode
}

export function Banner({ icon, tone, role, onDismiss, children }: BannerProps) {
  return (
    <div className="banner" data-tone={tone}>
      {icon}
      <div className="banner-text" role={role}>
        {children}
      </div>
      {onDismiss && (
        <button type="button" className="icon-button small" aria-label="Dismiss" onClick={onDismiss}>
          <X />
        </button>
      )}
    </div>
  )
}
