import type { CampaignSeed } from '../main/simulatedAlta/simulatedCampaign'

const regions = [
  'EMEA',
  'DACH',
  'Nordics',
  'UK & Ireland',
  'Benelux',
  'France',
  'Iberia',
  'APAC',
  'US East',
  'US West',
  'LATAM',
] as const
const plays = [
  'Q1 Outbound',
  'Closed-lost reactivation',
  'Webinar follow-up',
  'Event booth visitors',
  'Partner referrals',
  'Pricing page visitors',
  'Enterprise renewals',
  'Product-led upgrades',
  'Cold CFO list',
  'Hiring signals',
  'Competitor switch',
] as const

/** 120 campaigns, named as a team would. 27 are paused; the 11 with EMEA in their name are active. */
export const aHundred: CampaignSeed[] = Array.from({ length: 120 }, (_, index) => {
  const region = regions[index % regions.length] ?? ''
  const play = plays[Math.floor(index / regions.length) % plays.length] ?? ''
  return {
    id: `${String(index + 1).padStart(8, '0')}-bbbb-4bbb-8bbb-bbbbbbbbbbbb`,
    name: `${region} | ${play} | ${2025 + (index % 2)}`,
    status: index % 4 === 3 && region !== 'EMEA' ? 'paused' : 'active',
    launchedAt: Date.parse('2026-01-12') + index * 86_400_000,
  }
})
