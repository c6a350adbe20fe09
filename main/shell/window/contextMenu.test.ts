import { expect, test, vi } from 'vitest'
import { textCommands } from './contextMenu'

vi.mock('electron', () => ({}))

const nothing = {
  canUndo: false,
  canRedo: false,
  canCut: false,
  canCopy: false,
  canPaste: false,
  canDelete: false,
  canSelectAll: false,
  canEditRichly: false,
}
const field = {
  isEditable: true,
  formControlType: 'input-search',
  selectionText: 'emea',
  editFlags: { ...nothing, canCut: true, canCopy: true, canPaste: false, canSelectAll: true },
} as const
const text = { isEditable: false, formControlType: 'none', selectionText: '', editFlags: nothing } as const

test('a field offers Cut, Copy, Paste and Select all, as far as they can be done', () => {
  expect(textCommands(field)).toEqual([
    { command: 'cut', isEnabled: true },
    { command: 'copy', isEnabled: true },
    { command: 'paste', isEnabled: false },
    { command: 'selectAll', isEnabled: true },
  ])
})

test('out of the token field nothing is taken, whatever the browser allows', () => {
  expect(textCommands({ ...field, formControlType: 'input-password' })).toEqual([
    { command: 'paste', isEnabled: false },
    { command: 'selectAll', isEnabled: true },
  ])
})

test('text that is selected can be copied; where none is there is no menu, nor in the parts of a date', () => {
  const editFlags = { ...nothing, canCopy: true, canSelectAll: true }
  expect(textCommands({ ...text, selectionText: 'Try again.', editFlags })).toEqual([
    { command: 'copy', isEnabled: true },
  ])
  expect(textCommands({ ...text, selectionText: ' \n', editFlags })).toEqual([])
  expect(textCommands(text)).toEqual([])
  expect(textCommands({ ...field, formControlType: 'input-date' })).toEqual([])
})
