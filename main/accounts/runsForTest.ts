import type { SimulatedStatus } from '../simulatedAlta/simulatedCampaign'

export const idOf = (number: number) => `${String(number).padStart(8, '0')}-1111-4111-8111-111111111111`

/** Campaign 1, 2, 3 and so on. */
export const seed = (number: number, status: SimulatedStatus = 'active') => ({
  id: idOf(number),
  name: `Campaign ${number}`,
  status,
})

export const many = (count: number) => Array.from({ length: count }, (_, index) => seed(index + 1))
