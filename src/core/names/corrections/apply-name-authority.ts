import type { AuthorityName, LanguageTag, Name, Work } from '../../model/index.ts'
import { createNameIndex, createNameMatcher, sameThreshold, type NameMatcher } from '../match/index.ts'
import { languagesOf } from './languages-of.ts'

/** Names with what an authority says of them. */
export interface AuthorizedNames {
  readonly names: readonly Name[]
  /** How many names were found in the list. */
  readonly matched: number
}

interface Spelled {
  readonly language: LanguageTag
  readonly text: string
}

/** An exact spelling beats any likeness. */
const exact = 2

const wordCount = (text: string): number => text.split(/[\s-]+/u).length
const folded = (text: string): string => text.normalize('NFC').toLowerCase()
const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

/**
 * Looks names up in a list held to be right. A name is an entry where they share a spelling in one language letter by letter, else where the
 * matcher holds their spellings to be one and as many words stand in both; of several entries the likest, and none where two fit equally well
 * and say different things. The entry gives the label and each language's preferred spelling.
 */
export function applyNameAuthority(work: Work, names: readonly Name[], authority: readonly AuthorityName[]): AuthorizedNames {
  if (authority.length === 0) return { names, matched: 0 }
  const languageOf = languagesOf(work)
  const matcher = createNameMatcher()
  const spellings = authority.flatMap((entry) => entry.spellings.map(({ text, language }) => ({ name: text, language, entry })))
  const index = createNameIndex(spellings)
  const byText = new Map<string, Set<AuthorityName>>()
  for (const { name, language, entry } of spellings) {
    const key = `${primary(language)}/${folded(name)}`
    byText.set(key, (byText.get(key) ?? new Set()).add(entry))
  }
  let matched = 0
  const result = names.map((name): Name => {
    const own = fullSpellings(name, languageOf)
    const near = own.flatMap(({ text, language }) => [
      ...(byText.get(`${primary(language)}/${folded(text)}`) ?? []),
      ...index.candidates(text, language).flatMap((at) => spellings[at]?.entry ?? []),
    ])
    const scored = [...new Set(near)]
      .filter((entry) => entry.kind === null || entry.kind === name.kind)
      .map((entry) => ({ entry, score: likenessTo(entry, own, matcher) }))
      .filter(({ score }) => score >= sameThreshold)
      .toSorted((a, b) => b.score - a.score)
    const [best, next] = scored
    if (!best || (next?.score === best.score && next.entry.label !== best.entry.label)) return name
    matched++
    const preferred = Object.fromEntries(best.entry.spellings.map(({ language, text }) => [primary(language), text.normalize('NFC')]))
    return { ...name, label: best.entry.label, preferred: { ...preferred, ...name.preferred } }
  })
  return { names: result, matched }
}

/** The fullest spellings of a name, a surname alone left out, each language and text once. */
function fullSpellings(name: Name, languageOf: (version: string) => LanguageTag): readonly Spelled[] {
  const all = new Map(name.mentions.map(({ version, lemma }) => [`${languageOf(version)}/${lemma}`, { language: languageOf(version), text: lemma }]))
  const most = Math.max(0, ...[...all.values()].map(({ text }) => wordCount(text)))
  return name.kind === 'person' ? [...all.values()].filter(({ text }) => wordCount(text) === most) : [...all.values()]
}

/** How well an entry fits: 2 where a spelling is the same letter by letter, else the mean of the best score of each spelling of the name. */
function likenessTo(entry: AuthorityName, own: readonly Spelled[], matcher: NameMatcher): number {
  const same = own.some((spelled) => entry.spellings.some(({ language, text }) => primary(language) === primary(spelled.language) && folded(text) === folded(spelled.text)))
  if (same) return exact
  const scores = own.flatMap((spelled) => {
    const alike = entry.spellings.filter(({ text }) => wordCount(text) === wordCount(spelled.text))
    return alike.length === 0 ? [] : [Math.max(...alike.map(({ language, text }) => matcher.score(spelled.text, spelled.language, text, language)))]
  })
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length
}
