import { intersection, type Term, type VersionWords } from './version-words.ts'

/** What stands for one thing in the versions: a term each, or null where none is known. In the order of the versions. */
export interface TermFamily {
  readonly terms: readonly (Term | null)[]
}

/** Fewest rows a term stands in. */
const fewestRows = 3
/** Rows looked at for what may answer a term; all its rows decide. */
const sampled = 12
/** The share of these an answer stands in. */
const often = 0.6
/** Least Dice coefficient of the rows of two terms that answer each other. */
const leastLikeness = 0.65
/** How much better an answer may suit another term. */
const fairLoss = 0.06
/** Answers remembered for a term. */
const mostAnswers = 4

interface Answer {
  readonly term: Term
  readonly key: string
  /** The Dice coefficient of their rows. */
  readonly likeness: number
}

/**
 * The terms of one version, and what answers each in the others by the rows they share. An answer goes to the term whose rows are most
 * nearly its own: what stands beside a term each time is no rendering of it.
 */
export function termFamilies(versions: readonly VersionWords[], pivot: number): readonly TermFamily[] {
  const own = versions[pivot]!
  const terms = termsOf(own)
  const rows = terms.map((term) => own.rowsWith(term))
  const answers = versions.map((version, at) => (at === pivot ? null : fairAnswers(rows.map((each, index) => answersTo(each, version, terms[index]!.length)))))
  return terms.flatMap((term, index): readonly TermFamily[] => {
    const found = answers.map((each) => (each ? (each[index] ?? null) : term))
    return found.filter((each) => each !== null).length < 2 ? [] : [{ terms: found }]
  })
}

/** Of each list of answers the best that suits no other term much better; null where there is none. */
function fairAnswers(lists: readonly (readonly Answer[])[]): readonly (Term | null)[] {
  const best = new Map<string, number>()
  for (const { key, likeness } of lists.flat()) if (likeness > (best.get(key) ?? 0)) best.set(key, likeness)
  return lists.map((list) => list.find(({ key, likeness }) => likeness >= best.get(key)! - fairLoss)?.term ?? null)
}

/** Words and pairs of neighbouring words that stand in enough rows. */
function termsOf(version: VersionWords): readonly Term[] {
  const frequent = version.rowsOf.map((rows) => rows.length >= fewestRows)
  const size = version.stems.length
  const pairs = new Map<number, { last: number; count: number }>()
  for (let row = 0; row < version.rowCount; row++) {
    const types = version.row(row)
    for (let at = 1; at < types.length; at++) {
      const [a, b] = [types[at - 1]!, types[at]!]
      if (a < 0 || b < 0 || a === b || !frequent[a] || !frequent[b]) continue
      const key = a * size + b
      const pair = pairs.get(key)
      if (!pair) pairs.set(key, { last: row, count: 1 })
      else if (pair.last !== row) {
        pair.last = row
        pair.count++
      }
    }
  }
  const phrases = [...pairs].filter(([, { count }]) => count >= fewestRows).map(([key]): Term => [Math.floor(key / size), key % size])
  return [...phrases, ...frequent.flatMap((is, type): readonly Term[] => (is && !version.isUsual(type) ? [[type]] : []))]
}

/** A word goes rather with a word, and two with two. */
const suits = ({ likeness, term }: Answer, length: number): number => likeness + (term.length === length ? sameLength : 0)
const sameLength = 0.08

/** The words and pairs of words of a version whose rows are most nearly these, best first. */
function answersTo(rows: readonly number[], version: VersionWords, length: number): readonly Answer[] {
  const present = rows.filter((row) => !version.isEmpty(row))
  if (present.length < fewestRows) return []
  const step = Math.max(1, present.length / sampled)
  const sample = Array.from({ length: Math.min(sampled, present.length) }, (_, at) => present[Math.floor(at * step)]!)
  const counts = new Map<number, number>()
  for (const row of sample) for (const type of version.typesIn(row)) counts.set(type, (counts.get(type) ?? 0) + 1)
  const likely = new Set([...counts].filter(([type, count]) => count >= often * sample.length && version.rowsOf[type]!.length >= fewestRows).map(([type]) => type))
  const neighbours = new Map<string, Term>()
  for (const row of sample) {
    const types = version.row(row)
    for (let at = 1; at < types.length; at++) if (likely.has(types[at - 1]!) && likely.has(types[at]!) && types[at] !== types[at - 1]) neighbours.set(`${types[at - 1]} ${types[at]}`, [types[at - 1]!, types[at]!])
  }
  return [...neighbours.values(), ...[...likely].map((type): Term => [type])]
    .flatMap((term): readonly Answer[] => {
      const own = version.rowsWith(term)
      const likeness = (2 * intersection(present, own).length) / (present.length + own.length)
      return likeness < leastLikeness ? [] : [{ term, key: term.join(' '), likeness }]
    })
    .sort((a, b) => suits(b, length) - suits(a, length))
    .slice(0, mostAnswers)
}
