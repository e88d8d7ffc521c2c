import type { Fact } from '../model/index.ts'
import type { CheckedRow, CheckedSegment } from './context.ts'

/** Metres and kilograms in one of each unit. A pound is read as the currency; beside kilograms it is the weight. */
const sizes: Readonly<Record<string, { readonly of: 'length' | 'weight'; readonly size: number; readonly metric: boolean }>> = {
  in: { of: 'length', size: 0.0254, metric: false },
  ft: { of: 'length', size: 0.3048, metric: false },
  yd: { of: 'length', size: 0.9144, metric: false },
  mi: { of: 'length', size: 1609, metric: false },
  cm: { of: 'length', size: 0.01, metric: true },
  m: { of: 'length', size: 1, metric: true },
  km: { of: 'length', size: 1000, metric: true },
  lb: { of: 'weight', size: 0.4536, metric: false },
  GBP: { of: 'weight', size: 0.4536, metric: false },
  g: { of: 'weight', size: 0.001, metric: true },
  kg: { of: 'weight', size: 1, metric: true },
}

// "650 pounds" is «300 кг» to a newspaper.
const tolerance = 0.12

/** Whether one of the values is a measure that another version of the row gives in its own system: 30 yards, 27 metres. */
export function isConverted(values: readonly (string | null)[], row: CheckedRow): boolean {
  const measures = values.flatMap(measureOf)
  if (measures.length === 0) return false
  const inRow = row.cells.flatMap((cell) => cell.segments.flatMap(measuresIn))
  return measures.some((one) => inRow.some((other) => one.of === other.of && one.metric !== other.metric && Math.abs(one.amount / other.amount - 1) < tolerance))
}

const feet = /^\d+ ft$/
const inches = /^\d+(?: in)?$/

/** Whether two facts are one measure: "6-foot-6", "6 feet 6 inches". */
export const areFeetAndInches = (one: Fact | undefined, next: Fact | undefined): boolean => one !== undefined && next !== undefined && feet.test(one.value) && next.start - one.end <= 2 && inches.test(next.value)

/** The measures of a segment; "6-foot-6" and "6 feet 6 inches" are one. */
function measuresIn({ facts }: CheckedSegment) {
  return facts.flatMap((fact, index) => {
    if (fact.kind !== 'unit' && fact.kind !== 'money') return []
    const next = facts[index + 1]
    return areFeetAndInches(fact, next) ? [...measureOf(fact.value), ...measureOf(`${parseInt(fact.value) * 12 + parseInt(next!.value)} in`)] : measureOf(fact.value)
  })
}

function measureOf(value: string | null) {
  const [amount = '', unit = ''] = value?.split(' ') ?? []
  const size = sizes[unit]
  return size ? [{ ...size, amount: Number(amount) * size.size }] : []
}
