import { languageOf, stemOf, type LinkGrammar } from '../../languages/index.ts'
import type { Glossary, GlossaryTerm, LanguageTag, Span } from '../../model/index.ts'
import { wordsOf, type Words } from '../../text/index.ts'

/** A term of the glossary found in a text. */
export interface TermHere extends Span {
  /** The concept's place in the glossary. */
  readonly concept: number
  readonly term: GlossaryTerm
}

interface Entry {
  readonly concept: number
  readonly term: GlossaryTerm
  /** Its words in small letters, and without their endings. */
  readonly words: readonly string[]
  readonly stems: readonly string[]
  /** True for an acronym: it is found as it is written, or not at all. */
  readonly exact: boolean
}

/** Longer than any stem: compounds are told apart by their ends. */
const whole = 40
/** Letters of a stem by which entries are looked up. */
const keyLength = 4
/** How many letters an ending may have in a language whose endings are not known, and fewest a stem keeps there. */
const longestEnding = 3
const shortestStem = 4
/** Fewest letters of a part of a compound. */
const shortestPart = 5

/** The terms of a glossary in one language, ready to be looked for. */
export class GlossaryMatcher {
  readonly #grammar: LinkGrammar | null
  readonly #endings: ReadonlySet<string>
  readonly #entries: readonly Entry[]
  readonly #byKey = new Map<string, Entry[]>()
  readonly #stems = new Map<string, string>()
  readonly #likely = new Map<string, readonly Entry[]>()

  constructor({ concepts }: Glossary, language: LanguageTag) {
    this.#grammar = languageOf(language)?.links ?? null
    this.#endings = new Set(this.#grammar?.endings)
    const primary = primaryOf(language)
    this.#entries = concepts.flatMap(({ terms }, concept) =>
      terms.flatMap((term): readonly Entry[] => {
        if (primaryOf(term.language) !== primary) return []
        const words = wordsOf(term.text).lower
        return words.length === 0 ? [] : [{ concept, term, words, stems: words.map((word) => this.#stem(word)), exact: words.length === 1 && /^\p{Lu}{2,}$/u.test(term.text) }]
      }),
    )
    for (const entry of this.#entries) {
      const key = entry.stems[0]!.slice(0, keyLength)
      const known = this.#byKey.get(key)
      if (known) known.push(entry)
      else this.#byKey.set(key, [entry])
    }
  }

  /** The terms in a text in reading order. Of terms that overlap the longer one stands: "human rights law" is no "human rights". */
  find(text: string): readonly TermHere[] {
    const words = wordsOf(text)
    const found: TermHere[] = []
    for (let at = 0; at < words.lower.length; at++)
      for (const entry of this.#startingLike(words.lower[at]!))
        if (this.#stands(entry, text, words, at)) found.push({ concept: entry.concept, term: entry.term, start: words.starts[at]!, end: words.ends[at + entry.words.length - 1]! })
    return found.filter((one) => !found.some((other) => other.end - other.start > one.end - one.start && other.start < one.end && one.start < other.end))
  }

  /** Whether a text may say a concept all the same: the words of a term apart from each other, or as part of a compound. */
  mayStand(concept: number, text: string): boolean {
    const { lower } = wordsOf(text)
    const joins = (this.#grammar?.compoundJoiners.length ?? 0) > 0
    return this.#entries.some(
      (entry) =>
        entry.concept === concept &&
        entry.term.status !== 'forbidden' &&
        !entry.exact &&
        entry.words.every((word, nth) => lower.some((other) => this.#isForm(other, word, entry.stems[nth]!) || (joins && entry.stems[nth]!.length >= shortestPart && this.#stem(other).includes(entry.stems[nth]!)))),
    )
  }

  /** The entries whose first word may be this one: the beginnings of their stems are the same, whole for short ones. */
  #startingLike(word: string): readonly Entry[] {
    const known = this.#likely.get(word)
    if (known) return known
    const keys = new Set([word, this.#stem(word)].flatMap((form) => Array.from({ length: keyLength }, (_, at) => form.slice(0, at + 1))))
    const likely = [...keys].flatMap((key) => this.#byKey.get(key) ?? [])
    this.#likely.set(word, likely)
    return likely
  }

  #stands({ words: own, stems, exact, term }: Entry, text: string, { starts, ends, lower }: Words, at: number): boolean {
    if (at + own.length > lower.length) return false
    if (exact) return text.slice(starts[at], ends[at]) === term.text
    for (let nth = 0; nth < own.length; nth++) {
      if (nth > 0 && !/^[\s\u00ad’'‐‑-]*$/u.test(text.slice(ends[at + nth - 1], starts[at + nth]))) return false
      if (!this.#isForm(lower[at + nth]!, own[nth]!, stems[nth]!)) return false
    }
    return true
  }

  /** Whether a word is a form of another: the same without their endings. */
  #isForm(word: string, other: string, stem: string): boolean {
    if (word === other) return true
    // Short words keep all their letters as a stem: «су», «сумен».
    if (this.#grammar) return this.#stem(word) === stem || (word.startsWith(other) && this.#endings.has(word.slice(other.length)))
    let shared = 0
    while (shared < word.length && word.charCodeAt(shared) === other.charCodeAt(shared)) shared++
    return shared >= shortestStem && Math.max(word.length, other.length) - shared <= longestEnding
  }

  #stem(word: string): string {
    const known = this.#stems.get(word)
    if (known !== undefined) return known
    const stem = this.#grammar ? stemOf(word, this.#grammar, whole) : word
    this.#stems.set(word, stem)
    return stem
  }
}

export const primaryOf = (language: LanguageTag): string => language.toLowerCase().split('-')[0]!
