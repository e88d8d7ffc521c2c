import type { Check, Observation } from './check.ts'
import type { CheckedRow } from './context.ts'
import { placeOf, type Place } from './place.ts'
import { vote } from './vote.ts'

/** One number with different units or currencies: 5 km, 5 miles; $200 million, €200 million. */
export const unit = {
  id: 'unit',
  category: 'accuracy/mistranslation',
  severity: 'warning',
  examples: {
    silent: [{ en: 'paid $375,000 to', de: 'zahlte 375.000 US-Dollar an', ru: 'выплатил 375 000 долларов' }],
    finds: [{ en: 'paid ‹375,000 dollars› to', de: 'zahlte ‹375.000 Dollar› an', ru: 'выплатил ‹375 000 евро› по' }],
  },
  blind: 'Units written before their number; a unit dropped.',
  run: (context) => context.rows.flatMap(observeRow),
} satisfies Check

function observeRow(row: CheckedRow): Observation[] {
  const byNumber = new Map<string, Map<string, { unit: string; place: Place }[]>>()
  const cells = row.cells.filter((cell) => cell.segments.length > 0)
  for (const cell of cells)
    for (const segment of cell.segments)
      for (const fact of segment.facts) {
        if (fact.kind !== 'money' && fact.kind !== 'unit') continue
        const [value = '', symbol = ''] = fact.value.split(' ')
        const versions = byNumber.get(value) ?? new Map<string, { unit: string; place: Place }[]>()
        byNumber.set(value, versions)
        versions.set(cell.version, [...(versions.get(cell.version) ?? []), { unit: symbol, place: placeOf(cell.version, segment, fact.start, fact.end) }])
      }
  return [...byNumber].flatMap(([value, versions]): Observation[] => {
    // The same number twice with different units in one version is no ground to compare on.
    if (versions.size < 2 || [...versions.values()].some((list) => list.length > 1)) return []
    const units = Object.fromEntries([...versions].map(([version, list]) => [version, list[0]!.unit]))
    if (new Set(Object.values(units)).size === 1) return []
    const blamed = vote(units)
    const places = [...versions.values()].map((list) => list[0]!.place)
    const spans = places.sort((a, b) => Number(blamed.includes(b.version)) - Number(blamed.includes(a.version)))
    return [{ row: row.id, severity: 'warning', blamed, spans, params: { value, values: spans.map((span) => span.text), versions: spans.map((span) => span.version) } }]
  })
}
