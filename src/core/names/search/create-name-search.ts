import type { LanguageTag, Mention, Name, Work } from '../../model/index.ts'
import { languagesOf } from '../corrections/languages-of.ts'
import { createNameIndex, createNameMatcher, sameThreshold } from '../match/index.ts'
import { romanizations, romanizeWith } from '../romanizations/index.ts'

/** A name that answers a search. */
export interface FoundName {
  readonly name: Name
  /** The spelling, as some version prints it, that answered. */
  readonly spelling: string
  /** From 0 to 1; names that begin with what was typed, letter by letter, come before those that only sound like it. */
  readonly score: number
}

/** Names by any spelling, in any script and case ending, best first. A query may stop in the middle of its last word. */
export type NameSearch = (query: string) => readonly FoundName[]

/** Shorter words sound like too many others. */
const leastToCompare = 4

/** Letters without case and marks, so that Qyshaqbaev is Qýshaqbaev; Cyrillic letters keep theirs, й is not и. */
const folded = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Script=Latin}\p{M}]+/gu, (latin) => latin.normalize('NFD').replace(/\p{M}/gu, ''))
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ё', 'е')
    .replace(/['’‘ʼʹʺ`]/g, '')
const wordsOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '')
const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text)

/** Every way a Cyrillic spelling is written elsewhere, and itself. A Kazakh one is also read as Russian prints it: press spellings start from there. */
function spellingsOf(text: string, language: LanguageTag): readonly string[] {
  if (!isCyrillic(text)) return [text]
  const sources = [{ text, language }]
  for (const system of romanizations) if (system.to === 'Cyrl' && system.language === language) sources.push({ text: romanizeWith(text, system).text, language: system.audience ?? language })
  return [...new Set(sources.flatMap((source) => [source.text, ...romanizations.filter((system) => system.language === source.language).map((system) => romanizeWith(source.text, system).text)]))]
}

/** The languages a query may be in. */
function languagesFor(query: string): readonly LanguageTag[] {
  if (!isCyrillic(query)) return /[áǵńóúýıäöüñşğŝūōä]/iu.test(query) ? ['kk-Latn', 'de', 'en'] : ['en', 'de', 'kk-Latn']
  return /[әғқңөұүһі]/iu.test(query) ? ['kk'] : ['ru', 'kk']
}

interface Listed {
  readonly name: Name
  readonly lemma: string
  readonly language: LanguageTag
  /** Folded words of every spelling of it. */
  readonly spellings: readonly (readonly string[])[]
}

/** A search over the names of a work. Reading them takes a moment; keep it while the names stay. */
export function createNameSearch(work: Work, names: readonly Name[]): NameSearch {
  const languageOf = languagesOf(work)
  const matcher = createNameMatcher()
  const listed = names.flatMap((name) => lemmasOf(name, languageOf))
  const index = createNameIndex(listed.map(({ lemma, language }) => ({ name: lemma, language })))

  return (query) => {
    const typed = query.trim()
    const words = wordsOf(folded(typed))
    if (words.length === 0) return []
    const found = new Map<Name, FoundName>()
    const note = ({ name, lemma }: Listed, score: number): void => {
      if (score > (found.get(name)?.score ?? 0)) found.set(name, { name, spelling: lemma, score })
    }
    const queries = isCyrillic(typed) ? languagesFor(typed).flatMap((language) => spellingsOf(typed, language)).map((text) => wordsOf(folded(text))) : [words]
    for (const one of listed) {
      const printed = one.spellings[0] ?? []
      if (begins(words, printed)) note(one, words.length >= printed.length ? 1 : 0.99)
      else if (one.spellings.some((spelling) => begins(words, spelling))) note(one, 0.98)
      else if (queries.some((other) => one.spellings.some((spelling) => begins(other, spelling)))) note(one, 0.97)
    }
    const whole = words.join('')
    if (whole.length >= leastToCompare)
      for (const language of languagesFor(typed))
        for (const at of index.candidates(typed, language)) {
          const one = listed[at]
          if (!one || (found.get(one.name)?.score ?? 0) > 0.95) continue
          const score = likeness(typed, language, one)
          if (score >= sameThreshold) note(one, score * 0.95)
        }
    const rank = new Map(names.map((name, place) => [name, place]))
    return [...found.values()].sort((a, b) => b.score - a.score || (rank.get(a.name) ?? 0) - (rank.get(b.name) ?? 0))
  }

  /** A name's words are compared one by one, so that a surname finds its bearers whoever they are. */
  function likeness(query: string, language: LanguageTag, { lemma, language: own }: Listed): number {
    const parts = lemma.split(/\s+/)
    if (/\s/.test(query) || parts.length === 1) return matcher.score(query, language, lemma, own)
    return Math.max(...parts.filter((part) => part.length >= leastToCompare).map((part) => matcher.score(query, language, part, own)), 0)
  }
}

function lemmasOf(name: Name, languageOf: (version: string) => LanguageTag): readonly Listed[] {
  const lemmas = new Map<string, Mention[]>()
  const entry = (language: LanguageTag, lemma: string): Mention[] => {
    const own = lemmas.get(`${language}\n${lemma}`) ?? []
    lemmas.set(`${language}\n${lemma}`, own)
    return own
  }
  for (const mention of name.mentions) entry(languageOf(mention.version), mention.lemma).push(mention)
  for (const [language, text] of Object.entries(name.preferred ?? {})) entry(language, text)
  return [...lemmas].map(([key, mentions]) => {
    const [language = 'und', lemma = ''] = key.split('\n')
    const made = name.kind === 'body' ? [lemma] : spellingsOf(lemma, language)
    const spellings = [...new Set([...made, ...mentions.map(({ text }) => text)].map(folded))].map(wordsOf)
    return { name, lemma, language, spellings }
  })
}

/** Whether each typed word begins a word of the spelling of its own; only the last may be unfinished where there are several. */
function begins(typed: readonly string[], spelling: readonly string[]): boolean {
  const left = [...spelling]
  return typed.every((word, index) => {
    const at = left.findIndex((own) => (index === typed.length - 1 ? own.startsWith(word) : own === word))
    if (at < 0) return false
    left.splice(at, 1)
    return true
  })
}
