import { romanizationOf, spellingHabits, type SpelledName, type SpellingHabit } from '../names/index.ts'
import type { Check, Observation } from './check.ts'
import type { CheckContext } from './context.ts'
import { rowOf } from './mentions-in.ts'
import type { Place } from './place.ts'

/** Names of people spelled by the rules of two readerships at once: within one name (Vladimir Koslow), or some names of a version against most. */
export const nameSystem = {
  id: 'name-system',
  category: 'terminology/inconsistent',
  severity: 'warning',
  examples: { silent: [{ en: 'Vladimir Kozlov', ru: 'Владимир Козлов' }], finds: [] },
  blind: 'Names no version prints in Cyrillic; two systems for one readership (ALA-LC and BGN/PCGN), which share most letters; spellings that follow no system.',
  run: (context) => {
    const versions = context.rows[0]?.cells.map(({ version, language }) => ({ id: version, language })) ?? []
    if (context.names.length === 0) return []
    return spellingHabits(context.names, versions).flatMap((habit) => [...observeMixed(context, habit), ...observeOdd(context, habit)])
  },
} satisfies Check

function observeMixed(context: CheckContext, { version, names }: SpellingHabit): Observation[] {
  return names.flatMap(({ name, lemma, mixed }): Observation[] => {
    const place = placeOfSpelling(version, { name, lemma })
    const row = place && rowOf(context, place)?.id
    if (mixed === null || !place || row == null) return []
    const values = mixed.map(({ word, system }) => `${word} (${labelOf(system)})`)
    const params = { change: 'mixed', version, text: lemma, values, spellings: mixed.map(({ word }) => word), systems: mixed.map(({ system }) => system) }
    return [{ row, severity: 'warning', blamed: [version], spans: [place], params }]
  })
}

/** One finding a version, at the first odd name, listing them all. */
function observeOdd(context: CheckContext, { version, system, odd }: SpellingHabit): Observation[] {
  const order = new Map(context.rows.map(({ id }, index) => [id, index]))
  const places = odd.flatMap((spelled) => {
    const place = placeOfSpelling(version, spelled)
    const row = place && rowOf(context, place)?.id
    return place && row != null ? [{ spelled, place, row, at: order.get(row) ?? 0 }] : []
  })
  const [first] = places.sort((a, b) => a.at - b.at || a.place.start - b.place.start)
  if (!first || system === null) return []
  const values = places.map(({ spelled: { lemma, systems } }) => (systems[0] === undefined ? lemma : `${lemma} (${labelOf(systems[0])})`))
  const params = {
    version,
    habit: labelOf(system),
    values,
    // For interfaces that have their own words for systems.
    habitSystem: system,
    spellings: places.map(({ spelled }) => spelled.lemma),
    systems: places.map(({ spelled }) => spelled.systems[0] ?? ''),
  }
  return [{ row: first.row, severity: 'warning', blamed: [version], spans: places.map(({ place }) => place), params }]
}

const labelOf = (system: string): string => romanizationOf(system).label

function placeOfSpelling(version: string, { name, lemma }: Pick<SpelledName, 'name' | 'lemma'>): Place | null {
  const mention = name.mentions.find((one) => one.version === version && one.lemma === lemma)
  return mention ? { version, segment: mention.segment, start: mention.start, end: mention.end, text: mention.text } : null
}
