import { lostNumbers } from '../facts/index.ts'
import type { FindingSpan } from '../model/index.ts'
import type { Cell, CheckedSegment } from './context.ts'

/** A located piece of a version: the spans findings carry. */
export type Place = FindingSpan

export function placeOf(version: string, segment: Pick<CheckedSegment, 'id' | 'text'>, start: number, end: number): Place {
  return { version, segment: segment.id, start, end, text: segment.text.slice(start, end) }
}

/** The whole of a segment, its marker included. */
export const wholeOf = (version: string, segment: CheckedSegment): Place => placeOf(version, segment, 0, segment.text.length)

/**
 * An empty place a given share (0 to 1) into a cell: where something missing should stand. A number's place is where one seems to have fallen out
 * nearby; else the end of the word or fact the share falls into.
 */
export function placeAt(cell: Cell, position: number, ofNumber = false): Place {
  const length = cell.segments.reduce((sum, segment) => sum + segment.text.length, 0)
  let rest = Math.round(position * length)
  for (const segment of cell.segments) {
    if (rest <= segment.text.length) {
      const reach = Math.max(30, segment.text.length / 4)
      const hole = ofNumber ? nearest(lostNumbers(segment.text, cell.language, rest - reach, rest + reach), rest) : null
      if (hole !== null) return placeOf(cell.version, segment, hole, hole)
      const boundary = segment.text.slice(rest).search(/(?<=[\p{L}\d])[^\p{L}\d]|$/u)
      const word = rest + Math.max(0, boundary)
      const at = segment.facts.find((fact) => fact.start < word && word < fact.end)?.end ?? word
      return placeOf(cell.version, segment, at, at)
    }
    rest -= segment.text.length
  }
  const last = cell.segments.at(-1)
  return { version: cell.version, segment: last?.id ?? '', start: last?.text.length ?? 0, end: last?.text.length ?? 0, text: '' }
}

function nearest(offsets: readonly number[], wanted: number): number | null {
  let best: number | null = null
  for (const offset of offsets) if (best === null || Math.abs(offset - wanted) < Math.abs(best - wanted)) best = offset
  return best
}
