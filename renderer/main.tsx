import { createRoot } from 'react-dom/client'
import { App } from './App'
import { DrawingBoundary, reportBugs } from './bugs'
import { followScrolls } from './controls/doubleClick'
import { followPresses } from './controls/press'
import { followTextSelection } from './controls/textSelection'
import { CommandsProvider } from './snapshot/commands'
import '@fontsource-variable/inter'
import './styles/base.css'
import './styles/controls.css'
import './styles/toolbar.css'
import './styles/workspace.css'
import './styles/footer.css'
import './styles/states.css'
import './styles/campaigns.css'
import './styles/row.css'
import './styles/strip.css'
import './styles/offer.css'
import './styles/menu.css'
import './styles/dialogs.css'
import './styles/sheet.css'
import './styles/checks.css'
import './styles/history.css'
import './styles/historyView.css'
import './styles/connect.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root"')
reportBugs()
followPresses()
followTextSelection()
followScrolls()
// The boundary reports what it catches.
createRoot(root, { onCaughtError: () => {} }).render(
  <DrawingBoundary>
    <CommandsProvider>
      <App />
    </CommandsProvider>
  </DrawingBoundary>,
)
