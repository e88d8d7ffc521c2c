import type { LanguageTag, Mention } from '../../model/index.ts'
import { kkToRuCyrillic } from '../romanizations/kk-to-ru-cyrillic.ts'
import { romanizations, romanizeWith } from '../romanizations/index.ts'
import type { Romanization } from '../romanizations/index.ts'
import { kazakhAlphabets, kazakhLatinSystem } from './kazakh-latin.ts'

/** A Cyrillic spelling of the name, in its dictionary form. */
export interface CyrillicForm {
  readonly text: string
  readonly language: LanguageTag
}

export interface WordSystem {
  readonly word: string
  /** The systems by which the word is exactly a Cyrillic form, likeliest first. */
  readonly systems: readonly string[]
  /** What the system found for the name would print instead; null where it prints this. */
  readonly expected: string | null
}

export interface DetectedSystem {
  /** The system the spelling follows; null where it follows none, or mixes several. */
  readonly system: string | null
  /** True where every word is letter by letter what the system prints. */
  readonly exact: boolean
  /** True where each word follows a system, and no system all of them (an English given name with a German surname). */
  readonly mixed: boolean
  readonly words: readonly WordSystem[]
}

export interface DetectOptions {
  readonly cyrillic?: readonly CyrillicForm[]
  /** The language of the text the spelling stands in: systems written for its readers come first. */
  readonly language?: LanguageTag
}

/** Apostrophes, primes and ligature marks are printed in many ways and often left out; letters are not. */
const bare = (word: string): string => word.normalize('NFC').replaceAll('İ', 'i').toLowerCase().replace(/['’‘ʼʹʺ`”"]|\u0361|\ufe20|\ufe21/gu, '')
const wordsOf = (text: string): string[] => text.normalize('NFC').split(/[\s-]+/u).filter((word) => /\p{L}/u.test(word))

interface Source {
  readonly word: string
  readonly language: LanguageTag
}

/** Every Cyrillic word the spelling may come from, Kazakh ones also as Russian spells them: press spellings start from there. */
function sourcesOf(forms: readonly CyrillicForm[]): readonly Source[] {
  return forms.flatMap(({ text, language }) =>
    wordsOf(text).flatMap((word) => (language === 'kk' ? [{ word, language }, { word: romanizeWith(word, kkToRuCyrillic).text, language: 'ru' }] : [{ word, language }])),
  )
}

const mostKept = 50_000
const kept = new Map<string, readonly string[]>()

/** What a system makes of a word, its variants included. A name is asked about once a version, and shares its words with others: answers are kept. */
function spellings(system: Romanization, word: string): readonly string[] {
  const key = `${system.id} ${word}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const plain = bare(romanizeWith(word, system).text)
  const variants = (system.variants ?? []).map((letters) => bare(romanizeWith(word, { ...system, letters: { ...system.letters, ...letters } }).text))
  if (kept.size >= mostKept) kept.clear()
  const made = [plain, ...variants]
  kept.set(key, made)
  return made
}

function preference(system: Romanization, language: LanguageTag | undefined): number {
  const usual = system.id === 'ru-en-press' || system.id === 'ru-de-duden'
  if (system.audience !== null && system.audience === language) return usual ? 0 : 1
  const alphabet = kazakhAlphabets.indexOf(system.id)
  return system.audience === null ? (alphabet < 0 ? 3 : 2 + alphabet / 10) : usual ? 4 : 5
}

/** Letters that differ, insertions and removals included. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length] ?? 0
}

function nearest(system: Romanization, word: string, sources: readonly Source[]): { text: string; away: number } | null {
  let best: { text: string; away: number } | null = null
  for (const source of sources) {
    if (source.language !== system.language) continue
    const { text } = romanizeWith(source.word, system)
    const away = distance(bare(text), bare(word))
    if (best === null || away < best.away) best = { text, away }
  }
  return best !== null && best.away * 2 <= word.length ? best : null
}

/**
 * Which system a Latin spelling follows, given the Cyrillic forms of the name; without them only the Kazakh Latin alphabets can be told, by their
 * letters. A spelling in a Kazakh alphabet that differs from what the alphabet gives for the Cyrillic form keeps the alphabet as its system, with
 * `exact` false and what was expected: ý for у of Cyrillic spelled the Russian way.
 */
export function detectSystem(latin: string, { cyrillic = [], language }: DetectOptions = {}): DetectedSystem {
  const words = wordsOf(latin).map((word) => word.replace(/['’]s$/u, ''))
  const sources = sourcesOf(cyrillic)
  const systems = romanizations.filter(({ to }) => to === 'Latn').toSorted((a, b) => preference(a, language) - preference(b, language))
  const made = new Map(systems.map((system) => [system.id, new Set(sources.filter((source) => source.language === system.language).flatMap(({ word }) => spellings(system, word)))]))
  const genitive = language === 'de'
  const found = words.map((word) => {
    const fits = systems.filter(({ id }) => made.get(id)?.has(bare(word)) || (genitive && /s$/u.test(word) && made.get(id)?.has(bare(word).slice(0, -1))))
    return fits.map(({ id }) => id)
  })
  const common = systems.find(({ id }) => found.length > 0 && found.every((ids) => ids.includes(id)))
  if (common !== undefined) return { system: common.id, exact: true, mixed: false, words: words.map((word, at) => ({ word, systems: found[at] ?? [], expected: null })) }

  const alphabet = kazakhLatinSystem(latin.normalize('NFC').replaceAll('İ', 'i').toLowerCase(), language ?? 'en')
  const followed = alphabet === null ? undefined : systems.find(({ id }) => id === alphabet)
  const described = words.map((word, at) => {
    const ids = found[at] ?? []
    const expected = followed === undefined || ids.includes(followed.id) ? null : (nearest(followed, word, sources)?.text ?? null)
    return { word, systems: ids, expected }
  })
  const mixed = found.length > 1 && found.every((ids) => ids.length > 0)
  return { system: mixed ? null : (followed?.id ?? null), exact: false, mixed, words: described }
}

/** What a mention says of its spelling: the system it follows, and what the rules of that system give for the name where the spelling breaks them. */
export function spellingSystem(latin: string, options: DetectOptions): Pick<Mention, 'system' | 'regular'> {
  const { system, exact, words } = detectSystem(latin, options)
  // Words are known without what joins them.
  if (system === null || exact || /\S-\S/u.test(latin) || words.every(({ expected }) => expected === null)) return { system }
  return { system, regular: words.map(({ word, expected }) => expected ?? word).join(' ') }
}
