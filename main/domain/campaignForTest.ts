import type { Campaign } from './campaign'

export const active: Campaign = {
  id: '7f9c3f60-0000-4000-8000-000000000001',
  name: 'Q1 Outbound',
  status: 'active',
  isArchived: false,
  launchedAt: null,
  updatedAt: null,
}
