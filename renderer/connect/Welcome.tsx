import { useEffect, useRef } from 'react'
import type { AccountSummary, Snapshot } from '../../preload/shared/contract'
import { Button } from '../controls/Buttons'
import { FieldError } from '../controls/ErrorSentences'
import { useCommandsFromMain } from '../snapshot/commands'
import { useRequest } from '../snapshot/useRequest'
import { BannerList, Problem } from '../workspace/Banners'
import { Footer } from '../workspace/Footer'
import { Logo } from '../workspace/Header'
import { ConnectForm } from './ConnectForm'

/** The first thing a new person sees. */
export function Welcome({ snapshot, account }: { snapshot: Snapshot; account: AccountSummary }) {
  const { error, send } = useRequest()
  const page = useRef<HTMLElement>(null)

  // Commands are about campaigns, and there are none.
  useCommandsFromMain(() => {})

  // Only if nothing has the focus: at the start, and when the focused element went away with the connection.
  useEffect(() => {
    if (document.activeElement === document.body) page.current?.querySelector('input')?.focus()
  }, [])

  return (
    <main ref={page} className="app welcome">
      <Problem />
      <BannerList snapshot={snapshot} reading={null} />
      <div className="scroller">
        <header className="welcome-head">
          <Logo />
          <h1>PauseBar</h1>
          <p>Pause Alta campaigns from your menu bar.</p>
        </header>
        <ConnectForm
          hints={hints}
          onConnect={({ token, accountId }) =>
            window.pauseBar.connect({ account: account.key, token, accountId })
          }
        >
          <p className="fine-print or">or</p>
          <Button look="wide" onClick={() => send(window.pauseBar.openDemo())}>
            Try the demo workspace
          </Button>
          <FieldError error={error} />
        </ConnectForm>
      </div>
      <Footer />
    </main>
  )
}

const hints = {
  token: (
    <>
      Paste the token you already have, from <b>User Profile › API tokens</b> in Alta. Making a new one ends
      the old one everywhere it’s used.
    </>
  ),
  accountId: 'Only needed when you work in several accounts.',
}
