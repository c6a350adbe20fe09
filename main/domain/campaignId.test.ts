import { expect, test } from 'vitest'
import { identified, parseCampaignId } from './typedInput'

const id = '2b1f6c3e-8d4a-4f6b-9c0d-5e7a1b2c3d4e'
const other = '9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d'

test.each([
  ['the id itself', id],
  ['with blanks around it', `  ${id}\n`],
  ['a link that ends in it', `https://app.example.com/campaigns/${id}`],
  ['a link that goes on', `https://app.example.com/campaigns/${id}/prospects?tab=1#x`],
  ['a query', `https://app.example.com/board?campaignId=${id}&view=${other}`],
  ['a link with the account before it', `https://app.example.com/${other}/campaign/${id}`],
  ['a campaign and something of it', `https://app.example.com/campaigns/${id}/prospects/${other}`],
  ['several ids, none named: the last', `https://app.example.com/${other}/${id}`],
  ['a sentence', `Please stop ${id}, thanks.`],
])('finds the campaign in %s', (_what, text) => {
  expect(parseCampaignId(text)).toEqual({ ok: true, value: id })
})

test('leaves an id spelled as it is, and tells campaigns apart in lower case', () => {
  const spelled = id.toUpperCase()
  expect(parseCampaignId(`https://app.example.com/campaigns/${spelled}`)).toEqual({
    ok: true,
    value: spelled,
  })
  expect(identified(spelled)).toEqual({ id, altaId: spelled })
  expect(identified(id)).toEqual({ id })
})

test.each([
  ['nothing', '  ', 'empty'],
  ['a name', 'Q1 Outbound', 'not-an-id'],
  ['an id cut short', id.slice(0, -1), 'not-an-id'],
  ['an id with something stuck to it', `${id}0`, 'not-an-id'],
  ['a link without an id', 'https://app.example.com/campaigns/', 'not-an-id'],
])('refuses %s', (_what, text, problem) => {
  const error = { kind: 'invalid-input', field: 'campaign-id', problem }
  expect(parseCampaignId(text)).toEqual({ ok: false, error })
})
