import type { Mention, Name } from '../model/index.ts'
import type { Check, Observation } from './check.ts'
import type { CheckContext, CheckedRow } from './context.ts'
import { isInside } from './each-segment.ts'
import { rowsWith } from './mentions-in.ts'
import { placeAt, type Place } from './place.ts'
import { replacedIn, type Replaced } from './row-names.ts'
import { vote } from './vote.ts'

/** A name that stands in a row of every version but a few. */
export const nameMissing = {
  id: 'name-missing',
  category: 'accuracy/omission',
  severity: 'warning',
  examples: { silent: [{ en: 'Kazakhstan', de: 'Kasachstan' }], finds: [{ en: 'Thunberg spoke in ‹Madrid›', de: 'Thunberg sprach in ‹London›', ru: 'Тунберг выступила в ‹Мадриде›', kk: 'Тунберг ‹Мадридте› сөйледі' }] },
  blind: 'Names the finding of names did not tell to be one; a name replaced by "he" or "the country" in several versions.',
  run: (context) => (context.wholeWork ? context.names.flatMap((name) => observeName(context, name)) : context.rows.flatMap((row) => replacedIn(context, row).map((replaced) => observeReplaced(row, replaced)))),
} satisfies Check

/** In a row given on its own names are told by their letters alone: only one that another stands in place of is reported. */
function observeReplaced(row: CheckedRow, { version, names, instead }: Replaced): Observation {
  const spans = [instead.place, ...names.map(({ place }) => place)]
  return { row: row.id, severity: 'warning', blamed: [version], spans, params: { change: 'replaced', name: names[0]!.place.text, text: instead.place.text, versions: names.map(({ place }) => place.version), versionsWithout: [version] } }
}

function observeName(context: CheckContext, name: Name): Observation[] {
  // By segment: a long document has as many mentions as rows, and asking each row of each would take the square of them.
  const bySegment = new Map<string, Mention[]>()
  for (const mention of name.mentions) {
    const key = `${mention.version} ${mention.segment}`
    const known = bySegment.get(key)
    if (known) known.push(mention)
    else bySegment.set(key, [mention])
  }
  return rowsWith(context, name).flatMap((row): Observation[] => {
    const cells = row.cells.filter((cell) => cell.segments.length > 0)
    if (cells.length < 3) return []
    const mentions = new Map(cells.map((cell) => [cell.version, cell.segments.flatMap((segment) => (bySegment.get(`${cell.version} ${segment.id}`) ?? []).filter((mention) => !isInside(segment, mention.start, mention.end, ['reference'])))]))
    const blamed = vote(Object.fromEntries([...mentions].map(([version, list]) => [version, list.length > 0 ? 'here' : null])), context.derivedFrom)
    const missing = blamed.filter((version) => mentions.get(version)!.length === 0)
    // A few versions against most: "the Kazakh constitution" for "the constitution of Kazakhstan" in half of them is style.
    if (missing.length === 0 || missing.length !== blamed.length || missing.length * 2 >= cells.length) return []
    const sample = [...mentions.values()].find((list) => list.length > 0)![0]!
    const sampleCell = cells.find((cell) => cell.version === sample.version)!
    const position = sample.start / (sampleCell.segments.find((segment) => segment.id === sample.segment)!.text.length || 1)
    const spans = cells.map((cell): Place => {
      const mention = mentions.get(cell.version)![0]
      return mention ? { version: cell.version, segment: mention.segment, start: mention.start, end: mention.end, text: mention.text } : placeAt(cell, position)
    })
    spans.sort((a, b) => Number(missing.includes(b.version)) - Number(missing.includes(a.version)))
    return [{ row: row.id, severity: 'warning', blamed: missing, spans, params: { name: name.label, versions: cells.map((cell) => cell.version).filter((version) => !missing.includes(version)), versionsWithout: missing } }]
  })
}
