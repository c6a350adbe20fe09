import { CircleAlert, Info } from 'lucide-react'
import type { AccountBanner, Reading, Result, Snapshot, Update } from '../../preload/shared/contract'
import type { Named } from '../campaigns/items'
import { BannerBox } from '../controls/BannerBox'
import { TextButton } from '../controls/Buttons'
import { ErrorSentences } from '../controls/ErrorSentences'
import { nameOnShow, twinSuffix } from '../snapshot/accountsOnShow'
import { useCommands, useRun } from '../snapshot/commands'
import { affectedAccountsText } from '../words/accountText'
import { type SuffixOf, sharedBanners } from '../words/bannerText'
import { isWaiting } from '../words/errorText'
import { incompleteText, unreadableText } from '../words/readingText'
import { AccountBanners } from './AccountBanners'

interface Props {
  snapshot: Snapshot
  onResumeProspects: (campaign: Named) => void
  /** Opens the form to paste an account’s token. */
  onPaste: (account: string) => void
}

/** What is not about a single campaign: failed readings, locked keychains, banners. */
export function Banners({ snapshot, onResumeProspects, onPaste }: Props) {
  return (
    <div className="banners">
      <AccountBanners snapshot={snapshot} onPaste={onPaste} />
      <Problem />
      <BannerList snapshot={snapshot} reading={snapshot.reading} onResumeProspects={onResumeProspects} />
    </div>
  )
}

/** Why a command failed, where no snapshot shows it. */
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
 * Banners stay until they are dismissed. Their live region is always in the page, or new ones would not be
 * heard. It reads out only what is added: not all banners each time, nor each percent of a download.
 */
export function BannerList({ snapshot, reading, onResumeProspects }: BannerListProps) {
  const { banners, accounts } = snapshot
  const run = useRun()
  const suffixOf: SuffixOf = (account, id) => twinSuffix(snapshot, { account, id })
  const dismiss = ({ account, kind }: AccountBanner) => run(window.pauseBar.dismissBanner({ account, kind }))
  const whose = (all: AccountBanner[]) =>
    affectedAccountsText(
      all.map(({ account }) => account),
      accounts,
    )
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
          // With another text it is a new banner, and read out.
          key={`${banner.account}/${banner.kind}/${isDownload(banner) ? '' : text}`}
          icon={<Info />}
          tone="plain"
          whose={whose(all)}
          onDismiss={() => all.forEach(dismiss)}
        >
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

/** Acts on all banners with the same text. */
function BannerButton({ banners }: { banners: AccountBanner[] }) {
  const run = useRun()
  const steps = banners.flatMap((banner) => stepOf(banner) ?? [])
  const [first] = steps
  if (!first) return null
  const take = () => {
    for (const { call } of steps) void run(call())
  }
  return <TextButton onClick={take}>{first.label}</TextButton>
}

/** What the person can do about a banner. */
interface Step {
  label: string
  call: () => Promise<Result<null>>
}

function stepOf(banner: AccountBanner): Step | null {
  const { account } = banner
  switch (banner.kind) {
    case 'update':
      return updateStep(banner.update)
    case 'token-removal':
      if (!banner.left || isWaiting(banner.left.error)) return null
      return { label: 'Try again', call: () => window.pauseBar.removeLeftTokens() }
    case 'token-for-this-run':
      if (account === null) return null
      return { label: 'Save it now', call: () => window.pauseBar.saveToken({ account }) }
    default:
      return null
  }
}

function updateStep({ stage }: Update): Step | null {
  const download = () => window.pauseBar.downloadUpdate()
  switch (stage) {
    case 'found':
      return { label: 'Download', call: download }
    case 'failed':
      return { label: 'Try again', call: download }
    case 'ready':
      return { label: 'Restart now', call: () => window.pauseBar.restartToUpdate() }
    case 'downloading':
      return null
  }
}

interface ResumeProspectsProps {
  snapshot: Snapshot
  banner: AccountBanner
  onChoose: (campaign: Named) => void
}

/** When one campaign was resumed as planned without its prospects. Several of these are in `Needs you`. */
function ResumeProspectsButton({ snapshot, banner, onChoose }: ResumeProspectsProps) {
  const { account } = banner
  if (banner.kind !== 'resumed-as-planned' || account === null) return null
  const [held, ...others] = banner.campaigns.filter(({ leavesProspectsPaused }) => leavesProspectsPaused)
  if (!held || others.length > 0) return null
  const campaign: Named = { account, id: held.campaignId, name: held.name }
  return (
    <TextButton
      title={`Resume prospects of ${nameOnShow(snapshot, campaign)}`}
      onClick={() => onChoose(campaign)}
    >
      Resume prospects…
    </TextButton>
  )
}
