import type { CheckContext, CheckedSegment } from '../context.ts'
import { vote } from '../vote.ts'
import { findOther, type Member } from './find-other.ts'
import { termFamilies, type TermFamily } from './term-families.ts'
import { isTermLike } from './term-like.ts'
import { isThere, spotsOf } from './term-spots.ts'
import { namedSpans, VersionWords } from './version-words.ts'

/** A piece of a version. */
export interface Spot {
  readonly version: string
  readonly segment: CheckedSegment
  readonly start: number
  readonly end: number
}

/** One row where a version says something else for a term it renders alike everywhere else. */
export interface OddRendering {
  readonly row: number
  readonly version: string
  /** Empty where it cannot be told which version is wrong. */
  readonly blamed: readonly string[]
  readonly other: Spot
  /** Whether its usual rendering is seen in more than the fewest rows. */
  readonly firm: boolean
  /** The term in the versions that keep theirs. */
  readonly kept: readonly Spot[]
  /** How the version says it elsewhere, as it prints it most often, and in how many rows. */
  readonly usual: string
  readonly times: number
  /** How many words its term has over all versions. */
  readonly parts: number
}

/** Fewest rows in which a version has its term along with the others. */
const fewestAlike = 3
/** Most odd rows there may be, by those alike: more is no slip but a habit. */
const mostOdd = (alike: number): number => Math.max(1, Math.floor(alike * 0.15))
/** The share of the rows with the term in which all versions must have it. */
const leastAgreed = 0.75
/** The same of two versions alone, where no third one speaks. */
const fewestAlikeOfTwo = 5

/** The odd renderings of a work, each once. */
export function oddRenderings(context: CheckContext): readonly OddRendering[] {
  const count = context.rows[0]?.cells.length ?? 0
  if (count < 2) return []
  const named = namedSpans(context)
  const versions = Array.from({ length: count }, (_, at) => new VersionWords(context, at, named))
  const pivot = versions.findIndex((version) => version.stems.length > 0)
  if (pivot < 0) return []
  const least = count > 2 ? 3 : 2
  const found = termFamilies(versions, pivot)
    .filter((family) => family.terms.filter((term) => term !== null).length >= least && isTermLike(family, versions))
    .flatMap((family) => inFamily(context, versions, family))
  return eachOnce(found)
}

function inFamily({ derivedFrom }: CheckContext, versions: readonly VersionWords[], { terms }: TermFamily): readonly OddRendering[] {
  const members = versions.flatMap((version, at) => (terms[at] ? [{ version, at, term: terms[at] }] : []))
  const lacking = rowsLacking(members)
  const least = members.length > 2 ? fewestAlike : fewestAlikeOfTwo
  return members.flatMap((member): readonly OddRendering[] => {
    const { version, term } = member
    // Of four or more, one other may say it otherwise now and then without taking the word from the rest.
    const spoken = [...lacking.values()].filter((without) => without.filter((other) => other !== member).length <= (members.length > 3 ? 1 : 0))
    const alike = spoken.filter((without) => !without.includes(member)).length
    if (alike < least || alike < leastAgreed * spoken.length) return []
    // In few rows, only what is said in these and nowhere else.
    if (alike === fewestAlike && lacking.size > alike + 1) return []
    const odd = [...lacking].filter(([row, without]) => without.length === 1 && without[0] === member && !version.isEmpty(row) && !isThere(version, term, row)).map(([row]) => row)
    if (odd.length === 0 || odd.length > mostOdd(alike)) return []
    const others = members.filter((other) => other !== member)
    const blamed = vote(Object.fromEntries(members.map((each) => [each.version.version, each === member ? 'other' : 'kept'])), derivedFrom)
    if (members.length > 2 && !(blamed.length === 1 && blamed[0] === version.version)) return []
    // What translations add to their source is no term of it.
    const strictly = members.length === 2 || others.some((other) => derivedFrom[other.version.version] === version.version)
    return odd.flatMap((row): readonly OddRendering[] => {
      const other = findOther(member, others, row, strictly)
      if (!other) return []
      const kept = others.flatMap((each) => spotsOf(each.version, each.term, row).slice(0, 1))
      const times = version.rowsWith(term).length
      return [{ row, version: version.version, blamed, other, firm: alike > fewestAlike, kept, usual: usualForm(version, term), times, parts: members.reduce((sum, each) => sum + each.term.length, 0) }]
    })
  })
}

/** The members that lack their term, by row, of the rows in which one has it. */
function rowsLacking(members: readonly Member[]): ReadonlyMap<number, readonly Member[]> {
  const rows = members.map(({ version, term }) => new Set(version.rowsWith(term)))
  const lacking = new Map<number, readonly Member[]>()
  for (const row of rows.flatMap((each) => [...each])) {
    if (lacking.has(row)) continue
    const exactly = members.filter((_, at) => !rows[at]!.has(row))
    // Its words may stand apart from each other. Asked only where most have it.
    lacking.set(row, exactly.length <= members.length / 2 ? exactly.filter(({ version, term }) => !version.hasParts(term, row)) : exactly)
  }
  return lacking
}

const mostLookedAt = 40

/** A term as its version prints it most often. */
function usualForm(version: VersionWords, term: readonly number[]): string {
  const counts = new Map<string, number>()
  for (const row of version.rowsWith(term).slice(0, mostLookedAt))
    for (const { segment, start, end } of spotsOf(version, term, row)) {
      const text = segment.text.slice(start, end)
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0] as const)[0]
}

/** Of those about the same words of a row, the one with the longest term: "human rights" before "rights". */
function eachOnce(found: readonly OddRendering[]): readonly OddRendering[] {
  const kept: OddRendering[] = []
  const weight = ({ parts, kept: { length }, times }: OddRendering): number => length * 1e6 + parts * 1e3 + times
  for (const odd of found.toSorted((a, b) => weight(b) - weight(a)))
    if (!kept.some(({ row, version, other }) => row === odd.row && version === odd.version && other.segment.id === odd.other.segment.id && other.start < odd.other.end && odd.other.start < other.end)) kept.push(odd)
  return kept
}
