import { app, BrowserWindow, type ContextMenuParams, Menu, type WebContents } from 'electron'

type TextEdit = 'cut' | 'copy' | 'paste' | 'selectAll'
type Params = Pick<ContextMenuParams, 'isEditable' | 'formControlType' | 'selectionText' | 'editFlags'>

/** Fields that hold text. The others consist of parts, such as the day of a date. */
const textFields: ReadonlySet<Params['formControlType']> = new Set([
  'input-email',
  'input-number',
  'input-password',
  'input-search',
  'input-telephone',
  'input-text',
  'input-url',
  'text-area',
])

const labels: Record<TextEdit, string> = { cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all' }

/** Gives every page from now on a context menu for text. */
export function offerTextMenus(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('context-menu', (_event, params) => popUp(contents, params))
  })
}

/** The items of the menu, which is empty away from text. Nothing can be copied out of a password field. */
export function textCommands(params: Params): { command: TextEdit; isEnabled: boolean }[] {
  const { isEditable, formControlType, selectionText, editFlags } = params
  const cut = { command: 'cut', isEnabled: editFlags.canCut } as const
  const copy = { command: 'copy', isEnabled: editFlags.canCopy } as const
  const paste = { command: 'paste', isEnabled: editFlags.canPaste } as const
  const selectAll = { command: 'selectAll', isEnabled: editFlags.canSelectAll } as const
  if (!isEditable) return editFlags.canCopy && selectionText.trim() !== '' ? [copy] : []
  if (!textFields.has(formControlType)) return []
  return formControlType === 'input-password' ? [paste, selectAll] : [cut, copy, paste, selectAll]
}

function popUp(contents: WebContents, params: ContextMenuParams): void {
  const window = BrowserWindow.fromWebContents(contents)
  const commands = textCommands(params)
  if (!window || commands.length === 0) return
  const items = commands.map(({ command, isEnabled }) => ({
    label: labels[command],
    enabled: isEnabled,
    click: () => contents[command](),
  }))
  const { x, y, menuSourceType } = params
  Menu.buildFromTemplate(items).popup({ window, x, y, sourceType: menuSourceType })
}
