import { CircleAlert } from 'lucide-react'
import type { AccountSummary } from '../../preload/contract'
import { Banner } from '../controls/Banner'
import { ConnectForm } from './ConnectForm'

/** Asks for a token again above the list, which stays readable. */
export function ReconnectPanel({ account }: { account: AccountSummary }) {
  const { key, connection } = account
  const workspace = 'workspace' in connection ? connection.workspace : null
  const accountId = workspace?.kind === 'alta' ? workspace.accountId : null
  return (
    <section className="reconnect" aria-label="Connect again">
      <Banner icon={<CircleAlert />} tone="needs-you" role="alert">
        {connection.kind === 'refused'
          ? 'Alta no longer accepts your token. Making a new one ends the old one everywhere: paste the newest, from User Profile › API tokens in Alta. If you work in several accounts, check the account ID too.'
          : 'This account has no token on this computer. Paste the one you already have, from User Profile › API tokens in Alta.'}
      </Banner>
      <ConnectForm
        accountId={accountId ?? ''}
        onConnect={({ token, accountId: typedId }) =>
          window.pauseBar.connect({ account: key, token, accountId: typedId })
        }
      />
    </section>
  )
}
