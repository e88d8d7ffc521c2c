import { groupBy, type NameKind } from '../../model/index.ts'
import { keyIndex } from './key-index.ts'
import { joinAll, type Group } from './groups.ts'
import { wordLikeness } from './likeness.ts'
import { asWord, type Located } from './mention-candidate.ts'
import { inList } from './patterns.ts'
import type { Neighbours } from './settle-persons.ts'
import type { Word } from './word.ts'

const same = 0.6
const surely = 0.95
const scriptOf = (language: string) => (language === 'ru' || language === 'kk' || language === 'uk' ? 'Cyrl' : 'Latn')

export interface SingleContext {
  readonly neighbours: (candidate: Located) => Neighbours
  /** How many versions have text in that row. */
  readonly versionsIn: (row: number) => number
  /** What a learned tagger takes the candidate for; null where it says nothing or there is none. */
  readonly learnedKind: (candidate: Located) => NameKind | null
}

/**
 * Groups names of one word: places of the lexicon by code, and single capitals that sound alike in Latin and Cyrillic versions of a row.
 * Where a version stands alone, the words beside decide (in …, из …, … қаласы). Once a word is a name, it is one throughout its version.
 * What stands beside its mentions tells whether it is a place or a person; where nothing does, it is taken for a body.
 */
export function groupSingles(known: readonly Located[], singles: readonly Located[], context: SingleContext): readonly Group[] {
  const rows = groupBy(singles, ({ row }) => row)
  const spelled = groupBy(singles, spellingOf)
  const supported = new Set(singles.filter((single) => isSupported(single, rows.get(single.row) ?? [], spelled.get(spellingOf(single)) ?? [], context)))
  const spellings = new Set([...supported].map(spellingOf))
  const likeSupported = keyIndex(distinctSpellings([...supported].filter(({ language }) => language !== 'de')), firstWord)
  const isForm = (single: Located) => single.language !== 'de' && likeSupported(asWord(single), single.language).some((other) => other.version === single.version && samePlace(other, single))
  const places = singles.filter((single) => supported.has(single) || spellings.has(spellingOf(single)) || isForm(single))
  const items = [...known, ...places]
  // One mention stands for all of its spelling: what is compared are spellings
  const alike = [...groupBy(items.map((item, index) => ({ item, index })), ({ item }) => item.code ?? `${item.language}/${asWord(item).plain}`).values()]
  const likelyFirst = keyIndex(alike.map((list, at) => ({ at, item: list[0]?.item })), ({ item }) => (item && item.code === null ? firstWord(item) : []))
  const likely = (word: Word, language: string) => likelyFirst(word, language).map(({ at }) => at)
  const links: (readonly [number, number])[] = []
  alike.forEach((left, at) => {
    for (const { index } of left) links.push([left[0]?.index ?? index, index])
    const first = left[0]
    if (!first || first.item.code !== null) return
    for (const other of likely(asWord(first.item), first.item.language)) if (other > at && alike[other]?.[0] && samePlace(first.item, alike[other][0].item)) links.push([first.index, alike[other][0].index])
  })
  return joinAll(items, links).flatMap((members) => {
    const code = members.find((member) => member.code !== null)?.code ?? null
    // What only German prints with a capital is a noun
    if (code === null && members.every(({ language, row }) => language === 'de' && context.versionsIn(row) > 1)) return []
    return [{ kind: code === null ? kindOf(members, context) : 'place', code, members }]
  })
}

function kindOf(members: readonly Located[], context: SingleContext): NameKind {
  if (members.every(({ row }) => context.versionsIn(row) < 2)) return 'place'
  const places = members.filter((member) => isCued(member, context) || context.learnedKind(member) === 'place').length
  const persons = members.filter((member) => context.learnedKind(member) === 'person' || inList(context.neighbours(member).before, 'roles', member.language)).length
  if (places > 0 && places >= persons) return 'place'
  return persons > 0 ? 'person' : 'body'
}

function isCued(single: Located, { neighbours }: SingleContext): boolean {
  const { before, after, beforeIsPlace } = neighbours(single)
  const located = single.language === 'kk' && /(?:[дт][ае]|[дт](?:ағы|егі)|[днт][ае]н)$/u.test(asWord(single).plain)
  return beforeIsPlace || located || inList(after, 'placeNouns', single.language) || inList(before, 'placeNouns', single.language)
}

function samePlace(a: Located, b: Located): boolean {
  if (a.code !== null || b.code !== null) return a.code === b.code
  return wordLikeness(asWord(a), a.language, asWord(b), b.language) >= same
}

const firstWord = (single: Located) => [{ word: asWord(single), language: single.language }]
const distinctSpellings = (all: readonly Located[]) => [...groupBy(all, spellingOf).values()].flatMap(([first]) => first ?? [])
const spellingOf = ({ version, words }: Located) => `${version}/${words.map(({ plain }) => plain).join('-')}`

function isSupported(single: Located, row: readonly Located[], sameSpelling: readonly Located[], context: SingleContext): boolean {
  const word = asWord(single)
  if (word.opens || word.text.length < 3) return false
  const cued = isCued(single, context)
  if (context.versionsIn(single.row) < 2) return single.language !== 'de' && (cued || context.learnedKind(single) === 'place' || (single.language === 'en' && sameSpelling.length > 1))
  return row.some((other) => {
    if (other.language === single.language) return false
    const otherWord = asWord(other)
    if (word.text === otherWord.text && scriptOf(other.language) !== scriptOf(single.language)) return true
    const alike = wordLikeness(word, single.language, otherWord, other.language)
    if (scriptOf(other.language) !== scriptOf(single.language) || (cued && single.language !== 'de')) return alike >= same
    // Two Latin versions: the same word in both says little, one name in two traditions much (Shymkent, Schymkent)
    return alike >= surely && word.plain !== otherWord.plain
  })
}
