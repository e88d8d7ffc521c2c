import type { Spot } from './odd-renderings.ts'
import { isAkin, nextOfMatter, spotsOf } from './term-spots.ts'
import { intersection, type Term, type VersionWords, type WordHere } from './version-words.ts'

/** A version and its term. */
export interface Member {
  readonly version: VersionWords
  readonly term: Term
}

/** Most rows a word stands in that is taken for a rendering of its own. */
const seldom = 2
/** How near to where the others say it, as a share of the row, and in letters at least. */
const nearShare = 0.2
const nearLetters = 50
/** Dice coefficient of the rows of two words from which one explains the other. */
const explains = 0.45

/** What a version says in a row instead of its term: words that answer nothing else in the other versions, where these have theirs. Null where there are none. */
export function findOther({ version, term }: Member, others: readonly Member[], row: number, strictly: boolean): Spot | null {
  const words = version.words(row)
  const length = words.reduce((sum, { end, start }) => sum + end - start + 1, 0)
  const expected = expectedPlace(version, others, row)
  const near = Math.max(nearShare, nearLetters / Math.max(1, length))
  const left = term.filter((type) => words.some((word) => isAkin(version, word, type)))
  const noun = version.language?.texts.nounCapitals === true && term.some((type) => version.capitals[type]! > version.counts[type]! / 2)
  const candidates = left.length > 0 ? besideAnchor(version, words, left, term) : words.flatMap((word, at) => (word.matter && (word.capital || !noun) ? [at] : []))
  const free = candidates.filter((at) => Math.abs(words[at]!.place - expected) <= near && !others.some((other) => isAssociated(version, words[at]!, other, row)))
  // What stands where every other version has a word seen nowhere else, too, answers that one rather.
  const paired = new Map(free.map((at) => [at, others.filter((other) => isPaired(version, words, at, other, row)).length / others.length]))
  const pool = free.filter((at) => paired.get(at)! < (strictly ? Number.MIN_VALUE : 1))
  const costs = (at: number): number => Math.abs(words[at]!.place - expected) / nearShare + paired.get(at)! * pairedCosts + Math.min(1, (version.rowsOf[words[at]!.type]!.length - 1) / 8)
  const best = pool.reduce((chosen, at) => (chosen < 0 || costs(at) < costs(chosen) ? at : chosen), -1)
  if (best < 0) return null
  // A rendering of two words is shown whole.
  const beside = term.length < 2 ? undefined : [nextOfMatter(words, best), beforeOfMatter(words, best)].find((at) => at >= 0 && free.includes(at) && words[at]!.segment === words[best]!.segment)
  const [first, last] = [words[Math.min(best, beside ?? best)]!, words[Math.max(best, beside ?? best)]!]
  return { version: version.version, segment: first.segment, start: first.start, end: last.end }
}

/** What it counts against a word that it may answer another one as rare. */
const pairedCosts = 0.5

/** Words of matter on each side of a term by which its place is looked for. */
const reach = 4

/** Where in a row the rendering should stand, 0 to 1: between what answers the neighbours of the term in the others, else at its place there. */
function expectedPlace(version: VersionWords, others: readonly Member[], row: number): number {
  const words = version.words(row)
  const byNeighbours = others.flatMap((other) => {
    const theirs = other.version.words(row).filter(({ matter }) => matter)
    const [spot] = spotsOf(other.version, other.term, row)
    const at = theirs.findIndex(({ segment, start }) => segment === spot?.segment && start === spot.start)
    return theirs.flatMap((word, index) => {
      if (at < 0 || index === at || Math.abs(index - at) > reach || other.term.includes(word.type)) return []
      const rows = other.version.rowsOf[word.type]!
      const answers = words.filter(({ matter, type }) => matter && rows.length > seldom && likeness(rows, version.rowsOf[type]!) >= explains)
      return answers.length === 1 ? [answers[0]!.place] : []
    })
  })
  const places = byNeighbours.length > 1 ? byNeighbours : others.flatMap((other) => placesOf(other, row))
  const sorted = places.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0.5
}

function likeness(a: readonly number[], b: readonly number[]): number {
  return (2 * intersection(a, b).length) / (a.length + b.length)
}

/** Where in its row a version has its term. */
const placesOf = ({ version, term }: Member, row: number): readonly number[] => {
  const words = version.words(row)
  return spotsOf(version, term, row).map(({ segment, start }) => words.find((word) => word.segment === segment && word.start === start)!.place)
}

/** Where one word of a phrase is left, what stands beside it in the place of the other, if the two are never neighbours elsewhere. */
function besideAnchor(version: VersionWords, words: readonly WordHere[], left: Term, term: Term): readonly number[] {
  return words.flatMap((word, at): readonly number[] => {
    if (!word.matter || !left.some((type) => isAkin(version, word, type))) return []
    return [beforeOfMatter(words, at), nextOfMatter(words, at)].filter((beside) => {
      const other = words[beside]
      if (!other || term.some((type) => isAkin(version, other, type))) return false
      const pair = beside < at ? [other.type, word.type] : [word.type, other.type]
      return version.rowsWith(pair).length <= seldom
    })
  })
}

function beforeOfMatter(words: readonly WordHere[], at: number): number {
  for (let before = at; before > 0 && !words[before]!.apart; before--) if (words[before - 1]!.matter) return before - 1
  return -1
}

/** Whether a word is known to answer something else that the other version says in the row. */
function isAssociated(version: VersionWords, word: WordHere, other: Member, row: number): boolean {
  const rows = version.rowsOf[word.type]!
  if (rows.length <= seldom) return false
  return other.version.words(row).some(({ matter, type }) => matter && !other.term.includes(type) && likeness(rows, other.version.rowsOf[type]!) >= explains)
}

/** Whether a word seen nowhere else stands where the other version has such a word, too: the nearest go together, each with one. */
function isPaired(version: VersionWords, words: readonly WordHere[], at: number, other: Member, row: number): boolean {
  const rare = other.version.words(row).filter(({ matter, type }) => matter && !other.term.includes(type) && other.version.rowsOf[type]!.length <= seldom)
  const own = words.flatMap((each, index) => (each.matter && version.rowsOf[each.type]!.length <= seldom ? [index] : []))
  const apart = Math.max(pairShare, pairLetters / Math.max(1, words.at(-1)!.end))
  const pairs = own.flatMap((index) => rare.map((each, which) => ({ index, which, distance: Math.abs(words[index]!.place - each.place) }))).filter(({ distance }) => distance <= apart)
  const [takenOwn, takenTheirs] = [new Set<number>(), new Set<number>()]
  for (const { index, which } of pairs.toSorted((a, b) => a.distance - b.distance)) {
    if (takenOwn.has(index) || takenTheirs.has(which)) continue
    takenOwn.add(index)
    takenTheirs.add(which)
  }
  return takenOwn.has(at)
}

/** How far apart two words that answer each other may stand. */
const pairShare = 0.06
const pairLetters = 20
