import { CircleAlert, Info } from 'lucide-react'
import type { AccountNotice, Reading, Snapshot } from '../../preload/shared/contract'
import type { Named } from '../campaigns/items'
import { Banner } from '../controls/Banner'
import { ErrorSentences } from '../controls/ErrorSentences'
import { twinSuffix } from '../snapshot/accountsOnShow'
import { useCommands, useRun } from '../snapshot/commands'
import { whoseText } from '../words/accountText'
import { type SuffixOf, sharedNotices } from '../words/noticeText'
import { incompleteText, unreadableText } from '../words/readingText'
import { AccountBanners } from './AccountBanners'
import { NoticeButton, ResumeProspectsButton } from './NoticeButton'

interface Props {
  snapshot: Snapshot
  onResumeProspects: (campaign: Named) => void
  /** The token of an account is to be pasted. */
  onPaste: (account: string) => void
}

/** What there is to know that belongs to no campaign: failed readings, locked keychains, notices. */
export function Banners({ snapshot, onResumeProspects, onPaste }: Props) {
  return (
    <div className="banners">
      <AccountBanners snapshot={snapshot} onPaste={onPaste} />
      <Problem />
      <Notices snapshot={snapshot} reading={snapshot.reading} onResumeProspects={onResumeProspects} />
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

interface NoticesProps {
  snapshot: Snapshot
  /** Null where no list is on show. */
  reading: Reading | null
  onResumeProspects?: Props['onResumeProspects']
}

/**
 * Notices stay until dismissed. Their place is always there, so that assistive technology hears of new ones; of each
 * once, since only what is added is read and not all of them, nor each percent of a download.
 */
export function Notices({ snapshot, reading, onResumeProspects }: NoticesProps) {
  const { notices, accounts } = snapshot
  const run = useRun()
  const suffixOf: SuffixOf = (account, id) => twinSuffix(snapshot, { account, id })
  const dismiss = ({ account, kind }: AccountNotice) => run(window.pauseBar.dismissNotice({ account, kind }))
  return (
    <div role="status" aria-atomic="false" aria-relevant="additions" className="notices">
      {reading?.isIncomplete && (
        <Banner icon={<Info />} tone="held">
          {incompleteText}
        </Banner>
      )}
      {reading !== null && reading.unreadable > 0 && (
        <Banner icon={<Info />} tone="held">
          {unreadableText(reading.unreadable)}
        </Banner>
      )}
      {sharedNotices(notices, suffixOf, Date.now()).map(({ text, notice, all }) => (
        <Banner
          // One that says something else is another, and heard.
          key={`${notice.account}/${notice.kind}/${isDownload(notice) ? '' : text}`}
          icon={<Info />}
          tone="plain"
          onDismiss={() => all.forEach(dismiss)}
        >
          <Whose
            text={whoseText(
              all.map(({ account }) => account),
              accounts,
            )}
          />
          {text} <NoticeButton notices={all} />
          {onResumeProspects && (
            <ResumeProspectsButton snapshot={snapshot} notice={notice} onChoose={onResumeProspects} />
          )}
        </Banner>
      ))}
    </div>
  )
}

const isDownload = (notice: AccountNotice) =>
  notice.kind === 'update' && notice.update.stage === 'downloading'

/** The names of the accounts that a banner is about, before its words. */
export function Whose({ text }: { text: string }) {
  if (text === '') return null
  return (
    <>
      <b>
        <bdi>{text}</bdi>:
      </b>{' '}
    </>
  )
}
