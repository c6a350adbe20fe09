import { useState } from 'react'
import type { AppError, Snapshot } from '../../preload/contract'
import { ErrorSentences } from '../controls/ErrorSentences'
import { answered } from '../snapshot/run'
import { Notices } from '../workspace/Banners'
import { Footer } from '../workspace/Footer'
import { Mark } from '../workspace/Mark'
import { ConnectForm } from './ConnectForm'

/** The first thing a new person sees. */
export function Welcome({ snapshot }: { snapshot: Snapshot }) {
  const [error, setError] = useState<AppError | null>(null)

  async function openDemo() {
    const result = await answered(window.pauseBar.openDemo())
    setError(result.ok ? null : result.error)
  }

  return (
    <main className="app welcome">
      <Notices notices={snapshot.notices} isIncomplete={false} />
      <div className="scroller">
        <header className="welcome-head">
          <Mark />
          <h1>PauseBar</h1>
          <p>Stop and restart your Alta campaigns from the menu bar.</p>
        </header>
        <ConnectForm hint={<TokenHint />}>
          <p className="or">or</p>
          <button type="button" className="button wide" onClick={openDemo}>
            Try the demo workspace
          </button>
          <p className="field-error" role="alert">
            {error && <ErrorSentences error={error} />}
          </p>
        </ConnectForm>
      </div>
      <Footer />
    </main>
  )
}

function TokenHint() {
  return (
    <>
      Paste the token you already have, from <b>User Profile › API tokens</b> in Alta. Making a new one ends
      the old one everywhere it’s used. It’s kept in this computer’s keychain.
    </>
  )
}
