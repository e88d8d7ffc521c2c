import { diffWords } from '../compare/index.ts'
import type { Alignment, Work } from '../model/index.ts'
import type { CellMark } from './cell-runs.ts'

/**
 * How the words of a version differ from those of another in the same language: marks by segment id of `version`. What only `version`
 * has is `inserted`; what only `base` has stands as `deleted` at its place. Segments of one row are compared in their order.
 */
export function compareMarks(work: Work, alignment: Alignment, version: string, base: string): Readonly<Record<string, readonly CellMark[]>> {
  const texts = (id: string): ReadonlyMap<string, string> => new Map(work.versions.find((candidate) => candidate.id === id)?.segments.map((segment) => [segment.id, segment.text]))
  const [newer, older] = [texts(version), texts(base)]
  const marks: Record<string, readonly CellMark[]> = {}
  for (const { cells } of alignment.rows) {
    const [own, others] = [cells[version] ?? [], cells[base] ?? []]
    own.forEach((segment, index) => {
      const counterpart = others[index]
      // A segment without counterpart is said to be so; marking every word of it says nothing more.
      if (counterpart === undefined) return
      const text = older.get(counterpart) ?? ''
      marks[segment] = diffWords(text, newer.get(segment) ?? '').flatMap((op): CellMark[] => {
        if (op.kind === 'insert') return [{ kind: 'inserted', start: op.bStart, end: op.bEnd }]
        if (op.kind === 'delete') return [{ kind: 'deleted', start: op.bStart, end: op.bStart, words: text.slice(op.aStart, op.aEnd) }]
        return []
      })
    })
  }
  return marks
}
