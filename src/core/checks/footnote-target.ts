import type { Check, Observation } from './check.ts'
import type { Cell, CheckContext, CheckedRow } from './context.ts'
import { placeOf, wholeOf } from './place.ts'

/** A footnote mark without its note, a note without its mark, or marks out of order, inside one version. */
export const footnoteTarget = {
  id: 'footnote-target',
  category: 'design-and-markup/markup',
  severity: 'error',
  examples: { silent: [{ en: 'of 18 April 2013 (4)' }], finds: [] },
  blind: 'A mark that points to the wrong note of those that exist.',
  run: (context) => versionsOf(context).flatMap((version) => observeVersion(context, version)),
} satisfies Check

const versionsOf = (context: CheckContext) => (context.wholeWork ? (context.rows[0]?.cells.map((cell) => cell.version) ?? []) : [])

function observeVersion(context: CheckContext, version: string): Observation[] {
  const cells = context.rows.flatMap((row) => row.cells.filter((cell) => cell.version === version).map((cell) => ({ row, cell })))
  const notes = new Map(cells.filter(({ row, cell }) => row.kind === 'footnote' && cell.segments[0]?.label != null).map((entry) => [entry.cell.segments[0]!.label!, entry]))
  if (notes.size === 0) return []
  const marks = cells
    .filter(({ row }) => row.kind !== 'footnote')
    .flatMap(({ row, cell }) => cell.segments.flatMap((segment) => segment.facts.filter((fact) => fact.kind === 'footnote').map((fact) => ({ row, cell, segment, fact }))))
  const observe = (row: CheckedRow, cell: Cell, segment: Cell['segments'][number], start: number, end: number, severity: 'error' | 'warning', problem: string): Observation => ({
    row: row.id, severity, blamed: [cell.version], spans: [start === end ? wholeOf(cell.version, segment) : placeOf(cell.version, segment, start, end)], params: { change: problem, text: segment.text.slice(start, end), version: cell.version },
  })
  let highest = 0
  const wrong = marks.flatMap(({ row, cell, segment, fact }) => {
    if (!notes.has(fact.value)) return [observe(row, cell, segment, fact.start, fact.end, 'error', 'no-note')]
    const value = Number(fact.value)
    const late = value < highest
    highest = Math.max(highest, value)
    return late ? [observe(row, cell, segment, fact.start, fact.end, 'warning', 'order')] : []
  })
  const marked = new Set(marks.map((mark) => mark.fact.value))
  const unmarked = [...notes].filter(([label]) => !marked.has(label)).map(([, { row, cell }]) => observe(row, cell, cell.segments[0]!, 0, 0, 'error', 'no-mark'))
  return [...wrong, ...unmarked]
}
