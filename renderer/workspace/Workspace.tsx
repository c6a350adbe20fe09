import { useLayoutEffect, useReducer, useRef, useState } from 'react'
import type {
  AccountSummary,
  CampaignRef,
  Connection,
  Snapshot,
  WindowCommand,
} from '../../preload/shared/contract'
import { campaignKey, campaignRef, rowKey } from '../../preload/shared/names'
import { CampaignList, type RowDialogs } from '../campaigns/CampaignList'
import { campaignOf, type Named } from '../campaigns/items'
import { type ScrollTarget, scrollToTop } from '../campaigns/rowElements'
import { allOf, nothingSelected, type Selection, selectedOf, within } from '../campaigns/selection'
import { useCampaignList, useSearch } from '../campaigns/useCampaignList'
import { ReconnectPanel } from '../connect/ReconnectPanel'
import { Arrangement } from '../controls/Slot'
import { type OpenDialog, WorkspaceDialog } from '../dialogs/WorkspaceDialog'
import { RunStrip } from '../runs/RunStrip'
import { undoLast } from '../runs/useUndo'
import { onlyAccountOnShow } from '../snapshot/accountsOnShow'
import { useCommandsFromMain, useRun } from '../snapshot/commands'
import { ActionBar } from './ActionBar'
import { ShownCount } from './Announcer'
import { Banners } from './Banners'
import { Header } from './Header'
import { ListEnd } from './ListEnd'
import { NoCampaigns } from './NoCampaigns'
import { Toolbar } from './Toolbar'
import { useFocusHome, useKeys } from './useKeys'

/** The campaigns of the account or accounts on show, and all that can be done with them. */
export function Workspace({ snapshot, connection }: { snapshot: Snapshot; connection: Connection }) {
  const run = useRun()
  const search = useSearch()
  /** The row that was revealed last: no filter hides it. */
  const [revealed, setRevealed] = useState<{ key: string } | null>(null)
  const scrollTarget = useRef<ScrollTarget | null>(null)
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const [pasting, setPasting] = useState<string | null>(null)
  const searchBox = useRef<HTMLInputElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const revealedKey = revealed?.key ?? null
  const list = useCampaignList(snapshot, { search: search.text, revealedKey, area: scroller })
  const { rows } = list
  const [{ selectionBefore, searchThen }, setSelected] = useState(beforeSelecting)
  const setSelection = (selection: Selection) =>
    setSelected({ selectionBefore: selection, searchThen: search.text })
  const selection = within(selectionBefore, () => rows.map(rowKey))
  const selected = selectedOf(rows, selection)
  const clearSelection = () => setSelection(nothingSelected)
  const dialogs = rowDialogs(setDialog)

  useCommandsFromMain((command) => {
    if (command.kind === 'begin') return begin()
    setDialog(dialogFor(command))
    if (command.kind === 'reveal') reveal(command.campaign, true)
  })
  // When the list first appears. When the window is opened again, `begin` does it.
  useLayoutEffect(() => {
    searchBox.current?.focus({ preventScroll: true })
  }, [])
  function begin() {
    list.arrangeAnew()
    if (!dialog) beginAtTheTop()
  }
  function beginAtTheTop() {
    search.clear()
    scrollToTop(scroller.current)
    searchBox.current?.focus({ preventScroll: true })
  }
  function reveal(campaign: CampaignRef, takesFocus: boolean) {
    search.clear()
    const key = campaignKey(campaign)
    scrollTarget.current = { key, takesFocus }
    setRevealed({ key })
  }
  function goToFirst() {
    const [first] = rows
    if (!first) return
    scrollTarget.current = { key: rowKey(first), takesFocus: true }
    redraw()
  }
  useKeys({
    searchBox,
    onClearSelection: selected.length > 0 ? clearSelection : null,
    onClearSearch: search.clear,
    onFirstRow: goToFirst,
    onSelectAll: () => {
      setSelection(allOf(rows.map(rowKey)))
      return rows.length > 0
    },
    isSelecting: selected.length > 0 && searchThen === search.text,
    onUndo: () => {
      const undone = undoLast(snapshot)
      if (undone) void run(undone)
      return undone !== null
    },
  })
  useFocusHome(searchBox)
  const goToSearch = () => searchBox.current?.focus()

  const account = onlyAccountOnShow(snapshot)
  const openAdd = account && (() => setDialog({ kind: 'add', account: account.key }))

  return (
    <main className="app" data-old={isOld(snapshot)}>
      <Header snapshot={snapshot} onDialog={setDialog} needs={list.needsCount} onNeeds={begin} />
      {snapshot.campaigns.length > 0 && (
        <Toolbar
          snapshot={snapshot}
          search={search.text}
          searchBox={searchBox}
          onSearch={(text) => {
            search.type(text)
            scrollToTop(scroller.current)
          }}
          onArrange={list.isOutOfOrder ? list.arrangeAnew : null}
        />
      )}
      <Arrangement value={list.arrangement}>
        <div className="scroller" ref={scroller}>
          <div className="scrolled">
            <Banners
              snapshot={snapshot}
              onResumeProspects={dialogs.onResumeProspectsOf}
              onPaste={setPasting}
            />
            {account && needsToken(account, pasting) && (
              <ReconnectPanel key={account.key} account={account} />
            )}
            {rows.length > 0 ? (
              <CampaignList
                snapshot={snapshot}
                groups={list.groups}
                needs={list.needs}
                words={list.words}
                step={search.step}
                selection={selection}
                scrollTarget={scrollTarget}
                anchor={list.anchor}
                onSelection={setSelection}
                onAct={list.hold}
                dialogs={dialogs}
              />
            ) : (
              <NoCampaigns
                snapshot={snapshot}
                search={search.text}
                leftOut={list.hidden + list.filtered}
                onClearSearch={() => {
                  search.clear()
                  goToSearch()
                }}
                onAdd={openAdd}
              />
            )}
            <ListEnd
              snapshot={snapshot}
              hidden={list.hidden}
              filtered={list.filtered}
              hasRows={rows.length > 0}
              onShow={goToSearch}
            />
          </div>
        </div>
        <RunStrip
          snapshot={snapshot}
          onExplain={(offer) => setDialog({ kind: 'why', offer })}
          onResumeProspects={(offer) =>
            setDialog({ kind: 'resume', campaign: campaignOf(offer), presetProspects: true, offer })
          }
          onRestoreWithProspects={(batch) => setDialog({ kind: 'restore', batch })}
          onChangeEnd={(batch) => setDialog({ kind: 'run-end', batch })}
        />
      </Arrangement>
      <ActionBar
        snapshot={snapshot}
        rows={rows}
        search={search.text}
        selection={selection}
        onSelection={setSelection}
        onAdd={connection.kind === 'connected' ? openAdd : undefined}
        onDialog={setDialog}
      />
      {dialog && (
        <WorkspaceDialog
          dialog={dialog}
          snapshot={snapshot}
          onAdded={(campaign) => reveal(campaign, false)}
          onBulkRequested={clearSelection}
          onClose={() => setDialog(null)}
        />
      )}
      <ShownCount shown={rows.length} search={search.text} preferences={snapshot.preferences} />
    </main>
  )
}

