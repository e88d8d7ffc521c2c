import { joinAll, type Group } from './groups.ts'
import { wordLikeness } from './likeness.ts'
import type { Located } from './mention-candidate.ts'
import { inList } from './patterns.ts'

const same = 0.8
const scriptOf = (language: string) => (language === 'ru' || language === 'kk' || language === 'uk' ? 'Cyrl' : 'Latn')

export interface PlaceContext {
  /** The plain words right before and after a candidate, empty at the ends of its segment. */
  readonly neighbours: (candidate: Located) => readonly [before: string, after: string]
  /** How many versions have text in that row. */
  readonly versionsIn: (row: number) => number
}

/**
 * Groups places: those of the lexicon by code, and single capitals that sound alike in Latin and Cyrillic versions of a row. Where a
 * version stands alone, the words beside decide (in …, из …, … қаласы). Once a word is a place, it is one throughout its version.
 */
export function groupPlaces(known: readonly Located[], singles: readonly Located[], context: PlaceContext): readonly Group[] {
  const supported = new Set(singles.filter((single) => isSupported(single, singles, context)))
  const spellings = new Set([...supported].map(({ version, words }) => `${version}/${words[0]?.plain ?? ''}`))
  const places = singles.filter((single) => supported.has(single) || spellings.has(`${single.version}/${single.words[0]?.plain ?? ''}`))
  const items = [...known, ...places]
  const links: (readonly [number, number])[] = []
  for (let a = 0; a < items.length; a++) {
    for (let b = a + 1; b < items.length; b++) {
      const [left, right] = [items[a], items[b]]
      if (left && right && samePlace(left, right)) links.push([a, b])
    }
  }
  return joinAll(items, links).map((members) => ({ kind: 'place', code: members.find(({ code }) => code !== null)?.code ?? null, members }))
}

function samePlace(a: Located, b: Located): boolean {
  if (a.code !== null || b.code !== null) return a.code === b.code
  const [left, right] = [a.words[0], b.words[0]]
  return left !== undefined && right !== undefined && wordLikeness(left, a.language, right, b.language) >= same
}

function isSupported(single: Located, singles: readonly Located[], { neighbours, versionsIn }: PlaceContext): boolean {
  const word = single.words[0]
  if (!word || word.text.length < 3) return false
  const [before, after] = neighbours(single)
  const cued = inList(before, 'beforePlaces', single.language) || inList(after, 'placeNouns', single.language) || inList(before, 'placeNouns', single.language) || (single.language === 'kk' && /(?:[дт][ае]|[дт][ае]ғ[ыі]|[днт][ае]н)$/u.test(word.plain))
  if (versionsIn(single.row) < 2) return cued && single.language !== 'de'
  return singles.some((other) => {
    const [otherWord] = other.words
    if (!otherWord || other.row !== single.row || other.language === single.language) return false
    if (scriptOf(other.language) === scriptOf(single.language) && !(cued && single.language !== 'de')) return false
    return wordLikeness(word, single.language, otherWord, other.language) >= same
  })
}
