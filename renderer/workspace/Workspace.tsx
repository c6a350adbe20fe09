import { useDeferredValue, useRef, useState } from 'react'
import type { AccountSummary, Connection, Snapshot } from '../../preload/contract'
import { arrange } from '../campaigns/arrange'
import { CampaignList } from '../campaigns/CampaignList'
import { goToRow } from '../campaigns/focus'
import { nothingSelected, within } from '../campaigns/selection'
import { keyOf, which } from '../campaigns/which'
import { ReconnectPanel } from '../connect/ReconnectPanel'
import { type OpenDialog, WorkspaceDialog } from '../dialogs/WorkspaceDialog'
import { RunLines } from '../runs/RunLines'
import { onlyAccountOnShow } from '../snapshot/accountsOnShow'
import { useRun } from '../snapshot/commands'
import { useWish } from '../snapshot/useWish'
import { counted, hiddenText } from '../words/counts'
import { Announcer } from './Announcer'
import { Banners } from './Banners'
import { Footer } from './Footer'
import { Header } from './Header'
import { NoCampaigns } from './NoCampaigns'
import { SelectionBar } from './SelectionBar'
import { Toolbar } from './Toolbar'
import { UndoToast } from './UndoToast'
import { useKeys } from './useKeys'

export function Workspace({ snapshot, connection }: { snapshot: Snapshot; connection: Connection }) {
  const [search, setSearch] = useState('')
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const searchBox = useRef<HTMLInputElement>(null)
  const clearSearch = () => setSearch('')
  const [selectionBefore, setSelection] = useState(nothingSelected)
  const clearSelection = () => setSelection(nothingSelected)
  useWish((wish) => {
    if (wish.kind !== 'reveal') return setDialog(wish)
    setDialog(null)
    clearSearch()
    goToRow(wish.campaign)
  })
  const askAboutProspects = (campaign: { account: string; id: string; name: string }) =>
    setDialog({ kind: 'resume', campaign, presetProspects: true })

  const soughtFor = useDeferredValue(search)
  const { groups, hidden } = arrange(snapshot.campaigns, soughtFor, snapshot.preferences.showInactive)
  const rows = groups.flatMap((group) => group.rows)
  const selection = within(
    selectionBefore,
    rows.map((row) => keyOf(which(row))),
  )
  const selected = rows.filter((row) => selection.keys.has(keyOf(which(row))))
  useKeys(searchBox, selected.length > 0 ? clearSelection : null, clearSearch)
  const shown = groups.reduce((sum, group) => sum + group.rows.length, 0)
  const account = onlyAccountOnShow(snapshot)
  const openAdd = account && (() => setDialog({ kind: 'add', account: account.key }))

  return (
    <main className="app" data-old={isOld(snapshot)}>
      <Header snapshot={snapshot} onDialog={setDialog} />
      <Banners snapshot={snapshot} onResumeProspects={askAboutProspects} />
      {account && needsToken(account) && <ReconnectPanel key={account.key} account={account} />}
      <RunLines snapshot={snapshot} onResumeProspects={(run) => setDialog({ kind: 'restore', run })} />
      {snapshot.campaigns.length > 0 && (
        <Toolbar snapshot={snapshot} search={search} searchBox={searchBox} onSearch={setSearch} />
      )}
      <div className="scroller">
        {shown > 0 ? (
          <CampaignList
            snapshot={snapshot}
            groups={groups}
            selection={selection}
            onSelection={setSelection}
            onChooseEnd={(row) => setDialog({ kind: 'choose-end', campaign: which(row) })}
            onResume={(row) => setDialog({ kind: 'resume', campaign: row, presetProspects: false })}
          />
        ) : (
          <NoCampaigns snapshot={snapshot} search={soughtFor} onClearSearch={clearSearch} onAdd={openAdd} />
        )}
        {hidden > 0 && <HiddenOnes count={hidden} />}
        {shown > 0 && connection.kind === 'connected' && !connection.mayList && (
          <p className="list-end">Your role can’t list campaigns: only the ones added here are shown.</p>
        )}
      </div>
      <UndoToast
        snapshot={snapshot}
        onResumeProspects={({ account, campaignId: id, campaignName: name }) =>
          askAboutProspects({ account, id, name })
        }
      />
      {selected.length > 0 ? (
        <SelectionBar
          snapshot={snapshot}
          selected={selected}
          onSelectAll={() =>
            setSelection({ keys: new Set(rows.map((row) => keyOf(which(row)))), anchor: null })
          }
          onResume={(toResume) => {
            clearSelection()
            setDialog({ kind: 'resume-many', rows: toResume })
          }}
          onClear={clearSelection}
        />
      ) : (
        <Footer
          onPauseAll={
            connection.kind === 'connected' && snapshot.campaigns.length > 0
              ? () => setDialog({ kind: 'pause-all' })
              : undefined
          }
          onAdd={connection.kind === 'connected' ? openAdd : undefined}
          onHistory={() => setDialog({ kind: 'history' })}
          onSettings={() => setDialog({ kind: 'settings' })}
        />
      )}
      {dialog && (
        <WorkspaceDialog
          dialog={dialog}
          snapshot={snapshot}
          onAdded={clearSearch}
          onClose={() => setDialog(null)}
        />
      )}
      <Announcer snapshot={snapshot} found={soughtFor === '' ? '' : `${counted(shown, 'campaign')} found.`} />
    </main>
  )
}

/** Whether the newest reading failed, or none can be made: then all that is shown may have changed since. */
function isOld({ connection, reading }: Snapshot): boolean {
  return connection.kind !== 'connected' || reading.error !== null
}

const needsToken = ({ connection }: AccountSummary) =>
  connection.kind === 'refused' || connection.kind === 'signed-out'

function HiddenOnes({ count }: { count: number }) {
  const run = useRun()
  return (
    <p className="list-end">
      {hiddenText(count)}{' '}
      <button
        type="button"
        className="text-button"
        onClick={() => run(window.pauseBar.setPreferences({ showInactive: true }))}
      >
        Show
      </button>
    </p>
  )
}
