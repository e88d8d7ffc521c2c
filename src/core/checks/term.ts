import type { Check, Observation } from './check.ts'
import type { CheckedRow } from './context.ts'
import { placeOf, type Place } from './place.ts'
import { oddRenderings, type OddRendering } from './terms/odd-renderings.ts'

/** A term rendered otherwise in one row than in all others: "Bürgerrechte" once, "Menschenrechte" everywhere else, where every other version keeps its term. */
export const term = {
  id: 'term',
  category: 'terminology/inconsistent',
  severity: 'warning',
  examples: { silent: [{ en: 'The council met. The board met.', de: 'Der Rat tagte. Der Rat tagte.' }], finds: [] },
  blind: 'A term that stands in fewer than four rows, or was rendered in several ways from the start; a rendering that is also the usual one of something else in its row.',
  run: (context) => (context.wholeWork ? oddRenderings(context).map((odd) => observe(context.rows[odd.row]!, odd)) : []),
} satisfies Check

function observe(row: CheckedRow, { version, blamed, other, firm, kept, usual, times }: OddRendering): Observation {
  const spans: readonly Place[] = [other, ...kept].map(({ version: id, segment, start, end }) => placeOf(id, segment, start, end))
  return {
    row: row.id,
    severity: blamed.length > 0 && firm ? 'warning' : 'hint',
    blamed,
    spans,
    params: { text: spans[0]!.text, term: usual, times, version, versions: kept.map(({ version: id }) => id), values: [...new Set(spans.slice(1).map(({ text }) => text))] },
  }
}