/** `searchThen`: the search when rows were last selected */
const beforeSelecting: { selectionBefore: Selection; searchThen: string } = {
  selectionBefore: nothingSelected,
  searchThen: '',
}

function rowDialogs(
  open: (dialog: OpenDialog) => void,
): RowDialogs & { onResumeProspectsOf: (campaign: Named) => void } {
  const onResumeProspectsOf = (campaign: Named) => open({ kind: 'resume', campaign, presetProspects: true })
  return {
    onResume: (row) => open({ kind: 'resume', campaign: row, presetProspects: false }),
    onResumeMany: (rows) => open({ kind: 'resume-many', rows }),
    onResumeProspects: (rows) => {
      const [only, ...others] = rows
      if (only && others.length === 0) onResumeProspectsOf(only)
      else open({ kind: 'resume-prospects', rows })
    },
    onResumeProspectsOf,
    onChooseEnd: (row) => open({ kind: 'choose-end', campaign: campaignRef(row) }),
    onLock: (row) => open({ kind: 'lock', campaign: row }),
    onHistory: (row) => open({ kind: 'history', campaign: row }),
  }
}

/** The dialog that a command from the tray or the command line opens. */
function dialogFor(command: Exclude<WindowCommand, { kind: 'begin' }>): OpenDialog | null {
  switch (command.kind) {
    case 'pause-all':
      return { kind: 'pause-many', scope: 'all', keys: null }
    case 'choose-end':
      return command
    case 'reveal':
      return null
  }
}

/** Whether campaigns may have changed since: the newest reading failed, or none is possible. */
function isOld({ connection, reading }: Snapshot): boolean {
  return connection.kind !== 'connected' || reading.error !== null
}

/** @param pasting the key of the account whose token the person chose to paste */
function needsToken({ key, connection }: AccountSummary, pasting: string | null): boolean {
  switch (connection.kind) {
    case 'refused':
    case 'gone':
    case 'signed-out':
      return true
    case 'locked':
      return key === pasting
    case 'starting':
    case 'connected':
      return false
  }
}
