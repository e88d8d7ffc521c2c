import type { Check, Observation } from './check.ts'
import type { CheckedRow } from './context.ts'
import { areFeetAndInches } from './converted.ts'
import { placeOf, type Place } from './place.ts'
import { vote } from './vote.ts'

/** One number with different units or currencies: 5 km, 5 miles; $200 million, €200 million. */
export const unit = {
  id: 'unit',
  category: 'accuracy/mistranslation',
  severity: 'warning',
  examples: {
    silent: [{ en: 'paid $375,000 to', de: 'zahlte 375.000 USD an', ru: 'выплатил 375 000 долларов' }, { en: 'the 6-foot-6 forward', kk: '6 фут 6 дюйм бойы бар' }],
    finds: [
      { en: 'a fortune of ‹£11 million›', de: 'ein Vermögen von 11 Millionen', ru: 'состояние в ‹11 млн фунтов›', kk: '‹11 млн еуро› байлығы' },
      { en: 'paid ‹375,000 dollars› to', de: 'zahlte ‹375.000 Dollar› an', ru: 'выплатил ‹375 000 евро› по' },
    ],
  },
  blind: 'Units written before their number; a unit dropped.',
  run: (context) => context.rows.flatMap(observeRow),
} satisfies Check

interface Measured {
  readonly unit: string
  readonly place: Place
}

const bare = ''
const range = /^[^(.;:]{1,6}$/u

function observeRow(row: CheckedRow): Observation[] {
  const byNumber = new Map<string, Map<string, Measured[]>>()
  for (const cell of row.cells)
    for (const segment of cell.segments)
      segment.facts.forEach((fact, index) => {
        if (fact.kind !== 'money' && fact.kind !== 'unit' && fact.kind !== 'percentage' && fact.kind !== 'number') return
        const [value = '', symbol = bare] = fact.value.split(' ')
        const next = segment.facts[index + 1]
        if (areFeetAndInches(fact, next) || areFeetAndInches(segment.facts[index - 1], fact)) return
        // "70 to 90 %": the sign belongs to both.
        const shared = fact.kind === 'number' && next !== undefined && range.test(segment.text.slice(fact.end, next.start)) && (next.kind === 'percentage' || next.kind === 'money' || next.kind === 'unit')
        const unit = shared ? unitOf(next.kind, next.value) : unitOf(fact.kind, `${value} ${symbol}`)
        const versions = byNumber.get(value) ?? new Map<string, Measured[]>()
        byNumber.set(value, versions)
        versions.set(cell.version, [...(versions.get(cell.version) ?? []), { unit, place: placeOf(cell.version, segment, fact.start, fact.end) }])
      })
  return [...byNumber].flatMap(([value, versions]) => observeNumber(row, value, versions))
}

const unitOf = (kind: string, value: string) => (kind === 'percentage' ? '%' : (value.split(' ')[1] ?? bare))

/**
 * The measures that can be compared. A unit may go unread or unsaid, and a version that says none has no word in it; a percent sign is seen in
 * every language and seldom left out, so that its absence counts.
 */
function withUnits(versions: ReadonlyMap<string, readonly Measured[]>): ReadonlyMap<string, readonly Measured[]> {
  if ([...versions.values()].some((list) => list.some(({ unit }) => unit === '%'))) return versions
  const named = [...versions].map(([version, list]) => [version, list.filter(({ unit }) => unit !== bare)] as const)
  return new Map(named.filter(([, list]) => list.length > 0))
}

function observeNumber(row: CheckedRow, value: string, versions: ReadonlyMap<string, readonly Measured[]>): Observation[] {
  const counts = [...versions.values()].map((list) => list.length)
  // The same number in unlike numbers of places gives no ground to compare on.
  if (versions.size < 2 || counts.some((count) => count !== counts[0])) return []
  const speaking = withUnits(versions)
  if (speaking.size < 2) return []
  const units = Object.fromEntries([...speaking].map(([version, list]) => [version, [...new Set(list.map((entry) => entry.unit))].sort().join(' ')]))
  const all = new Set([...speaking.values()].flatMap((list) => list.map((entry) => entry.unit)))
  if (new Set(Object.values(units)).size === 1) return []
  if (all.has(bare) && /^\d$/.test(value)) return []
  const blamed = vote(units)
  const common = [...all].filter((unit) => [...speaking.values()].every((list) => list.some((entry) => entry.unit === unit)))
  const places = [...speaking.values()].map((list) => (list.find((entry) => !common.includes(entry.unit)) ?? list[0]!).place)
  const spans = places.sort((a, b) => Number(blamed.includes(b.version)) - Number(blamed.includes(a.version)))
  return [{ row: row.id, severity: 'warning', blamed, spans, params: { value, values: spans.map((span) => span.text), versions: spans.map((span) => span.version) } }]
}
