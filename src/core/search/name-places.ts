import type { LanguageTag, Name, Version } from '../model/index.ts'
import { createNameSearch } from '../names/index.ts'
import type { SearchText } from './search-text.ts'

export interface NamePlaces {
  readonly labels: readonly string[]
  readonly places: readonly { readonly cell: number; readonly start: number; readonly end: number }[]
}

/** The mentions a spelling may mean, in any script and case ending. */
export type FindNamePlaces = (spelling: string) => NamePlaces

/** Shorter words sound like too many names. */
const leastLetters = 3

export function namePlaces(versions: readonly Version[], names: readonly Name[], text: SearchText): FindNamePlaces {
  const known = names.flatMap(bySpelling)
  const languages: Version[] = versions.map((version): Version => ({ ...version, segments: [] }))
  const search = createNameSearch({ id: '', title: {}, identifiers: {}, date: null, versions: languages }, known)
  const firsts = new Map(text.versions.map(({ id, first }) => [id, first]))
  const numbers = new Map(versions.map(({ id, segments }) => [id, new Map(segments.map((segment, index) => [segment.id, index]))]))
  return (spelling) => {
    if (spelling.replace(/[^\p{L}]/gu, '').length < leastLetters) return { labels: [], places: [] }
    // One word of a long name is no name: whoever looks for law does not look for every commission with law in its name.
    const found = search(spelling).flatMap(({ name, score }) => (name.kind === 'body' && score < 1 ? [] : [name]))
    const places = found.flatMap(({ mentions }) =>
      mentions.flatMap(({ version, segment, start, end }) => {
        const number = numbers.get(version)?.get(segment)
        return number === undefined ? [] : [{ cell: (firsts.get(version) ?? 0) + number, start, end }]
      }),
    )
    return { labels: [...new Set(found.map(({ label }) => label))], places }
  }
}

/** A person's spellings one by one: who looks for a given name wants the places that print it, not every place that prints the surname. Places and bodies are one whatever they are called, "WHO" too. */
function bySpelling(name: Name): readonly Name[] {
  if (name.kind !== 'person') return [name]
  const groups = new Map<string, Name['mentions'][number][]>()
  for (const mention of name.mentions) {
    const key = `${mention.version}\n${mention.lemma}`
    const own = groups.get(key)
    if (own) own.push(mention)
    else groups.set(key, [mention])
  }
  return [...groups.values()].map((mentions, index) => ({ ...name, id: `${name.id} ${index}`, mentions, preferred: {} as Readonly<Record<LanguageTag, string>> }))
}
