import { CircleAlert, KeyRound, Lock, WifiOff } from 'lucide-react'
import type { AppError, Snapshot } from '../../preload/shared/contract'
import { BannerBox } from '../controls/BannerBox'
import { ErrorSentences } from '../controls/ErrorSentences'
import { useRun } from '../snapshot/commands'
import { affectedAccountsText, needsTokenText, notListedText } from '../words/accountText'
import { isWaiting } from '../words/errorText'
import { accountTroubles, type SharedTrouble } from './accountTroubles'
import { Whose } from './Banners'

interface Props {
  snapshot: Snapshot
  /** The token of an account is to be pasted, since the keychain doesn’t hand it out. */
  onPaste: (account: string) => void
}

/** What is not well with the accounts on show. Where only some of several are concerned, their names stand before. */
export function AccountBanners({ snapshot, onPaste }: Props) {
  const whose = (keys: string[]) =>
    snapshot.shownAccount === null ? affectedAccountsText(keys, snapshot.accounts) : ''
  return accountTroubles(snapshot).map((shared) => {
    const keys = shared.accounts.map(({ key }) => key)
    return <TroubleBanner key={keys.join()} shared={shared} whose={whose(keys)} onPaste={onPaste} />
  })
}

interface BannerProps extends Pick<Props, 'onPaste'> {
  shared: SharedTrouble
  whose: string
}

function TroubleBanner({ shared, whose, onPaste }: BannerProps) {
  const { trouble } = shared
  switch (trouble.kind) {
    case 'locked':
      return (
        <BannerBox icon={<Lock />} tone="held" role="alert">
          <Whose text={whose} />
          <ErrorSentences error={trouble.error} />{' '}
          {!isWaiting(trouble.error) && <UnlockButton shared={shared} />}{' '}
          <PasteButtons shared={shared} onPaste={onPaste} />
        </BannerBox>
      )
    case 'not-read':
      return (
        <BannerBox {...looksOf(trouble.error)} role="alert">
          <Whose text={whose} />
          <ErrorSentences error={trouble.error} />
        </BannerBox>
      )
    case 'not-listed':
      return (
        <BannerBox icon={<CircleAlert />} tone="held" role="alert">
          <Whose text={whose} />
          {notListedText}
        </BannerBox>
      )
    case 'refused':
    case 'gone':
    case 'signed-out':
      return (
        <BannerBox
          icon={trouble.kind === 'refused' ? <CircleAlert /> : <KeyRound />}
          tone={trouble.kind === 'refused' ? 'needs-you' : 'held'}
          role="alert"
        >
          <Whose text={whose} />
          {needsTokenText(trouble.kind, shared.accounts.length)} <ConnectButtons shared={shared} />
        </BannerBox>
      )
  }
}

/** Without a network nothing went wrong: what is shown is merely old. */
const looksOf = (error: AppError) =>
  error.kind === 'offline'
    ? ({ icon: <WifiOff />, tone: 'held' } as const)
    : ({ icon: <CircleAlert />, tone: 'needs-you' } as const)

function UnlockButton({ shared: { accounts } }: { shared: SharedTrouble }) {
  const run = useRun()
  function unlock() {
    for (const { key } of accounts) run(window.pauseBar.unlock({ account: key }), 'snapshot')
  }
  return (
    <button type="button" className="text-button" onClick={unlock}>
      Try again
    </button>
  )
}

/** The form for a token is that of one account. */
function PasteButtons({ shared: { accounts }, onPaste }: Pick<BannerProps, 'shared' | 'onPaste'>) {
  const run = useRun()
  return accounts.map(({ key, name }) => (
    <button
      key={key}
      type="button"
      className="text-button"
      onClick={() => {
        if (accounts.length > 1) run(window.pauseBar.showAccount({ account: key }))
        onPaste(key)
      }}
    >
      {accounts.length === 1 ? 'Paste the token instead' : `Paste the token of ${name}`}
    </button>
  ))
}

/** The form for a token is that of one account. */
function ConnectButtons({ shared: { accounts } }: { shared: SharedTrouble }) {
  const run = useRun()
  return accounts.map(({ key, name }) => (
    <button
      key={key}
      type="button"
      className="text-button"
      onClick={() => run(window.pauseBar.showAccount({ account: key }))}
    >
      {accounts.length === 1 ? 'Connect…' : `Connect ${name}…`}
    </button>
  ))
}
