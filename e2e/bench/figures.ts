/** One measurement, in each round: of PauseBar and, where it applies, of the bare program. */
export interface Row {
  what: string
  unit: string
  own: number[]
  bare?: number[]
  /** The target, in words. */
  target?: string
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}

/** A Markdown table. Each figure is the median with, in brackets, the lowest and the highest value. */
export function table(rows: Row[]): string {
  const lines = rows.map(({ what, unit, own, bare, target = '' }) =>
    [
      what,
      figure(own, unit),
      bare ? figure(bare, unit) : '–',
      bare ? ratio(own, bare, unit) : '–',
      target,
    ].join(' | '),
  )
  const head = ['what', 'PauseBar', 'bare program', 'PauseBar to bare', 'target'].join(' | ')
  return [head, '--- | ---: | ---: | ---: | ---', ...lines].map((line) => `| ${line} |`).join('\n')
}

function figure(values: number[], unit: string): string {
  const [least, middle, most] = [Math.min(...values), median(values), Math.max(...values)].map(rounded)
  return least === most ? `${middle} ${unit}` : `${middle} ${unit} (${least}–${most})`
}

function ratio(own: number[], bare: number[], unit: string): string {
  const difference = median(own) - median(bare)
  return `× ${(median(own) / median(bare)).toFixed(2)}, ${difference < 0 ? '−' : '+'}${rounded(Math.abs(difference))} ${unit}`
}

const rounded = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
