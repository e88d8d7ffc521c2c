import type { Check, Observation } from './check.ts'
import type { CheckContext, CheckedRow } from './context.ts'
import { wholeOf } from './place.ts'
import { vote } from './vote.ts'

/** A paragraph, recital or note that some versions have and others lack. */
export const segmentMissing = {
  id: 'segment-missing',
  category: 'accuracy/omission',
  severity: 'error',
  examples: { silent: [{ en: 'A paragraph.', de: 'Ein Absatz.' }], finds: [{ en: '‹A paragraph.›', de: '‹Ein Absatz.›', ru: '' }] },
  blind: 'A paragraph missing from every version: see numbering-gap.',
  run: (context) => observePresence(context, 'missing'),
} satisfies Check

/** A paragraph that only the blamed versions have. */
export const segmentAdded = {
  id: 'segment-added',
  category: 'accuracy/addition',
  severity: 'error',
  examples: { silent: [{ en: 'A paragraph.', de: '', ru: 'Абзац.' }], finds: [{ en: '‹A paragraph.›', de: '', ru: '' }] },
  blind: 'Text added inside a paragraph that all versions have.',
  run: (context) => observePresence(context, 'added'),
} satisfies Check

function observePresence(context: CheckContext, change: 'missing' | 'added'): readonly Observation[] {
  return context.rows.flatMap((row) => {
    if (row.gap) return []
    const has = new Map(row.cells.map((cell) => [cell.version, cell.segments.length > 0]))
    if ([...has.values()].every((present) => present)) return []
    const blamed = vote(Object.fromEntries([...has].map(([version, present]) => [version, present ? 'here' : null])), context.derivedFrom)
    const added = blamed.length > 0 && blamed.every((version) => has.get(version))
    if (added !== (change === 'added')) return []
    return [{ row: row.id, severity: 'error', blamed, spans: spansOf(row), params: { versions: [...has.keys()].filter((version) => has.get(version)), versionsWithout: [...has.keys()].filter((version) => !has.get(version)) } }]
  })
}

const spansOf = (row: CheckedRow) => row.cells.flatMap((cell) => cell.segments.map((segment) => wholeOf(cell.version, segment)))
