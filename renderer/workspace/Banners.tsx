import { CircleAlert, Info, Lock, WifiOff } from 'lucide-react'
import type { AccountNotice, AccountSummary, Snapshot } from '../../preload/contract'
import type { Named } from '../campaigns/which'
import { Banner } from '../controls/Banner'
import { ErrorSentences } from '../controls/ErrorSentences'
import { accountsOnShow } from '../snapshot/accountsOnShow'
import { useCommands, useRun } from '../snapshot/commands'
import { noticeText } from '../words/noticeText'
import { ResumeProspectsButtons } from './ResumeProspectsButtons'
import { UpdateButton } from './UpdateButton'

interface Props {
  snapshot: Snapshot
  onResumeProspects: (campaign: Named) => void
}

/** What there is to know that belongs to no campaign: failed readings, locked keychains, notices. */
export function Banners({ snapshot, onResumeProspects }: Props) {
  const { accounts, reading, notices } = snapshot
  return (
    <div className="banners">
      {accountsOnShow(snapshot).map((account) => (
        <AccountBanner key={account.key} account={account} snapshot={snapshot} />
      ))}
      <Problem />
      <Notices
        notices={notices}
        accounts={accounts}
        isIncomplete={reading.isIncomplete}
        onResumeProspects={onResumeProspects}
      />
    </div>
  )
}

/** What is not well with an account; where several are on show, its name stands before. */
function AccountBanner({ account, snapshot }: { account: AccountSummary; snapshot: Snapshot }) {
  const run = useRun()
  const { key, connection, reading } = account
  const isOneOfSeveral = snapshot.shownAccount === null
  const name = isOneOfSeveral && <AccountPrefix name={account.name} />
  if (connection.kind === 'locked') {
    return (
      <Banner icon={<Lock />} tone="held" role="alert">
        {name}
        <ErrorSentences error={connection.error} />{' '}
        <button
          type="button"
          className="text-button"
          onClick={() => run(window.pauseBar.unlock({ account: key }), 'snapshot')}
        >
          Try again
        </button>
      </Banner>
    )
  }
  if (isOneOfSeveral && (connection.kind === 'refused' || connection.kind === 'signed-out')) {
    return (
      <Banner icon={<CircleAlert />} tone="needs-you" role="alert">
        {name}
        {connection.kind === 'refused' ? 'Alta no longer accepts its token.' : 'It isn’t connected.'}{' '}
        <button
          type="button"
          className="text-button"
          onClick={() => run(window.pauseBar.showAccount({ account: key }))}
        >
          Connect…
        </button>
      </Banner>
    )
  }
  if (connection.kind !== 'connected' || reading.error === null) return null
  return (
    <Banner icon={reading.error.kind === 'offline' ? <WifiOff /> : <CircleAlert />} tone="held" role="alert">
      {name}
      <ErrorSentences error={reading.error} />
    </Banner>
  )
}

const AccountPrefix = ({ name }: { name: string }) => (
  <>
    <b>
      <bdi>{name}</bdi>:
    </b>{' '}
  </>
)

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
  notices: AccountNotice[]
  accounts: AccountSummary[]
  isIncomplete: boolean
  onResumeProspects?: Props['onResumeProspects']
}

/** Notices stay until dismissed. Their place is always there, so that assistive technology hears of new ones. */
export function Notices({ notices, accounts, isIncomplete, onResumeProspects }: NoticesProps) {
  const run = useRun()
  const nameOf = (account: string | null) =>
    accounts.length > 1 ? accounts.find(({ key }) => key === account)?.name : undefined
  return (
    <div role="status" className="notices">
      {isIncomplete && (
        <Banner icon={<Info />} tone="held">
          Alta’s list didn’t come to an end, so campaigns may be missing here. Search in Alta for one that is.
        </Banner>
      )}
      {notices.map((notice) => (
        <Banner
          key={`${notice.account}/${notice.kind}`}
          icon={<Info />}
          tone="plain"
          onDismiss={() => run(window.pauseBar.dismissNotice({ account: notice.account, kind: notice.kind }))}
        >
          {nameOf(notice.account) && <AccountPrefix name={nameOf(notice.account) ?? ''} />}
          {noticeText(notice, Date.now())} <UpdateButton notice={notice} />
          {onResumeProspects && <ResumeProspectsButtons notice={notice} onChoose={onResumeProspects} />}
        </Banner>
      ))}
    </div>
  )
}
