import type { Spot } from './odd-renderings.ts'
import type { Term, VersionWords, WordHere } from './version-words.ts'

/** Where a term stands in a row: its words, and small ones between them. */
export function spotsOf(version: VersionWords, term: Term, row: number): readonly Spot[] {
  const words = version.words(row)
  const spots: Spot[] = []
  for (let first = 0; first < words.length; first++) {
    if (!words[first]!.matter || words[first]!.type !== term[0]) continue
    let last = first
    let part = 1
    while (part < term.length) {
      last = nextOfMatter(words, last)
      if (last < 0 || words[last]!.type !== term[part]) break
      part++
    }
    if (part === term.length) spots.push({ version: version.version, segment: words[first]!.segment, start: words[first]!.start, end: words[last]!.end })
  }
  if (spots.length > 0) return spots
  // In another form, or as part of a compound.
  return words.filter((word) => term.some((type) => isAkin(version, word, type))).map(({ segment, start, end }) => ({ version: version.version, segment, start, end }))
}

/** The next word of matter that no mark parts from this one, or -1. */
export function nextOfMatter(words: readonly WordHere[], at: number): number {
  for (let next = at + 1; next < words.length; next++) {
    if (words[next]!.apart) return -1
    if (words[next]!.matter) return next
  }
  return -1
}

/** Whether a row says the term after all: its words apart from each other, in another form, derived from or as part of a compound. */
export function isThere(version: VersionWords, term: Term, row: number): boolean {
  const words = version.words(row)
  return term.every((type) => words.some((word) => isAkin(version, word, type)))
}

/** Fewest letters in a row two words share that are of one root, and what share of the shorter: "Tätigkeit", "betätigen". */
const fewestShared = 5
const shareShared = 0.5
/** The same of short words, at their beginning. */
const fewestFirst = 4
const shareFirst = 0.7

const plain = (stem: string): string => stem.normalize('NFD').replaceAll(/\p{M}/gu, '')

/** Whether a word is a form of a type, derived from the same word, or a compound with it. */
export function isAkin({ stems }: VersionWords, { type, lower }: Pick<WordHere, 'type' | 'lower'>, other: number): boolean {
  if (type === other) return true
  const [a, b] = [plain(stems[type]!), plain(stems[other]!)]
  if (b.length >= fewestFirst && (a.includes(b) || lower.includes(b))) return true
  if (a.length > fewestFirst && b.includes(a)) return true
  const least = Math.min(a.length, b.length)
  let first = 0
  while (first < least && a.charCodeAt(first) === b.charCodeAt(first)) first++
  return first >= Math.max(fewestFirst, Math.ceil(least * shareFirst)) || shares(a, b, Math.max(fewestShared, Math.ceil(least * shareShared)))
}

/** Whether two words have so many letters in a row in common. */
function shares(a: string, b: string, letters: number): boolean {
  for (let at = 0; at + letters <= a.length; at++) if (b.includes(a.slice(at, at + letters))) return true
  return false
}
