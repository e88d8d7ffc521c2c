import { capital, capitalized } from './capitals.ts'
import { kkToRuCyrillic } from './kk-to-ru-cyrillic.ts'
import type { ContextRule, Romanization } from './romanization.ts'

/** A text in a system's spelling, and what the system had no rule for. */
export interface Romanized {
  /** NFC. */
  readonly text: string
  /** Cyrillic letters outside the system's alphabet, each once, lower case: kept as they were. */
  readonly unmapped: readonly string[]
  /** Cyrillic letters outside the system's alphabet that were read as their nearest letter inside it (ұ as у in a system of Russian). */
  readonly substituted: readonly string[]
}

/** Ukrainian and Belarusian letters by the nearest letter of Russian, as Russian spells names of those countries. */
const neighbours: Readonly<Record<string, string>> = { і: 'и', ї: 'и', є: 'е', ґ: 'г', ў: 'у' }
const russian: Readonly<Record<string, string>> = { ...neighbours, ...kkToRuCyrillic.letters }

/** A stress mark on a Cyrillic vowel («Козло́в») belongs to dictionaries, not to the spelling. In NFC it only stays apart where no letter has it. */
const stress = /(?<=[аеёиоуыэюяәіөұү])[\u0300\u0301]/giu
const words = /[\p{L}\p{M}]+/gu
const cyrillic = /\p{Script=Cyrillic}/u

function fits(rule: ContextRule, word: string, at: number): boolean {
  if (!word.startsWith(rule.letters, at)) return false
  if (rule.after !== undefined && !rule.after.includes(at === 0 ? '^' : word.charAt(at - 1))) return false
  if (rule.before === undefined) return true
  const end = at + rule.letters.length
  return rule.before.includes(end === word.length ? '$' : word.charAt(end))
}

/** Capital letters as the printed word has them: `Щ` is `Shch` before a small letter or alone, `SHCH` among capitals. */
function cased(to: string, printed: string, word: string, at: number, system: Romanization): string {
  if (printed === printed.toLowerCase()) return to
  const end = at + printed.length
  const neighbour = end < word.length ? word.charAt(end) : word.charAt(at - 1)
  const amongCapitals = printed.length > 1 ? printed === printed.toUpperCase() : neighbour !== '' && neighbour !== neighbour.toLowerCase()
  return amongCapitals ? capital(to, system.upper) : capitalized(to, system.upper)
}

function romanizeWord(printed: string, system: Romanization, unmapped: Set<string>, substituted: Set<string>): string {
  // Letter by letter, so that the lower-case word has the printed word's length.
  let word = ''
  for (const letter of printed) {
    const lower = letter.toLowerCase()
    const nearest = lower in system.letters ? undefined : (system.language === 'ru' ? russian : neighbours)[lower]
    if (nearest !== undefined && nearest in system.letters) substituted.add(lower)
    word += nearest !== undefined && nearest in system.letters ? nearest : lower.length === letter.length ? lower : letter
  }
  const exception = system.exceptions?.[word]
  if (exception !== undefined) return cased(exception, printed, printed, 0, system)
  let out = ''
  for (let at = 0; at < word.length; ) {
    const rule = system.context?.find((one) => fits(one, word, at))
    const letters = rule?.letters ?? String.fromCodePoint(word.codePointAt(at) ?? 0)
    const to = rule?.to ?? system.letters[letters]
    if (to === undefined && cyrillic.test(letters)) unmapped.add(letters)
    const source = printed.slice(at, at + letters.length)
    out += to === undefined ? source : cased(to, source, printed, at, system)
    at += letters.length
  }
  return out
}

/**
 * The text in a system's spelling. Everything that is not a Cyrillic word passes through: spaces, punctuation, Latin words.
 * NFC and NFD input give the same result, in NFC. Stress marks on Cyrillic vowels are dropped.
 */
export function romanizeWith(text: string, system: Romanization): Romanized {
  const unmapped = new Set<string>()
  const substituted = new Set<string>()
  const plain = text.normalize('NFC').replace(stress, '')
  const out = plain.replace(words, (word) => (cyrillic.test(word) ? romanizeWord(word, system, unmapped, substituted) : word))
  return { text: out.normalize('NFC'), unmapped: [...unmapped], substituted: [...substituted] }
}
