import type { Row, Version } from '../model/index.ts'
import { alignSegments } from './align-segments.ts'
import type { Link, LinkReason } from './link.ts'

/** How far what the texts say bears a row out. */
export interface RowWeight {
  readonly row: string
  /** 0 to 1: the mean over every segment of the row and every other version, of links that stay inside the row. */
  readonly confidence: number
  /** What those links rest on, weightiest first; empty where nothing bears the row out. */
  readonly reasons: readonly LinkReason[]
}

/**
 * Weighs rows, wherever they come from, against what an alignment of every two versions by content says. Rows of a numbering gap are not
 * weighed. `onProgress` is told the share done, 0 to 1.
 */
export function weighRows(versions: readonly Version[], rows: readonly Row[], onProgress?: (done: number) => void): readonly RowWeight[] {
  const places = new Map(versions.map(({ id, segments }) => [id, new Map(segments.map((segment, place) => [segment.id, place]))]))
  const sums = rows.map(() => ({ sum: 0, heard: 0, counts: new Map<LinkReason, number>() }))
  const pairs = versions.flatMap((a, index) => versions.slice(index + 1).map((b) => [a, b] as const))
  pairs.forEach(([a, b], done) => {
    const { links } = alignSegments(
      a.segments.map(({ text }) => text),
      b.segments.map(({ text }) => text),
      a.language,
      b.language,
      { onProgress: (part) => onProgress?.((done + part) / pairs.length) },
    )
    const [fromA, fromB] = [byPlace(links, 'a'), byPlace(links, 'b')]
    rows.forEach(({ cells }, index) => {
      const into = sums[index]
      const placesOf = ({ id }: Version): readonly number[] => (cells[id] ?? []).flatMap((segment) => places.get(id)?.get(segment) ?? [])
      const [inA, inB] = [placesOf(a), placesOf(b)]
      if (!into) return
      for (const [own, other, links, side] of [
        [inA, inB, fromA, 'b'],
        [inB, inA, fromB, 'a'],
      ] as const)
        for (const place of own) {
          const link = links.get(place)
          if (!link) continue
          into.heard++
          if (link[side].length > 0 !== other.length > 0 || !link[side].every((found) => other.includes(found))) continue
          into.sum += link.confidence
          for (const reason of link.reasons) into.counts.set(reason, (into.counts.get(reason) ?? 0) + link.confidence)
        }
    })
  })
  return rows.flatMap(({ id, gap }, index) => {
    const { sum, heard, counts } = sums[index] ?? { sum: 0, heard: 0, counts: new Map<LinkReason, number>() }
    if (gap) return []
    return [
      {
        row: id,
        confidence: heard === 0 ? 0 : sum / heard,
        reasons: [...counts].toSorted(([, x], [, y]) => y - x).map(([reason]) => reason),
      },
    ]
  })
}

function byPlace(links: readonly Link[], side: 'a' | 'b'): ReadonlyMap<number, Link> {
  return new Map(links.flatMap((link) => link[side].map((place) => [place, link] as const)))
}
