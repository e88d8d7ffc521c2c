import type { CheckedRow } from './context.ts'

/** What is measured in feet or pounds here is measured in metres or kilograms there: by kind of measure, one system and the other. */
const systems: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  [new Set(['in', 'ft', 'yd', 'mi']), new Set(['cm', 'm', 'km'])],
  [new Set(['lb']), new Set(['g', 'kg', 't'])],
]

/** Whether one of the values is a measure in one system, and some version of the row measures the same kind in the other. */
export function isConverted(values: readonly (string | null)[], row: CheckedRow): boolean {
  const units = new Set(values.map(unitOf))
  const inRow = new Set(row.cells.flatMap((cell) => cell.segments.flatMap((segment) => segment.facts.flatMap((fact) => (fact.kind === 'unit' ? [unitOf(fact.value)] : [])))))
  const has = (set: ReadonlySet<string>, found: ReadonlySet<string>) => [...found].some((unit) => set.has(unit))
  return systems.some(([one, other]) => (has(one, units) && has(other, inRow)) || (has(other, units) && has(one, inRow)))
}

const unitOf = (value: string | null) => value?.split(' ')[1] ?? ''
