import { useLayoutEffect, useReducer, useRef, useState } from 'react'
import type { AccountSummary, Connection, Snapshot, WindowCommand } from '../../preload/shared/contract'
import { rowKey } from '../../preload/shared/names'
import { CampaignList } from '../campaigns/CampaignList'
import { campaignOf, keyOf, type Which } from '../campaigns/items'
import { allOf, nothingSelected, type Selection, selectedOf, within } from '../campaigns/selection'
import type { Sought } from '../campaigns/sight'
import { scrollToTop } from '../campaigns/sight'
import { useCampaignList } from '../campaigns/useCampaignList'
import { ReconnectPanel } from '../connect/ReconnectPanel'
import { Arrangement } from '../controls/keptPlaces'
import { type OpenDialog, WorkspaceDialog } from '../dialogs/WorkspaceDialog'
import { RunStrip } from '../runs/RunStrip'
import { undoLast } from '../runs/useUndo'
import { onlyAccountOnShow } from '../snapshot/accountsOnShow'
import { useCommandsFromMain, useRun } from '../snapshot/commands'
import { ActionBar } from './ActionBar'
import { ShownCount } from './Announcer'
import { AtRest } from './AtRest'
import { Banners } from './Banners'
import { Header } from './Header'
import { LeftOut } from './LeftOut'
import { NoCampaigns } from './NoCampaigns'
import { questionsIn } from './questions'
import { Toolbar } from './Toolbar'
import { useFocusHome, useKeys } from './useKeys'
import { useSearch } from './useSearch'

/** The campaigns of what is on show, and all that can be done with them. */
export function Workspace({ snapshot, connection }: { snapshot: Snapshot; connection: Connection }) {
  const run = useRun()
  const search = useSearch()
  /** The row that was brought into sight last: no filter hides it. */
  const [revealed, setRevealed] = useState<{ key: string } | null>(null)
  const sought = useRef<Sought | null>(null)
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const [pasting, setPasting] = useState<string | null>(null)
  const searchBox = useRef<HTMLInputElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const list = useCampaignList(snapshot, {
    search: search.text,
    revealedKey: revealed?.key ?? null,
    area: scroller,
  })
  const { rows } = list
  const [{ selectionBefore, searchThen }, setSelected] = useState({
    selectionBefore: nothingSelected,
    searchThen: '',
  })
  const setSelection = (selection: Selection) =>
    setSelected({ selectionBefore: selection, searchThen: search.text })
  const selection = within(selectionBefore, () => rows.map(rowKey))
  const selected = selectedOf(rows, selection)
  const clearSelection = () => setSelection(nothingSelected)
  const questions = questionsIn(setDialog)

  useCommandsFromMain((command) => {
    if (command.kind === 'begin') return begin()
    setDialog(dialogFor(command))
    if (command.kind === 'reveal') reveal(command.campaign, true)
  })
  // As soon as there is a list, as well as each time that the window is opened.
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
  function reveal(campaign: Which, takesFocus: boolean) {
    search.clear()
    const key = keyOf(campaign)
    sought.current = { key, takesFocus }
    setRevealed({ key })
  }
  function goToFirst() {
    const [first] = rows
    if (!first) return
    sought.current = { key: rowKey(first), takesFocus: true }
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
      if (undone) run(undone)
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
              onResumeProspects={questions.onResumeProspectsOf}
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
                sought={sought}
                underHand={list.underHand}
                onSelection={setSelection}
                onAct={list.hold}
                questions={questions}
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
            <LeftOut
              hidden={list.hidden}
              filtered={list.filtered}
              filter={snapshot.preferences.filter}
              onShow={goToSearch}
            />
            {rows.length > 0 && <OnlyAdded snapshot={snapshot} />}
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
        >
          <AtRest campaigns={snapshot.campaigns} />
        </RunStrip>
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

/** Why there are no others. */
const OnlyAdded = ({ snapshot: { connection, campaigns } }: { snapshot: Snapshot }) =>
  connection.kind === 'connected' &&
  !connection.mayList &&
  campaigns.every(({ isAdded }) => isAdded) && (
    <p className="list-end">Your role can’t list campaigns: only the ones added here are shown.</p>
  )

/** What is asked first where something was wanted outside of the window. */
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

/** Whether the newest reading failed, or none can be made: then all that is shown may have changed since. */
function isOld({ connection, reading }: Snapshot): boolean {
  return connection.kind !== 'connected' || reading.error !== null
}

/** @param pasting the account whose token the person would rather paste than wait for */
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
