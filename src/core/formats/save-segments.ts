import type { Inline, Segment, Work } from '../model/index.ts'
import { localChange, type LocalWords } from './local-change.ts'
import { problemList, type ProblemList } from './problem-list.ts'

/** Where a segment stands in the text of its file. */
export interface LocatedSegment {
  readonly version: string
  readonly id: string
  readonly text: string
  readonly inline: readonly Inline[]
  /** The range that holds its content, in UTF-16 units of the file's text. */
  readonly start: number
  readonly end: number
  /** The content as the file would have it for a corrected segment. */
  readonly write: (segment: Segment) => string
}

/** A change to a text: `[start, end)` becomes `text`. */
export interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The changes that carry a work's corrected segments into its file. Segments that are as they were make none. One that the work has lost,
 * or has anew, cannot be saved this way and is a problem. `local`: the text of the file and how to tell its markup, where a difference may be
 * corrected in its place.
 */
export function segmentChanges(located: readonly LocatedSegment[], work: Work, problems: ProblemList, local: { readonly source: string; readonly words: LocalWords } | null = null): Change[] {
  const changes: Change[] = []
  const placed = new Map<string, Set<string>>()
  const segments = new Map(work.versions.map((version) => [version.id, new Map(version.segments.map((segment) => [segment.id, segment]))]))
  for (const place of located) {
    const { version, id, text, inline, start, end, write } = place
    const ids = placed.get(version) ?? new Set<string>()
    placed.set(version, ids)
    if (ids.has(id)) continue
    ids.add(id)
    const segment = segments.get(version)?.get(id)
    if (!segment) {
      if (text !== '' && segments.has(version)) problems.add('not-saved', `${version}: ${id}`)
      continue
    }
    if (segment.text === text && sameInline(segment.inline ?? [], inline)) continue
    changes.push((local && localChange(local.source, place, segment, local.words)) ?? { start, end, text: write(segment) })
  }
  for (const { id: version, segments: own } of work.versions) for (const { id } of own) if (!placed.get(version)?.has(id)) problems.add('not-saved', `${version}: ${id}`)
  return changes
}

/** A text with changes made to it; they must not overlap. */
export function applyChanges(source: string, changes: readonly Change[]): string {
  let out = ''
  let at = 0
  for (const { start, end, text } of changes.toSorted((a, b) => a.start - b.start)) {
    out += source.slice(at, start) + text
    at = end
  }
  return out + source.slice(at)
}

const sameInline = (a: readonly Inline[], b: readonly Inline[]): boolean =>
  a.length === b.length && a.every((one, index) => (['start', 'end', 'kind', 'raw', 'close', 'holds'] as const).every((field) => one[field] === b[index]?.[field]))

/** Hands out what belongs to each of a file's inlines, each once, to the equal inlines of a corrected segment. */
export function keeper<T>(inline: readonly Inline[], own: readonly T[]): (wanted: Inline) => T | null {
  const keyOf = ({ kind, raw, close }: Inline) => JSON.stringify([kind, raw, close])
  const places = new Map<string, { readonly all: number[]; next: number }>()
  for (const [index, one] of inline.entries()) {
    const known = places.get(keyOf(one))
    if (known) known.all.push(index)
    else places.set(keyOf(one), { all: [index], next: 0 })
  }
  return (wanted) => {
    const known = places.get(keyOf(wanted))
    const index = known?.all[known.next++]
    return index === undefined ? null : (own[index] ?? null)
  }
}

/**
 * A file with a work's corrections, each in its place where that is certain. `read` gives what a file says, by which the result is
 * tried: where it does not say what is wanted, the segments are written anew.
 */
export function savedText(source: string, located: readonly LocatedSegment[], work: Work, problems: ProblemList, words: LocalWords, read: (text: string) => readonly Pick<LocatedSegment, 'text' | 'inline'>[]): string {
  const changes = segmentChanges(located, work, problems, { source, words })
  const whole = segmentChanges(located, work, problemList(''))
  const saved = applyChanges(source, changes)
  if (changes.every((change, index) => change.text === whole[index]?.text)) return saved
  const segments = new Map(work.versions.flatMap((version) => version.segments.map((segment) => [`${version.id} ${segment.id}`, segment] as const)))
  const wanted = located.map((place) => segments.get(`${place.version} ${place.id}`) ?? place)
  const found = read(saved)
  const holds = found.length === wanted.length && found.every(({ text, inline }, index) => text === wanted[index]!.text && sameInline(inline, wanted[index]!.inline ?? []))
  return holds ? saved : applyChanges(source, whole)
}
