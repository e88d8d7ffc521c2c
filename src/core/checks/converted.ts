import type { Fact } from '../model/index.ts'
import { unitBehind } from '../facts/index.ts'
import type { Cell, CheckedRow } from './context.ts'

/** Metres, kilograms and kilometres an hour in one of each unit. A pound is read as the currency; beside kilograms it is the weight. */
const sizes: Readonly<Record<string, { readonly of: 'length' | 'weight' | 'speed'; readonly size: number; readonly metric: boolean }>> = {
  in: { of: 'length', size: 0.0254, metric: false },
  ft: { of: 'length', size: 0.3048, metric: false },
  yd: { of: 'length', size: 0.9144, metric: false },
  mi: { of: 'length', size: 1609, metric: false },
  cm: { of: 'length', size: 0.01, metric: true },
  m: { of: 'length', size: 1, metric: true },
  km: { of: 'length', size: 1000, metric: true },
  kmh: { of: 'speed', size: 1, metric: true },
  mph: { of: 'speed', size: 1.609, metric: false },
  lb: { of: 'weight', size: 0.4536, metric: false },
  GBP: { of: 'weight', size: 0.4536, metric: false },
  g: { of: 'weight', size: 0.001, metric: true },
  kg: { of: 'weight', size: 1, metric: true },
}

interface Measure {
  /** The value of the fact that says it. */
  readonly value: string
  readonly of: 'length' | 'weight' | 'speed'
  readonly metric: boolean
  /** Metres, kilograms, kilometres an hour. */
  readonly amount: number
}

// "650 pounds" is «300 кг» to a newspaper.
const tolerance = 0.12

/**
 * Whether a difference is one of systems only: 30 yards are 27 metres elsewhere, or a version leaves out the one of "6 metres (20 feet)".
 * Another measure in the place of one is not made right by what stands in brackets behind it.
 *
 * @param values the values that differ, by version; null where nothing stands
 */
export function isConverted(values: Readonly<Record<string, string | null>>, row: CheckedRow): boolean {
  const sides = row.cells.flatMap((cell) => {
    const value = values[cell.version]
    if (value === undefined) return []
    const measures = measuresIn(cell)
    return [{ value, measures: value === null ? measures : measures.filter((measure) => measure.value === value) }]
  })
  const said = sides.filter(({ value }) => value !== null)
  return said.some((one) => sides.some((other) => other.value !== one.value && one.measures.some((a) => other.measures.some((b) => areOneMeasure(a, b)))))
}

const areOneMeasure = (one: Measure, other: Measure) => one.of === other.of && one.metric !== other.metric && Math.abs(one.amount / other.amount - 1) < tolerance

const feet = /^\d+ ft$/
const inches = /^\d+(?: in)?$/

/** Whether two facts are one measure: "6-foot-6", "6 feet 6 inches". */
export const areFeetAndInches = (one: Fact | undefined, next: Fact | undefined): boolean => one !== undefined && next !== undefined && feet.test(one.value) && next.start - one.end <= 2 && inches.test(next.value)

/** The measures of a cell, each with the value of its fact; "6-foot-6" and "6 feet 6 inches" are one, "two-foot" counts feet as "2 feet" does. */
function measuresIn({ segments, language }: Cell) {
  return segments.flatMap(({ facts, text }) =>
    facts.flatMap((fact, index) => {
      const { value } = fact
      if (fact.kind === 'number') return /\d/.test(text.slice(fact.start, fact.end)) ? [] : measureOf(value, `${value} ${unitBehind(text, fact.end, language)}`)
      if (fact.kind !== 'unit' && fact.kind !== 'money') return []
      const next = facts[index + 1]
      if (!areFeetAndInches(fact, next)) return measureOf(value, value)
      const whole = `${parseInt(value) * 12 + parseInt(next!.value)} in`
      return [...measureOf(value, value), ...measureOf(value, whole), ...measureOf(next!.value, whole)]
    }),
  )
}

function measureOf(value: string, measure: string): Measure[] {
  const [amount = '', unit = ''] = measure.split(' ')
  const size = sizes[unit]
  return size ? [{ value, of: size.of, metric: size.metric, amount: Number(amount) * size.size }] : []
}
