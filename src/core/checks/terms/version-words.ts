import { languageOf, stemOf, type Language } from '../../languages/index.ts'
import { wordsOf } from '../../text/index.ts'
import type { Cell, CheckContext, CheckedSegment } from '../context.ts'

/** A term as the words it is made of: one or two types of a version, in order. */
export type Term = readonly number[]

/** A word of a cell, where it stands. */
export interface WordHere {
  readonly type: number
  readonly segment: CheckedSegment
  readonly start: number
  readonly end: number
  readonly lower: string
  readonly capital: boolean
  /** Whether it is of matter, and of no name: names are looked at by checks of their own. */
  readonly matter: boolean
  /** Whether a mark or the beginning of a segment parts it from the word before. */
  readonly apart: boolean
  /** Where in its cell, 0 to 1. */
  readonly place: number
}

/** Spans of names by version and segment. */
export type NamedSpans = ReadonlyMap<string, readonly { readonly start: number; readonly end: number }[]>

export function namedSpans({ names }: CheckContext): NamedSpans {
  const spans = new Map<string, { start: number; end: number }[]>()
  for (const { mentions } of names)
    for (const { version, segment, start, end } of mentions) {
      const key = `${version}\n${segment}`
      const list = spans.get(key)
      if (list) list.push({ start, end })
      else spans.set(key, [{ start, end }])
    }
  return spans
}

/** Letters of a stem where words are compounds: their ends tell them apart. */
const longestCompound = 30
/** Shorter words are grammar, or say too little. */
const shortest = 3
/** Fewest letters of a part of a compound. */
const shortestPart = 5
/** Fewest letters of a stem that may be the same as a longer one. */
const shortestOfTwo = 6
/** The share of all rows, and how many, in which a word stands that is usual. */
const usualShare = 0.25
const fewestUsual = 12
/** The break between words that make no phrase. */
const gap = -1

/** The words of one version, numbered, with the rows they stand in. */
export class VersionWords {
  readonly language: Language | null
  readonly version: string
  readonly stems: string[] = []
  /** The rows of each type, rising. */
  readonly rowsOf: number[][] = []
  /** Of the words of each type: how many there are, how many with a capital, and how many of those in mid-sentence. */
  readonly counts: number[] = []
  readonly capitals: number[] = []
  /** How many of them close what they stand in: nouns do where adjectives come first, and these do not. */
  readonly closing: number[] = []
  /** How many stand first or second among the words of matter of their segment: formulas do. */
  readonly opening: number[] = []
  readonly #types = new Map<string, number>()
  readonly #byStem = new Map<string, number>()
  readonly #small: ReadonlySet<string>
  readonly #rows: Int32Array[] = []
  /** The types a compound is made of. */
  readonly #parts: number[][] = []
  /** The rows of phrases asked for. */
  readonly #phrases = new Map<string, readonly number[]>()
  readonly #words = new Map<number, readonly WordHere[]>()
  readonly #cells: readonly Cell[]
  readonly #named: NamedSpans

  constructor(context: CheckContext, at: number, named: NamedSpans) {
    this.#cells = context.rows.map((row) => row.cells[at]!)
    const [first] = this.#cells
    this.version = first?.version ?? ''
    this.language = languageOf(first?.language ?? '')
    this.#small = new Set(this.language?.links.functionWords)
    this.#named = named
    this.#cells.forEach((cell, row) => this.#rows.push(this.#read(cell, row)))
    this.#countParts((this.language?.links.compoundJoiners.length ?? 0) > 0)
  }

  get rowCount(): number {
    return this.#cells.length
  }

  isEmpty(row: number): boolean {
    return this.#cells[row]!.segments.length === 0
  }

  cell(row: number): Cell {
    return this.#cells[row]!
  }

  /** The types of matter of a row in their order, with gaps where a mark or a name parts them. */
  row(row: number): Int32Array {
    return this.#rows[row]!
  }

  /** The types of a row, each once; parts of compounds are types, too. */
  typesIn(row: number): ReadonlySet<number> {
    const types = new Set<number>()
    for (const type of this.#rows[row]!) {
      if (type === gap) continue
      types.add(type)
      for (const part of this.#parts[type] ?? []) types.add(part)
    }
    return types
  }

  /** Whether all the words of a term stand in a row, together or not. */
  hasParts(term: Term, row: number): boolean {
    const types = this.typesIn(row)
    return term.every((type) => types.has(type))
  }

  /** Whether the words of a term stand in a row one behind another. */
  #stands(term: Term, row: number): boolean {
    const types = this.#rows[row]!
    for (let at = 0; at <= types.length - term.length; at++) {
      let length = 0
      while (length < term.length && types[at + length] === term[length]) length++
      if (length === term.length) return true
    }
    return false
  }

  /** Whether a single word is the subject of the work, or one of every sentence: no term of its own. */
  isUsual(type: number): boolean {
    return this.rowsOf[type]!.length > Math.max(fewestUsual, this.rowCount * usualShare)
  }

