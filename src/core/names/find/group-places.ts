import type { NameKind } from '../../model/index.ts'
import { groupBy } from './group-by.ts'
import { joinAll, type Group } from './groups.ts'
import { wordLikeness } from './likeness.ts'
import type { Located } from './mention-candidate.ts'
import { inList } from './patterns.ts'
import type { Neighbours } from './settle-persons.ts'

const same = 0.6
const surely = 0.95
const scriptOf = (language: string) => (language === 'ru' || language === 'kk' || language === 'uk' ? 'Cyrl' : 'Latn')

export interface PlaceContext {
  readonly neighbours: (candidate: Located) => Neighbours
  /** How many versions have text in that row. */
  readonly versionsIn: (row: number) => number
  /** What a learned tagger takes the candidate for; null where it says nothing or there is none. */
  readonly learnedKind: (candidate: Located) => NameKind | null
}

/**
 * Groups places: those of the lexicon by code, and single capitals that sound alike in Latin and Cyrillic versions of a row. Where a
 * version stands alone, the words beside decide (in …, из …, … қаласы). Once a word is a place, it is one throughout its version.
 */
export function groupPlaces(known: readonly Located[], singles: readonly Located[], context: PlaceContext): readonly Group[] {
  const rows = groupBy(singles, ({ row }) => row)
  const spelled = groupBy(singles, spellingOf)
  const supported = new Set(singles.filter((single) => isSupported(single, rows.get(single.row) ?? [], spelled.get(spellingOf(single)) ?? [], context)))
  const spellings = new Set([...supported].map(spellingOf))
  const places = singles.filter((single) => supported.has(single) || spellings.has(spellingOf(single)) || [...supported].some((other) => other.version === single.version && other.language !== 'de' && samePlace(other, single)))
  const items = [...known, ...places]
  // One mention stands for all of its spelling: what is compared are spellings
  const alike = [...groupBy(items.map((item, index) => ({ item, index })), ({ item }) => item.code ?? `${item.language}/${item.words[0]?.plain}`).values()]
  const links: (readonly [number, number])[] = []
  alike.forEach((left, at) => {
    for (const { index } of left) links.push([left[0]?.index ?? index, index])
    for (const right of alike.slice(at + 1)) if (left[0] && right[0] && samePlace(left[0].item, right[0].item)) links.push([left[0].index, right[0].index])
  })
  return joinAll(items, links).map((members) => ({ kind: 'place', code: members.find(({ code }) => code !== null)?.code ?? null, members }))
}

function samePlace(a: Located, b: Located): boolean {
  if (a.code !== null || b.code !== null) return a.code === b.code
  const [left, right] = [a.words[0], b.words[0]]
  return left !== undefined && right !== undefined && wordLikeness(left, a.language, right, b.language) >= same
}

const spellingOf = ({ version, words }: Located) => `${version}/${words[0]?.plain ?? ''}`

function isSupported(single: Located, row: readonly Located[], sameSpelling: readonly Located[], { neighbours, versionsIn, learnedKind }: PlaceContext): boolean {
  const word = single.words[0]
  if (!word || word.opens || word.text.length < 3) return false
  const { before, after, beforeIsPlace } = neighbours(single)
  const cued = beforeIsPlace || inList(after, 'placeNouns', single.language) || inList(before, 'placeNouns', single.language) || (single.language === 'kk' && /(?:[дт][ае]|[дт](?:ағы|егі)|[днт][ае]н)$/u.test(word.plain))
  if (versionsIn(single.row) < 2) return single.language !== 'de' && (cued || learnedKind(single) === 'place' || (single.language === 'en' && sameSpelling.length > 1))
  return row.some((other) => {
    const [otherWord] = other.words
    if (!otherWord || other.language === single.language) return false
    const alike = wordLikeness(word, single.language, otherWord, other.language)
    if (scriptOf(other.language) !== scriptOf(single.language) || (cued && single.language !== 'de')) return alike >= same
    // Two Latin versions: the same word in both says little, one name in two traditions much (Shymkent, Schymkent)
    return alike >= surely && word.plain !== otherWord.plain
  })
}
