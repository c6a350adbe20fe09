import { CircleAlert, Info } from 'lucide-react'
import type { AccountBanner, Reading, Snapshot } from '../../preload/shared/contract'
import type { Named } from '../campaigns/items'
import { BannerBox } from '../controls/BannerBox'
import { ErrorSentences } from '../controls/ErrorSentences'
import { twinSuffix } from '../snapshot/accountsOnShow'
import { useCommands, useRun } from '../snapshot/commands'
import { affectedAccountsText } from '../words/accountText'
import { type SuffixOf, sharedBanners } from '../words/bannerText'
import { incompleteText, unreadableText } from '../words/readingText'
import { AccountBanners } from './AccountBanners'
import { BannerButton, ResumeProspectsButton } from './BannerButton'

interface Props {
  snapshot: Snapshot
  onResumeProspects: (campaign: Named) => void
  /** The token of an account is to be pasted. */
  onPaste: (account: string) => void
}

/** What there is to know that belongs to no campaign: failed readings, locked keychains, banners. */
export function Banners({ snapshot, onResumeProspects, onPaste }: Props) {
  return (
    <div className="banners">
      <AccountBanners snapshot={snapshot} onPaste={onPaste} />
      <Problem />
      <BannerList snapshot={snapshot} reading={snapshot.reading} onResumeProspects={onResumeProspects} />
    </div>
  )
}

/** Why a command failed that no row and no state tells of. */
export function Problem() {
  const { problem, dismissProblem } = useCommands()
  if (!problem) return null
  return (
    <BannerBox icon={<CircleAlert />} tone="needs-you" role="alert" onDismiss={dismissProblem}>
      <ErrorSentences error={problem} />
    </BannerBox>
  )
}

interface BannerListProps {
  snapshot: Snapshot
  /** Null where no list is on show. */
  reading: Reading | null
  onResumeProspects?: Props['onResumeProspects']
}

/**
 * BannerList stay until dismissed. Their place is always there, so that assistive technology hears of new ones; of each
 * once, since only what is added is read and not all of them, nor each percent of a download.
 */
export function BannerList({ snapshot, reading, onResumeProspects }: BannerListProps) {
  const { banners, accounts } = snapshot
  const run = useRun()
  const suffixOf: SuffixOf = (account, id) => twinSuffix(snapshot, { account, id })
  const dismiss = ({ account, kind }: AccountBanner) => run(window.pauseBar.dismissBanner({ account, kind }))
  return (
    <div role="status" aria-atomic="false" aria-relevant="additions" className="banners">
      {reading?.isIncomplete && (
        <BannerBox icon={<Info />} tone="held">
          {incompleteText}
        </BannerBox>
      )}
      {reading !== null && reading.unreadable > 0 && (
        <BannerBox icon={<Info />} tone="held">
          {unreadableText(reading.unreadable)}
        </BannerBox>
      )}
      {sharedBanners(banners, suffixOf, Date.now()).map(({ text, banner, all }) => (
        <BannerBox
          // One that says something else is another, and heard.
          key={`${banner.account}/${banner.kind}/${isDownload(banner) ? '' : text}`}
          icon={<Info />}
          tone="plain"
          onDismiss={() => all.forEach(dismiss)}
        >
          <Whose
            text={affectedAccountsText(
              all.map(({ account }) => account),
              accounts,
            )}
          />
          {text} <BannerButton banners={all} />
          {onResumeProspects && (
            <ResumeProspectsButton snapshot={snapshot} banner={banner} onChoose={onResumeProspects} />
          )}
        </BannerBox>
      ))}
    </div>
  )
}

const isDownload = (banner: AccountBanner) =>
  banner.kind === 'update' && banner.update.stage === 'downloading'

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
