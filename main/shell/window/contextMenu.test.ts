import { expect, test, vi } from 'vitest'
import { textActs } from './contextMenu'

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
  expect(textActs(field)).toEqual([
    { act: 'cut', isEnabled: true },
    { act: 'copy', isEnabled: true },
    { act: 'paste', isEnabled: false },
    { act: 'selectAll', isEnabled: true },
  ])
})

test('out of the token field nothing is taken, whatever the browser allows', () => {
  expect(textActs({ ...field, formControlType: 'input-password' })).toEqual([
    { act: 'paste', isEnabled: false },
    { act: 'selectAll', isEnabled: true },
  ])
})

test('text that is selected can be copied; where none is there is no menu, nor in the parts of a date', () => {
  const editFlags = { ...nothing, canCopy: true, canSelectAll: true }
  expect(textActs({ ...text, selectionText: 'Try again.', editFlags })).toEqual([
    { act: 'copy', isEnabled: true },
  ])
  expect(textActs({ ...text, selectionText: ' \n', editFlags })).toEqual([])
  expect(textActs(text)).toEqual([])
  expect(textActs({ ...field, formControlType: 'input-date' })).toEqual([])
})
