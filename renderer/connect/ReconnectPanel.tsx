import { CircleAlert } from 'lucide-react'
import type { Workspace } from '../../preload/contract'
import { Banner } from '../workspace/Banners'
import { ConnectForm } from './ConnectForm'

/** Asks for a token again above the list, which stays readable. */
export function ReconnectPanel({ workspace }: { workspace: Workspace }) {
  const accountId = workspace.kind === 'alta' ? workspace.accountId : null
  return (
    <section className="reconnect" aria-label="Connect again">
      <Banner icon={<CircleAlert />} tone="needs-you" role="alert">
        Alta no longer accepts your token. Making a new one ends the old one everywhere: paste the newest,
        from User Profile › API tokens in Alta. If you work in several accounts, check the account ID too.
      </Banner>
      <ConnectForm accountId={accountId ?? ''} />
    </section>
  )
}
