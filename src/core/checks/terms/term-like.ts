import type { TermFamily } from './term-families.ts'
import type { Term, VersionWords } from './version-words.ts'

/** The share of capitals from which a German word is a noun. */
const mostlyCapital = 0.8
/** Fewest letters a single word's stem has to be a term where no version tells nouns by their capitals. */
const longWord = 5
/** The share of a word's places at the beginning of a segment from which it is of a formula, and at the end of a phrase from which it may be a noun. */
const mostlyFirst = 0.6
const mostlyLast = 0.5

/**
 * Whether a family may be one of terms: nouns, or two words that belong together. Verbs and adjectives may change as style likes, and what
 * begins the rows of a document is a formula, which another check looks at.
 */
export function isTermLike({ terms }: TermFamily, versions: readonly VersionWords[]): boolean {
  const known = versions.flatMap((version, at) => (terms[at] ? [{ version, term: terms[at] }] : []))
  if (known.some(({ version, term }) => term.every((type) => version.opening[type]! >= mostlyFirst * version.counts[type]!))) return false
  if (known.some(({ version, term }) => term.length === 1 && version.isUsual(term[0]!))) return false
  if (known.filter(({ term }) => term.length > 1).length * 2 > known.length) return true
  const telling = versions.flatMap((version, at) => (version.language?.texts.nounCapitals ? [{ version, term: terms[at] ?? null }] : []))
  if (telling.length > 0) return telling.every(({ version, term }) => term?.some((type) => version.capitals[type]! >= mostlyCapital * version.counts[type]!))
  return known.every(({ version, term }) => isNounLike(version, term))
}

function isNounLike(version: VersionWords, term: Term): boolean {
  const last = term.at(-1)!
  return version.stems[last]!.length >= longWord && version.closing[last]! >= mostlyLast * version.counts[last]!
}
