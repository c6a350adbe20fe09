import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exampleEntry } from '../../preload/shared/examplesForTest'
import { historyCsv } from './historyPage'

const entry = (campaignName: string) =>
  exampleEntry({
    at: Date.UTC(2026, 2, 12, 14, 2),
    campaignId: '3f8a1c52-7d7e-4b0e-9a55-0d1f6f0c2b11',
    campaignName,
    reason: 'Wrong price',
    withProspects: true,
    until: Date.UTC(2026, 2, 16, 8),
    zone: 'Europe/Berlin',
  })

/** Reads a table as RFC 4180 has it. */
function cellsOf(csv: string): string[][] {
  const rows = csv.slice(1).matchAll(/((?:"(?:[^"]|"")*",?)+)\r\n/g)
  return [...rows].map(([, row = '']) =>
    [...row.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"')),
  )
}

it('is a table that a spreadsheet reads, its times in UTC', () => {
  const csv = historyCsv([entry('Q1 “Outbound”, "EMEA"')], new Map([['first', 'EMEA']]))
  expect(csv.startsWith('\ufeff')).toBe(true)
  expect(cellsOf(csv)[1]).toEqual([
    '2026-03-12T14:02:00.000Z',
    'EMEA',
    'Q1 “Outbound”, "EMEA"',
    '3f8a1c52-7d7e-4b0e-9a55-0d1f6f0c2b11',
    'pause',
    'yes',
    '2026-03-16T08:00:00.000Z',
    'done',
    'this computer',
    'Wrong price',
  ])
})

it('has a head, and a line for each entry', () => {
  const head = /^\ufeff"Time","Account","Campaign",[^\n]+,"Reason"\r\n/
  expect(historyCsv([], new Map()).replace(head, '')).toBe('')
  const lines = historyCsv([exampleEntry(), exampleEntry()], new Map()).replace(head, '')
  expect(lines).toMatch(/^("[^\r\n]+"\r\n){2}$/)
})

it('tells what somebody else changed', () => {
  const { account, id, at, campaignId, campaignName } = entry('Q1 Outbound')
  const seen = { account, id, at, campaignId, campaignName, reason: '', batchId: null } as const
  const csv = historyCsv([{ ...seen, kind: 'seen', from: 'active', to: 'paused' }], new Map())
  expect(cellsOf(csv)[1]).toEqual([
    '2026-03-12T14:02:00.000Z',
    '',
    'Q1 Outbound',
    '3f8a1c52-7d7e-4b0e-9a55-0d1f6f0c2b11',
    'active to paused',
    '',
    '',
    'seen',
    'elsewhere',
    '',
  ])
})

it.each([
  ['a pause without an end', {}, ['pause', 'no', '', 'done', 'this computer', '']],
  [
    'a failure',
    { outcome: 'failed', error: 'offline' },
    ['pause', 'no', '', 'failed: offline', 'this computer', ''],
  ],
  [
    'the end of a pause',
    { verb: 'resume', byTimer: true },
    ['resume', 'no', '', 'done', 'this computer, as planned', ''],
  ],
] as const)('tells %s', (_what, differences, cells) => {
  expect(cellsOf(historyCsv([exampleEntry(differences)], new Map()))[1]?.slice(4)).toEqual(cells)
})

it('says of prospects that were resumed alone that it was them', () => {
  const resumed = exampleEntry({ verb: 'resume', withProspects: true, isOfProspects: true })
  expect(cellsOf(historyCsv([resumed], new Map()))[1]?.slice(4, 6)).toEqual(['resume prospects', 'yes'])
})

it('brings any name through, and none that a spreadsheet would run, however it parts the cells', () => {
  const unit = fc.constantFrom('=', '-', '@', ';', ',', '\t', '\n', '"', "'", ' ', 'a', '1', '＝')
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit })), (name) => {
      const csv = historyCsv([entry(name)], new Map())
      const cell = cellsOf(csv)[1]?.[2] ?? ''
      expect(cell.replaceAll("'", '')).toBe(name.replaceAll("'", ''))
      const pieces = [cell, ...csv.split(/[;\t\r\n]/).map((piece) => piece.replace(/^[\s"]+/, ''))]
      expect(pieces.filter((piece) => /^[=+\-@＝＋－＠]/.test(piece))).toEqual([])
    }),
  )
})

it.each([
  ['=HYPERLINK("http://evil")', `'=HYPERLINK("http://evil")`],
  ['foo;=1+1;bar', `foo;'=1+1;bar`],
  ['a\n=1+1', `a\n'=1+1`],
  ['a;"=1+1"', `a;"'=1+1"`],
  ['Q1; R&D - 5%, +3', 'Q1; R&D - 5%, +3'],
])('the name %j is written %j', (name, written) => {
  expect(cellsOf(historyCsv([entry(name)], new Map()))[1]?.[2]).toBe(written)
})