  /** The rows a term stands in, rising. */
  rowsWith(term: Term): readonly number[] {
    const [first = 0, second] = term
    const rows = this.rowsOf[first] ?? []
    if (second === undefined) return rows
    const key = `${first} ${second}`
    const known = this.#phrases.get(key)
    if (known) return known
    const [fewer, more] = rows.length <= (this.rowsOf[second]?.length ?? 0) ? [rows, this.rowsOf[second] ?? []] : [this.rowsOf[second] ?? [], rows]
    const found = intersection(fewer, more).filter((row) => this.#stands(term, row))
    this.#phrases.set(key, found)
    return found
  }

  /** The words of a row with their places; those before the end of a marker are left out. */
  words(row: number): readonly WordHere[] {
    const known = this.#words.get(row)
    if (known) return known
    const words = this.#wordsOf(row)
    this.#words.set(row, words)
    return words
  }

  #wordsOf(row: number): readonly WordHere[] {
    const { segments, version } = this.#cells[row]!
    const length = segments.reduce((sum, { text }) => sum + text.length, 0)
    let before = 0
    return segments.flatMap((segment) => {
      const { text } = segment
      const { starts, ends, lower } = wordsOf(text)
      const named = this.#named.get(`${version}\n${segment.id}`) ?? []
      const here = starts.flatMap((start, index): readonly WordHere[] => {
        const [end, word] = [ends[index]!, lower[index]!]
        if (start < (segment.marker?.end ?? 0)) return []
        const matter = !this.#isSmall(word) && !named.some((span) => span.start < end && start < span.end)
        const apart = index === 0 || parted(text, ends[index - 1]!, start)
        return [{ type: this.#typeOf(word), segment, start, end, lower: word, capital: text.charAt(start) !== word.charAt(0), matter, apart, place: (before + start) / Math.max(1, length) }]
      })
      before += text.length
      return here
    })
  }

  #read({ segments, version }: Cell, row: number): Int32Array {
    const types: number[] = []
    for (const { id, text, marker } of segments) {
      const { starts, ends, lower } = wordsOf(text)
      const named = this.#named.get(`${version}\n${id}`)
      types.push(gap)
      let first = 0
      let last = gap
      for (let index = 0; index < starts.length; index++) {
        const start = starts[index]!
        const end = ends[index]!
        if (start < (marker?.end ?? 0)) continue
        const apart = index > 0 && parted(text, ends[index - 1]!, start)
        if (apart && types.at(-1) !== gap) types.push(gap)
        const small = this.#isSmall(lower[index]!)
        if (last !== gap && (apart || small)) this.closing[last]!++
        last = gap
        if (small) continue
        if (named?.some((span) => span.start < end && start < span.end)) {
          if (types.at(-1) !== gap) types.push(gap)
          continue
        }
        const type = this.#typeOf(lower[index]!)
        types.push(type)
        last = type
        if (first++ < 2) this.opening[type]!++
        this.counts[type]!++
        if (text.charAt(start) !== lower[index]!.charAt(0)) this.capitals[type]!++
        const rows = this.rowsOf[type]!
        if (rows.at(-1) !== row) rows.push(row)
      }
      if (last !== gap) this.closing[last]!++
    }
    return Int32Array.from(types)
  }

  /**
   * A word stands in the rows of its compounds, too: "Menschenrecht" in those of "Menschenrechtslage". Elsewhere in those of stems a letter or
   * two longer, whose ending was not known for one.
   */
  #countParts(compounds: boolean): void {
    const alone = this.rowsOf.map((rows) => rows)
    this.stems.forEach((stem, type) => {
      const count = (part: string): void => {
        const found = this.#byStem.get(part)
        if (found === undefined || alone[found]!.length === 0) return
        this.rowsOf[found] = union(this.rowsOf[found]!, alone[type]!)
        ;(this.#parts[type] ??= []).push(found)
      }
      for (let length = compounds ? shortestPart : Math.max(shortestOfTwo, stem.length - 2); length < stem.length; length++) {
        count(stem.slice(0, length))
        if (compounds && length <= stem.length - shortestPart) count(stem.slice(-length))
      }
    })
  }

  #isSmall(lower: string): boolean {
    return lower.length < shortest || this.#small.has(lower)
  }

  #typeOf(lower: string): number {
    const known = this.#types.get(lower)
    if (known !== undefined) return known
    const grammar = this.language?.links ?? null
    const stem = stemOf(lower, grammar, grammar?.compoundJoiners.length ? longestCompound : undefined)
    let type = this.#byStem.get(stem)
    if (type === undefined) {
      type = this.stems.push(stem) - 1
      this.#byStem.set(stem, type)
      this.rowsOf.push([])
      this.counts.push(0)
      this.capitals.push(0)
      this.closing.push(0)
      this.opening.push(0)
    }
    this.#types.set(lower, type)
    return type
  }
}

/** Whether something other than white space, a hyphen or an apostrophe stands between two words. */
function parted(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!joins.has(text.charCodeAt(at))) return true
  return false
}

const joins: ReadonlySet<number> = new Set([...' \u00a0\u202f\t\n-\u2010\u2011\u00ad’\''].map((sign) => sign.charCodeAt(0)))

/** What is in one of two rising lists or in both. */
function union(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y)
}

/** What two rising lists share. */
export function intersection(fewer: readonly number[], more: readonly number[]): number[] {
  const shared: number[] = []
  let at = 0
  for (const value of fewer) {
    while (at < more.length && more[at]! < value) at++
    if (more[at] === value) shared.push(value)
  }
  return shared
}
