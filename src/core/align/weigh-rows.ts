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

/** A block of one version that seems to say what stands at another place in another version: an offer, not a fact. */
export interface MoveOffer {
  /** The version in whose rows the block would stand, and its segments. */
  readonly into: { readonly version: string; readonly segments: readonly string[] }
  readonly block: { readonly version: string; readonly segments: readonly string[] }
  readonly confidence: number
}

export interface RowWeighing {
  readonly weights: readonly RowWeight[]
  /** Blocks that stand in other rows than what they seem to answer. */
  readonly moves: readonly MoveOffer[]
}

/**
 * Weighs rows, wherever they come from, against what an alignment of every two versions by content says. Rows of a numbering gap are not
 * weighed. `onProgress` is told the share done, 0 to 1.
 */
export function weighRows(versions: readonly Version[], rows: readonly Row[], onProgress?: (done: number) => void): RowWeighing {
  const moves: MoveOffer[] = []
  const places = new Map(versions.map(({ id, segments }) => [id, new Map(segments.map((segment, place) => [segment.id, place]))]))
  const sums = rows.map(() => ({ sum: 0, heard: 0, counts: new Map<LinkReason, number>() }))
  const pairs = versions.flatMap((a, index) => versions.slice(index + 1).map((b) => [a, b] as const))
  pairs.forEach(([a, b], done) => {
    const { links, moves: found } = alignSegments(
      a.segments.map(({ text }) => text),
      b.segments.map(({ text }) => text),
      a.language,
      b.language,
      { onProgress: (part) => onProgress?.((done + part) / pairs.length) },
    )
    for (const { a: from, b: to, confidence } of found) moves.push({ into: blockOf(a, from), block: blockOf(b, to), confidence })
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
  const weights = rows.flatMap(({ id, gap }, index): RowWeight[] => {
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
  return { weights, moves: offersOf(moves, rows) }
}

/** Each block offered once, by the pair surest of it; the side that moves is the one fewer versions stand beside. */
function offersOf(moves: readonly MoveOffer[], rows: readonly Row[]): readonly MoveOffer[] {
  const rowOf = new Map(
    rows.flatMap((row) => Object.entries(row.cells).flatMap(([version, ids]) => ids.map((id) => [`${version} ${id}`, row] as const))),
  )
  const rowsOf = ({ version, segments }: MoveOffer['block']): readonly Row[] =>
    segments.flatMap((id) => rowOf.get(`${version} ${id}`) ?? [])
  const company = (block: MoveOffer['block']): number =>
    rowsOf(block).flatMap(({ cells }) => Object.values(cells).filter((ids) => ids.length > 0)).length / block.segments.length
  const offers: MoveOffer[] = []
  for (const { into, block, confidence } of moves.toSorted((a, b) => b.confidence - a.confidence)) {
    const offer = company(block) <= company(into) ? { into, block, confidence } : { into: block, block: into, confidence }
    const there = new Set(rowsOf(offer.into))
    const stands = rowsOf(offer.block).every((row) => there.has(row))
    const known = offers.some(
      (other) => other.block.version === offer.block.version && other.block.segments.some((id) => offer.block.segments.includes(id)),
    )
    if (!stands && !known) offers.push(offer)
  }
  return offers
}

const blockOf = ({ id, segments }: Version, places: readonly number[]) => ({
  version: id,
  segments: places.flatMap((place) => segments[place]?.id ?? []),
})

function byPlace(links: readonly Link[], side: 'a' | 'b'): ReadonlyMap<number, Link> {
  return new Map(links.flatMap((link) => link[side].map((place) => [place, link] as const)))
}
