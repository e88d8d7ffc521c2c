import type { LanguageTag } from '../model/index.ts'
import { alignSegments } from './align-segments.ts'
import { heaviestSteps, type Tie } from './heaviest-steps.ts'
import type { Link, LinkReason } from './link.ts'
import type { Pin } from './pins.ts'

/** One text of several that are aligned together. */
export interface TextVersion {
  readonly language: LanguageTag
  readonly segments: readonly string[]
  /** Places of the segments before which an empty line stands. */
  readonly paragraphs?: readonly number[]
}

/** A row over all versions. */
export interface AlignedRow {
  /** Places of its segments by version, in the order the versions were given; an empty list where the row is missing. */
  readonly cells: readonly (readonly number[])[]
  /** How far the links between its versions bear it out, 0 to 1: the mean over every two of them. */
  readonly confidence: number
  /** The reasons of those links, commonest first; never empty. */
  readonly reasons: readonly LinkReason[]
}

/**
 * Aligns any number of versions into rows that all of them share: each segment stands in exactly one row, in its version's order.
 *
 * Every two versions are aligned; the surest two make the first rows, and the others join one by one, the best supported first. A version
 * joins a row where most of the versions in it say so, so that what one pair gets wrong the others outvote, and a segment missing in one
 * version leaves an empty cell and moves nothing.
 *
 * `onProgress` is told the share done, 0 to 1, from time to time. `pins` are rows known to be right, by their places in each version: between
 * any two versions they hold where their places are consecutive and none crosses one before it. `dictionary` gives words of one language with
 * their translations in another, as far as any are known.
 */
export function alignVersions(
  versions: readonly TextVersion[],
  onProgress?: (done: number) => void,
  pins: readonly AlignedRow['cells'][] = [],
  dictionary?: (a: LanguageTag, b: LanguageTag) => Iterable<readonly [a: string, b: string]>,
): readonly AlignedRow[] {
  const pairCount = (versions.length * (versions.length - 1)) / 2
  const pairs: PairLinks[][] = versions.map(() => [])
  let done = 0
  versions.forEach((a, x) => {
    versions.slice(x + 1).forEach((b, offset) => {
      const before = done++
      const { links } = alignSegments(a.segments, b.segments, a.language, b.language, {
        ...(a.paragraphs && { aParagraphs: a.paragraphs }),
        ...(b.paragraphs && { bParagraphs: b.paragraphs }),
        ...(pins.length > 0 && { pins: pinsBetween(pins, x, x + 1 + offset) }),
        ...(dictionary && { dictionary: dictionary(a.language, b.language) }),
        ...(onProgress && { onProgress: (part: number) => onProgress((before + part) / pairCount) }),
      })
      const y = x + 1 + offset
      pairs[x]![y] = byPlace(links, a.segments.length)
      pairs[y]![x] = byPlace(links.map(({ a: left, b: right, ...rest }) => ({ a: right, b: left, ...rest })), b.segments.length)
    })
  })
  let rows: readonly Cells[] = []
  const joined: number[] = []
  for (const version of joiningOrder(versions.length, (x, y) => Math.min(pairs[x]![y]!.sureness, pairs[y]![x]!.sureness))) {
    const ties = joined.length === 0 ? [] : tiesOf(rows, joined.map((other) => [other, pairs[other]![version]!]))
    rows = join(rows, ties, version, versions.length, versions[version]!.segments.length)
    joined.push(version)
  }
  return rows.map((cells) => ({ cells, ...supportOf(cells, pairs) }))
}

type Cells = readonly (readonly number[])[]

function pinsBetween(pins: readonly Cells[], x: number, y: number): readonly Pin[] {
  const consecutive = (places: readonly number[]) => places.every((place, index) => index === 0 || place === places[index - 1]! + 1)
  let [lastA, lastB] = [-1, -1]
  return pins.flatMap((cells): Pin[] => {
    const [a, b] = [cells[x]!, cells[y]!]
    const tied = a.length > 0 && b.length > 0
    if (a.length + b.length === 0 || !consecutive(a) || !consecutive(b) || (tied && (a[0]! <= lastA || b[0]! <= lastB))) return []
    if (tied) [lastA, lastB] = [a.at(-1)!, b.at(-1)!]
    return [{ a, b }]
  })
}

/** The links from one version to another, found by the first one's places. */
interface PairLinks {
  readonly at: readonly Link[]
  /** Mean confidence of the links with both sides; less where they hold under half of the segments. What is left out on purpose is no doubt. */
  readonly sureness: number
}

