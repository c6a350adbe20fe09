import { useMemo, useRef, useState } from 'react'
import type { AccountSummary, Connection, Snapshot } from '../../preload/contract'
import { arrange } from '../campaigns/arrange'
import { CampaignList } from '../campaigns/CampaignList'
import { nothingSelected, selectedOf, within } from '../campaigns/selection'
import type { Sought } from '../campaigns/useGoToRow'
import { keyOf, type Named, type Which, which } from '../campaigns/which'
import { ReconnectPanel } from '../connect/ReconnectPanel'
import { type OpenDialog, WorkspaceDialog } from '../dialogs/WorkspaceDialog'
import { RunLines } from '../runs/RunLines'
import { onlyAccountOnShow } from '../snapshot/accountsOnShow'
import { useWish } from '../snapshot/useWish'
import { ShownCount } from './Announcer'
import { Banners } from './Banners'
import { Footer } from './Footer'
import { Header } from './Header'
import { LeftOut } from './LeftOut'
import { NoCampaigns } from './NoCampaigns'
import { SelectionBar } from './SelectionBar'
import { Toolbar } from './Toolbar'
import { UndoToast } from './UndoToast'
import { useKeys } from './useKeys'
import { useSearch } from './useSearch'

/** The campaigns of what is on show, and all that can be done with them. */
export function Workspace({ snapshot, connection }: { snapshot: Snapshot; connection: Connection }) {
  const search = useSearch()
  /** The row that was brought into sight last: no filter hides it. */
  const [revealed, setRevealed] = useState<{ key: string } | null>(null)
  const sought = useRef<Sought | null>(null)
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const searchBox = useRef<HTMLInputElement>(null)
  const [selectionBefore, setSelection] = useState(nothingSelected)
  const clearSelection = () => setSelection(nothingSelected)
  useWish((wish) => {
    if (wish.kind !== 'reveal') return setDialog(wish)
    setDialog(null)
    reveal(wish.campaign, true)
  })
  function reveal(campaign: Which, takesFocus: boolean) {
    search.clear()
    const key = keyOf(campaign)
    sought.current = { key, takesFocus }
    setRevealed({ key })
  }
  const askAboutProspects = (campaign: Named) =>
    setDialog({ kind: 'resume', campaign, presetProspects: true })

  const { campaigns, preferences } = snapshot
  const revealedKey = revealed?.key ?? null
  const { groups, hidden, filtered } = useMemo(
    () => arrange(campaigns, search.text, { ...preferences, revealedKey }),
    [campaigns, search.text, preferences, revealedKey],
  )
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups])
  const selection = within(selectionBefore, () => rows.map((row) => keyOf(which(row))))
  const selected = selectedOf(rows, selection)
  useKeys(searchBox, selected.length > 0 ? clearSelection : null, search.clear)
  const goToSearch = () => searchBox.current?.focus()
  const shown = rows.length
  const account = onlyAccountOnShow(snapshot)
  const openAdd = account && (() => setDialog({ kind: 'add', account: account.key }))

  return (
    <main className="app" data-old={isOld(snapshot)}>
      <Header snapshot={snapshot} onDialog={setDialog} />
      <Banners snapshot={snapshot} onResumeProspects={askAboutProspects} />
      {account && needsToken(account) && <ReconnectPanel key={account.key} account={account} />}
      <RunLines snapshot={snapshot} onResumeProspects={(run) => setDialog({ kind: 'restore', run })} />
      {snapshot.campaigns.length > 0 && (
        <Toolbar snapshot={snapshot} search={search.text} searchBox={searchBox} onSearch={search.type} />
      )}
      <div className="scroller">
        {shown > 0 ? (
          <CampaignList
            snapshot={snapshot}
            groups={groups}
            step={search.step}
            selection={selection}
            sought={sought}
            onSelection={setSelection}
            onChooseEnd={(row) => setDialog({ kind: 'choose-end', campaign: which(row) })}
            onResume={(row) => setDialog({ kind: 'resume', campaign: row, presetProspects: false })}
          />
        ) : (
          <NoCampaigns
            snapshot={snapshot}
            search={search.text}
            leftOut={hidden + filtered}
            onClearSearch={() => {
              search.clear()
              goToSearch()
            }}
            onAdd={openAdd}
          />
        )}
        <LeftOut hidden={hidden} filtered={filtered} filter={preferences.filter} onShow={goToSearch} />
        {shown > 0 && connection.kind === 'connected' && !connection.mayList && (
          <p className="list-end">Your role can’t list campaigns: only the ones added here are shown.</p>
        )}
      </div>
      <UndoToast
        snapshot={snapshot}
        onResumeProspects={({ account, campaignId: id, campaignName: name }) =>
          askAboutProspects({ account, id, name })
        }
        onExplain={({ account, campaignId: id, campaignName: name }) =>
          setDialog({ kind: 'why', campaign: { account, id, name } })
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
          onAdded={(campaign) => reveal(campaign, false)}
          onClose={() => setDialog(null)}
        />
      )}
      <ShownCount shown={shown} search={search.text} preferences={preferences} />
    </main>
  )
}

/** Whether the newest reading failed, or none can be made: then all that is shown may have changed since. */
function isOld({ connection, reading }: Snapshot): boolean {
  return connection.kind !== 'connected' || reading.error !== null
}

const needsToken = ({ connection }: AccountSummary) =>
  connection.kind === 'refused' || connection.kind === 'signed-out'
