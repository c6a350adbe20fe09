import { app, BrowserWindow, type ContextMenuParams, Menu, type WebContents } from 'electron'

/** What can be done with text. */
type TextAct = 'cut' | 'copy' | 'paste' | 'selectAll'
type Asked = Pick<ContextMenuParams, 'isEditable' | 'formControlType' | 'selectionText' | 'editFlags'>

/** Fields of these types hold text; those of the others have parts, such as the days of a date. */
const textTypes: ReadonlySet<Asked['formControlType']> = new Set([
  'input-email',
  'input-number',
  'input-password',
  'input-search',
  'input-telephone',
  'input-text',
  'input-url',
  'text-area',
])

const labels: Record<TextAct, string> = { cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all' }

/** Offers what can be done with text on a right click, or with the keys for that, in each page from now on. */
export function offerTextMenus(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('context-menu', (_asked, params) => popUp(contents, params))
  })
}

/** What is offered, and whether it can be done. Out of a field for secrets nothing is taken. */
export function textActs(asked: Asked): { act: TextAct; isEnabled: boolean }[] {
  const { canCut, canCopy, canPaste, canSelectAll } = asked.editFlags
  if (!asked.isEditable)
    return canCopy && asked.selectionText.trim() !== '' ? [{ act: 'copy', isEnabled: true }] : []
  if (!textTypes.has(asked.formControlType)) return []
  const into = [
    { act: 'paste', isEnabled: canPaste },
    { act: 'selectAll', isEnabled: canSelectAll },
  ] as const
  if (asked.formControlType === 'input-password') return [...into]
  return [{ act: 'cut', isEnabled: canCut }, { act: 'copy', isEnabled: canCopy }, ...into]
}

function popUp(contents: WebContents, params: ContextMenuParams): void {
  const window = BrowserWindow.fromWebContents(contents)
  const acts = textActs(params)
  if (!window || acts.length === 0) return
  const items = acts.map(({ act, isEnabled }) => ({
    label: labels[act],
    enabled: isEnabled,
    click: () => contents[act](),
  }))
  const { x, y, menuSourceType } = params
  Menu.buildFromTemplate(items).popup({ window, x, y, sourceType: menuSourceType })
}
