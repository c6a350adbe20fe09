import { CircleAlert, KeyRound } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import type { AccountSummary, Connection } from '../../preload/shared/contract'
import { BannerBox } from '../controls/BannerBox'
import { ConnectForm } from './ConnectForm'

const whereFound = 'from User Profile › API tokens in Alta.'

/** Why a token is needed. Only a refused token may have to be replaced: making a new one ends the old one everywhere. */
function reasonText(kind: Connection['kind']): string {
  switch (kind) {
    case 'refused':
      return `Alta no longer accepts your token. Making a new one ends the old one everywhere: paste the newest, ${whereFound} If you work in several accounts, check the account ID too.`
    case 'gone':
      return `Your token is not in this computer’s keychain any more. Paste the one you have, ${whereFound} Your planned ends, pins and history are kept.`
    case 'locked':
      return `Paste your token, ${whereFound} PauseBar then doesn’t have to wait for the keychain.`
    case 'starting':
    case 'connected':
    case 'signed-out':
      return `This account has no token on this computer. Paste the one you already have, ${whereFound}`
  }
}

/** Asks for a token again above the list, which stays readable. */
export function ReconnectPanel({ account }: { account: AccountSummary }) {
  const { key, connection } = account
  const panel = useRef<HTMLElement>(null)
  // Focus only if the person opened the panel. It never takes the focus when it appears by itself.
  const isOpenedByPerson = connection.kind === 'locked'
  useLayoutEffect(() => {
    if (isOpenedByPerson) panel.current?.querySelector('input')?.focus()
  }, [isOpenedByPerson])
  const workspace = 'workspace' in connection ? connection.workspace : null
  const accountId = workspace?.kind === 'alta' ? workspace.accountId : null
  return (
    <section ref={panel} className="reconnect" aria-label="Connect again">
      <BannerBox
        icon={connection.kind === 'refused' ? <CircleAlert /> : <KeyRound />}
        tone={connection.kind === 'refused' ? 'needs-you' : 'held'}
        role="alert"
      >
        {reasonText(connection.kind)}
      </BannerBox>
      <ConnectForm
        accountId={accountId ?? ''}
        onConnect={({ token, accountId: typedId }) =>
          window.pauseBar.connect({ account: key, token, accountId: typedId })
        }
      />
    </section>
  )
}
