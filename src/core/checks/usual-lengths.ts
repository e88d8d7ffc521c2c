import type { Cell, CheckContext } from './context.ts'
import { rememberByContext } from './remember-by-context.ts'

/** How many letters a text of a language takes for 100 letters of English: medians over the Universal Declaration of Human Rights and newspaper translations. */
const usual: Readonly<Record<string, number>> = { en: 1, de: 1.14, ru: 1.06, kk: 1.05 }

const ratiosOf = rememberByContext((context): Readonly<Record<string, number>> => (context.wholeWork ? ownRatios(context) : usual))

/** How long each version usually is, one against another: the document's own habit over all its rows, or for a row given on its own that of the languages. */
export function usualLength(context: CheckContext, cell: Cell): number {
  const ratios = ratiosOf(context)
  return ratios[cell.version] ?? ratios[cell.language] ?? 1
}

function ownRatios(context: CheckContext): Readonly<Record<string, number>> {
  const totals = new Map<string, number>()
  for (const row of context.rows) {
    if (row.cells.some((cell) => cell.segments.length === 0)) continue
    for (const cell of row.cells) totals.set(cell.version, (totals.get(cell.version) ?? 0) + lengthOf(cell))
  }
  const mean = [...totals.values()].reduce((sum, value) => sum + value, 0) / (totals.size || 1)
  return Object.fromEntries([...totals].map(([version, total]) => [version, mean > 0 ? total / mean : 1]))
}

/** UTF-16 units of a cell's segments. */
export const lengthOf = (cell: Cell): number => cell.segments.reduce((sum, segment) => sum + segment.text.length, 0)
