import type { LanguageTag, Name } from '../../model/index.ts'
import { detectSystem, type CyrillicForm } from '../match/index.ts'
import { romanizationOf } from '../romanizations/index.ts'

/** One spelling of a name in one version, and whose way of spelling it is. */
export interface SpelledName {
  readonly name: Name
  readonly lemma: string
  /** Every system that gives the spelling letter by letter, likeliest first. */
  readonly systems: readonly string[]
  /** Whose spelling it may be: the languages its systems are written for, or `kk-Latn` and the like for an alphabet of the language itself. Empty where it follows none. */
  readonly ways: readonly string[]
  /** Each word follows a system, but no way of spelling is common to all words; null else. */
  readonly mixed: readonly { readonly word: string; readonly system: string }[] | null
}

/** How a version spells the names of people. */
export interface SpellingHabit {
  readonly version: string
  readonly names: readonly SpelledName[]
  /** The way most of its names follow, where at least three do and more than half of those that follow any; else null. */
  readonly way: string | null
  /** The system most names of that way follow. */
  readonly system: string | null
  /** Names spelled in another way than the habit. */
  readonly odd: readonly SpelledName[]
}

/** The way of systems that serve readers of any language. */
const nobody = '*'

/** A national alphabet is a way of its own; scholarly and technical systems serve readers of any language and so are nobody's. */
function waysOf(id: string): readonly string[] {
  const { audience, language, id: own } = romanizationOf(id)
  if (audience !== null) return [audience]
  return own.includes('-latn-') ? [`${language}-Latn`] : [nobody]
}

/** How each version in Latin letters spells the people of a work whose Cyrillic spellings are known. */
export function spellingHabits(names: readonly Name[], versions: readonly { readonly id: string; readonly language: LanguageTag }[]): readonly SpellingHabit[] {
  const languages = new Map(versions.map(({ id, language }) => [id, language]))
  const persons = names.filter(({ kind }) => kind === 'person').map((name) => ({ name, cyrillic: cyrillicOf(name, languages) }))
  return versions.flatMap(({ id: version, language }): SpellingHabit[] => {
    const spelled = persons.flatMap(({ name, cyrillic }) => {
      const lemmas = new Set(name.mentions.filter((mention) => mention.version === version && /\p{Script=Latin}/u.test(mention.lemma) && mention.lemma.includes(' ')).map(({ lemma }) => lemma))
      return cyrillic.length === 0 ? [] : [...lemmas].map((lemma) => spelledAs(name, lemma, cyrillic, language))
    })
    if (spelled.length === 0) return []
    const following = spelled.filter(({ ways }) => ways.length > 0)
    const counts = countOf(following.flatMap(({ ways }) => ways.filter((way) => way !== nobody)))
    const [way, count] = counts[0] ?? ['', 0]
    const usual = count >= 3 && count * 2 > following.length ? way : null
    const system = usual === null ? undefined : countOf(following.filter(({ ways }) => ways.includes(usual)).flatMap(({ systems }) => systems.filter((id) => waysOf(id).includes(usual))))[0]?.[0]
    const odd = usual === null ? [] : following.filter(({ ways }) => !ways.includes(usual) && !ways.includes(nobody))
    return [{ version, names: spelled, way: usual, system: system ?? null, odd }]
  })
}

function cyrillicOf(name: Name, languages: ReadonlyMap<string, LanguageTag>): readonly CyrillicForm[] {
  const forms = new Map<string, CyrillicForm>()
  for (const { version, lemma } of name.mentions) {
    const language = languages.get(version)
    if (language !== undefined && /\p{Script=Cyrillic}/u.test(lemma)) forms.set(`${language}/${lemma}`, { text: lemma, language })
  }
  return [...forms.values()]
}

function spelledAs(name: Name, lemma: string, cyrillic: readonly CyrillicForm[], language: LanguageTag): SpelledName {
  const { system, exact, words } = detectSystem(lemma, { cyrillic, language })
  const following = words.filter(({ systems }) => systems.length > 0)
  const common = following.length < words.length ? [] : (words[0]?.systems ?? []).filter((id) => words.every(({ systems }) => systems.includes(id)))
  if (common.length > 0) return { name, lemma, systems: common, ways: [...new Set(common.flatMap(waysOf))], mixed: null }
  // Letters of a national alphabet tell it even where a rule of it is broken.
  if (system !== null && !exact) return { name, lemma, systems: [system], ways: waysOf(system), mixed: null }
  // A word that follows nothing, as a translated given name does, says nothing of the others.
  // A word more than one way has (Vladimir: English, French, Turkish) mixes with none of them, nor does one in a spelling that is nobody's (Andrej).
  const owned = following.map(({ word, systems }) => ({ word, systems, ways: [...new Set(systems.flatMap(waysOf))].filter((way) => way !== nobody) })).filter(({ ways }) => ways.length > 0)
  const shared = (owned[0]?.ways ?? []).filter((way) => owned.every(({ ways }) => ways.includes(way)))
  const mixed = owned.length > 1 && shared.length === 0 && following.length === words.length ? owned.map(({ word, systems }) => ({ word, system: systems.find((id) => !waysOf(id).includes(nobody)) ?? '' })) : null
  return { name, lemma, systems: [], ways: shared, mixed }
}

function countOf(values: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])
}