function byPlace(links: readonly Link[], size: number): PairLinks {
  const at: Link[] = Array.from({ length: size })
  let sum = 0
  let count = 0
  let linked = 0
  for (const link of links) {
    for (const place of link.a) at[place] = link
    if (link.a.length === 0 || link.b.length === 0) continue
    sum += link.confidence
    linked += link.a.length
    count++
  }
  return { at, sureness: (sum / Math.max(1, count)) * Math.min(1, (2 * linked) / Math.max(1, size)) }
}

/** The surest pair first, then always the version best linked to those already in. */
function joiningOrder(count: number, sureness: (x: number, y: number) => number): number[] {
  const left = Array.from({ length: count }, (_, version) => version)
  if (count < 3) return left
  let best: readonly [number, number] = [0, 1]
  for (const x of left) for (const y of left) if (x < y && sureness(x, y) > sureness(...best)) best = [x, y]
  const order: number[] = [...best]
  while (order.length < count) {
    const support = (version: number) => order.reduce((sum, other) => sum + sureness(version, other), 0)
    order.push(left.filter((version) => !order.includes(version)).reduce((first, second) => (support(second) > support(first) ? second : first)))
  }
  return order
}

/** How far each segment of a new version belongs into each row: by the versions there that link the two, less those that say otherwise. */
function tiesOf(rows: readonly Cells[], links: readonly (readonly [other: number, links: PairLinks])[]): Tie[] {
  return rows.flatMap((cells, row) => {
    const support = new Map<number, number>()
    let heard = 0
    for (const [other, { at }] of links) {
      const members = new Set(cells[other]!.map((place) => at[place]!))
      const weight = Math.max(0, ...[...members].map(({ confidence }) => confidence))
      heard += weight
      for (const place of new Set([...members].flatMap(({ b }) => b))) support.set(place, (support.get(place) ?? 0) + weight)
    }
    return [...support]
      .filter(([, weight]) => 2 * weight > heard)
      .toSorted(([x], [y]) => x - y)
      .map(([place, weight]) => ({ row, place, weight: 2 * weight - heard }))
  })
}

/** The rows with one more version in them. Rows and segments tied together become one row; what is tied to nothing keeps its place between. */
function join(rows: readonly Cells[], ties: readonly Tie[], version: number, versionCount: number, size: number): readonly Cells[] {
  const tiedRows = Array.from({ length: size }, (): number[] => [])
  let before: Tie | null = null
  for (const tie of heaviestSteps(ties, size)) {
    tiedRows[tie.place]!.push(tie.row)
    // A segment tied to nothing between two of one row belongs there too, or it would part the row.
    if (before?.row === tie.row) for (let place = before.place + 1; place < tie.place; place++) tiedRows[place]!.push(tie.row)
    before = tie
  }
  const result: Cells[] = []
  const empty = Array.from({ length: versionCount }, (): readonly number[] => [])
  let nextRow = 0
  for (let place = 0; place < size; ) {
    const first = tiedRows[place]![0]
    if (first === undefined) {
      result.push(empty.with(version, [place++]))
      continue
    }
    result.push(...rows.slice(nextRow, first))
    const places = [place]
    let last = tiedRows[place++]!.at(-1)!
    while (place < size && (tiedRows[place]![0] ?? Infinity) <= last) {
      last = tiedRows[place]!.at(-1)!
      places.push(place++)
    }
    const merged = rows.slice(first, last + 1)
    result.push(empty.map((_, other) => merged.flatMap((cells) => cells[other]!)).with(version, places))
    nextRow = last + 1
  }
  result.push(...rows.slice(nextRow))
  return result
}

/** What a row rests on: every link between two of its versions that stays inside it bears it out, any other counts nothing. */
function supportOf(cells: Cells, pairs: readonly (readonly PairLinks[])[]): Pick<AlignedRow, 'confidence' | 'reasons'> {
  const present = cells.flatMap((places, version) => (places.length > 0 ? [version] : []))
  const counts = new Map<LinkReason, number>()
  let sum = 0
  let heard = 0
  const hear = (x: number, y: number) => {
    for (const place of cells[x]!) {
      const link = pairs[x]![y]!.at[place]!
      heard++
      const inside = link.b.every((other) => cells[y]!.includes(other)) && link.b.length > 0 === cells[y]!.length > 0
      if (!inside) continue
      sum += link.confidence
      for (const reason of link.reasons) counts.set(reason, (counts.get(reason) ?? 0) + link.confidence)
    }
  }
  // A segment on its own is judged by the versions that leave it alone.
  const others = present.length > 1 ? present : cells.map((_, version) => version)
  for (const x of present) for (const y of others) if (x !== y) hear(x, y)
  const reasons = [...counts].toSorted(([, x], [, y]) => y - x).map(([reason]) => reason)
  return { confidence: heard === 0 ? 1 : sum / heard, reasons: reasons.length > 0 ? reasons : [present.length > 1 ? 'neighbours' : 'alone'] }
}
