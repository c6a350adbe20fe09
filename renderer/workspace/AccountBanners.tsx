import { CircleAlert, KeyRound, Lock, WifiOff } from 'lucide-react'
import type { AccountSummary, AppError, CampaignRow, Snapshot } from '../../preload/shared/contract'
import { BannerBox } from '../controls/BannerBox'
import { TextButton } from '../controls/Buttons'
import { ErrorSentences } from '../controls/ErrorSentences'
import { accountsOnShow } from '../snapshot/accountsOnShow'
import { useRun } from '../snapshot/commands'
import { affectedAccountsText, needsTokenText, notListedText } from '../words/accountText'
import { isWaiting } from '../words/errorText'

interface Props {
  snapshot: Snapshot
  /** Opens the form to paste an account’s token, which the keychain does not hand out. */
  onPaste: (account: string) => void
}

/** Problems of the accounts on show. The names are given where only some of them have a problem. */
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

function TroubleBanner({ shared: { trouble, accounts }, whose, onPaste }: BannerProps) {
  const run = useRun()
  const show = ({ key }: AccountSummary) => run(window.pauseBar.showAccount({ account: key }))
  const unlock = ({ key }: AccountSummary) => run(window.pauseBar.unlock({ account: key }), 'snapshot')
  function paste(account: AccountSummary) {
    if (accounts.length > 1) void show(account)
    onPaste(account.key)
  }
  switch (trouble.kind) {
    case 'locked':
      return (
        <BannerBox icon={<Lock />} tone="held" role="alert" whose={whose}>
          <ErrorSentences error={trouble.error} />{' '}
          {!isWaiting(trouble.error) && (
            <TextButton onClick={() => accounts.forEach(unlock)}>Try again</TextButton>
          )}{' '}
          <AccountButtons
            accounts={accounts}
            label="Paste the token instead"
            labelFor={(name) => `Paste the token of ${name}`}
            onChoose={paste}
          />
        </BannerBox>
      )
    case 'not-read':
      return (
        <BannerBox {...looksOf(trouble.error)} role="alert" whose={whose}>
          <ErrorSentences error={trouble.error} />
        </BannerBox>
      )
    case 'not-listed':
      return (
        <BannerBox icon={<CircleAlert />} tone="held" role="alert" whose={whose}>
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
          whose={whose}
        >
          {needsTokenText(trouble.kind, accounts.length)}{' '}
          <AccountButtons
            accounts={accounts}
            label="Connect…"
            labelFor={(name) => `Connect ${name}…`}
            onChoose={show}
          />
        </BannerBox>
      )
  }
}

/** Without a network nothing failed: the list is merely out of date. */
const looksOf = (error: AppError) =>
  error.kind === 'offline'
    ? ({ icon: <WifiOff />, tone: 'held' } as const)
    : ({ icon: <CircleAlert />, tone: 'needs-you' } as const)

interface AccountButtonsProps {
  accounts: AccountSummary[]
  /** Of a single account. */
  label: string
  labelFor: (name: string) => string
  onChoose: (account: AccountSummary) => void
}

/** One button per account: the form for a token is about one. */
const AccountButtons = ({ accounts, label, labelFor, onChoose }: AccountButtonsProps) =>
  accounts.map((account) => (
    <TextButton key={account.key} onClick={() => onChoose(account)}>
      {accounts.length === 1 ? label : labelFor(account.name)}
    </TextButton>
  ))

/** A problem of an account. */
type Trouble =
  /** The keychain does not hand out its token. */
  | { kind: 'locked'; error: AppError }
  /** Alta stopped accepting its token. */
  | { kind: 'refused' }
  /** Its token is no longer in the keychain. */
  | { kind: 'gone' }
  /** It has no token. */
  | { kind: 'signed-out' }
  /** The newest reading failed. */
  | { kind: 'not-read'; error: AppError }
  /** Its token may no longer list campaigns: the known ones are read one by one. */
  | { kind: 'not-listed' }

interface SharedTrouble {
  trouble: Trouble
  accounts: AccountSummary[]
}

/** The problems of the accounts on show, each once. */
export function accountTroubles(snapshot: Snapshot): SharedTrouble[] {
  const isOneOfSeveral = snapshot.shownAccount === null
  const shared = new Map<string, SharedTrouble>()
  for (const account of accountsOnShow(snapshot)) {
    const trouble = troubleOf(account, isOneOfSeveral) ?? lackOfList(account, snapshot.campaigns)
    if (trouble === null) continue
    const key = JSON.stringify(trouble)
    shared.set(key, { trouble, accounts: [...(shared.get(key)?.accounts ?? []), account] })
  }
  return [...shared.values()]
}

/** With one account on show, the form for the token explains itself. */
function troubleOf({ connection, reading }: AccountSummary, isOneOfSeveral: boolean): Trouble | null {
  switch (connection.kind) {
    case 'starting':
      return null
    case 'locked':
      return { kind: 'locked', error: connection.error }
    case 'refused':
    case 'gone':
    case 'signed-out':
      return isOneOfSeveral ? { kind: connection.kind } : null
    case 'connected':
      return reading.error && { kind: 'not-read', error: reading.error }
  }
}

/** Whoever added each campaign by hand knows that there is no list. */
function lackOfList({ key, connection }: AccountSummary, rows: readonly CampaignRow[]): Trouble | null {
  if (connection.kind !== 'connected' || connection.mayList) return null
  return rows.some(({ account, isAdded }) => account === key && !isAdded) ? { kind: 'not-listed' } : null
}
