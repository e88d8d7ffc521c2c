import { consonantsOf, soundsOf } from '../align/index.ts'
import { languageOf, stemOf, type LinkGrammar } from '../languages/index.ts'
import type { LanguageTag } from '../model/index.ts'

/** What a kind of word is, as far as links ask: all its forms are counted as one. */
export interface WordType {
  readonly stem: string
  /** How many of it were read. */
  count: number
  /** Grammar rather than matter. */
  readonly small: boolean
  /** Its value where it is a number in digits; else null. */
  readonly number: number | null
  /** `month:12`, where it names one. */
  readonly month: string | null
  readonly sounds: string
  readonly consonants: string
}

const digits = /^\d+/
const shortestPart = 4
const shortestCompound = 9

/** The kinds of words of one language, numbered as they are met. */
export class Vocabulary {
  readonly types: WordType[] = []
  readonly language: LanguageTag
  readonly #numbers = new Map<string, number>()
  readonly #grammar: LinkGrammar | null
  readonly #small: ReadonlySet<string>
  readonly #german: boolean
  readonly #months = new Map<string, string>()
  readonly #known = new Map<string, readonly number[]>()
  readonly #stems = new Set<string>()

  constructor(language: LanguageTag) {
    this.language = language
    const known = languageOf(language)
    this.#grammar = known?.links ?? null
    this.#small = new Set(this.#grammar?.functionWords)
    this.#german = known?.tag === 'de'
    known?.facts.months.forEach((names, index) => {
      for (const name of names) this.#months.set(stemOf(name, this.#grammar), `month:${index + 1}`)
    })
  }

  /** Notes that a word is there, so that compounds can be taken apart at it. Before `unitsOf`. */
  note(lower: string): void {
    if (lower.length < shortestPart || this.#small.has(lower)) return
    this.#stems.add(stemOf(lower, this.#grammar))
  }

  /** Whether a word of matter of that kind was read in a row. */
  knows(lower: string): boolean {
    if (this.#small.has(lower)) return false
    const number = this.#numbers.get(stemOf(lower, this.#grammar))
    return number !== undefined && this.types[number]!.count > 0
  }

  /** The types of a word: one, or those of its parts where it is a compound of words the texts know. */
  unitsOf(lower: string): readonly number[] {
    const known = this.#known.get(lower)
    if (known) return known
    const parts = this.#small.has(lower) || digits.test(lower) ? null : this.#split(lower)
    const units = parts ? parts.map((part) => this.#type(stemOf(part, this.#grammar), part)) : [this.#type(this.#small.has(lower) ? lower : stemOf(lower, this.#grammar), lower)]
    this.#known.set(lower, units)
    return units
  }

  #type(stem: string, lower: string): number {
    const small = this.#small.has(lower)
    const number = digits.exec(lower)
    const key = number ? number[0] : small ? `${stem} ` : stem
    const found = this.#numbers.get(key)
    if (found !== undefined) return found
    const sounds = number ? '' : soundsOf(stem, this.#german)
    this.#numbers.set(key, this.types.length)
    return this.types.push({ stem, count: 0, small, number: number ? Number(number[0]) : null, month: this.#months.get(stem) ?? null, sounds, consonants: consonantsOf(sounds) }) - 1
  }

  /** "Menschenrechtsdialoge" is Menschen, Recht, Dialoge where the texts know these. */
  #split(lower: string): readonly string[] | null {
    const joiners = this.#grammar?.compoundJoiners ?? []
    if (joiners.length === 0 || lower.length < shortestCompound) return null
    for (let at = shortestPart; at <= lower.length - shortestPart; at++) {
      const tail = lower.slice(at)
      const head = lower.slice(0, at)
      if (!this.#isPart(tail)) {
        const rest = tail.length >= shortestCompound && this.#knownHead(head, joiners) ? this.#split(tail) : null
        if (rest) return [this.#knownHead(head, joiners) ?? head, ...rest]
        continue
      }
      const first = this.#knownHead(head, joiners)
      if (first) return [first, tail]
    }
    return null
  }

  #knownHead(head: string, joiners: readonly string[]): string | null {
    if (this.#isPart(head)) return head
    for (const joiner of joiners) {
      if (head.endsWith(joiner) && head.length - joiner.length >= shortestPart && this.#isPart(head.slice(0, -joiner.length))) return head.slice(0, -joiner.length)
    }
    return null
  }

  #isPart(part: string): boolean {
    return part.length >= shortestPart && !this.#small.has(part) && this.#stems.has(stemOf(part, this.#grammar))
  }
}
