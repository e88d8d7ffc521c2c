import type { LanguageTag } from '../../model/index.ts'
import { inList } from './patterns.ts'
import { readCandidates } from './read-candidates.ts'
import { hasTagger, tagNames, type NameSpan } from './tagger/tag-names.ts'
import { nominatives } from './stems.ts'
import { readWords, type Word } from './word.ts'

/**
 * The persons, places and named bodies in a text that stands alone, in order, without overlaps; offsets are UTF-16 units of `text`, case
 * endings are inside. Kazakh persons and places are told by a small model learned from annotated sentences; everything else by rule:
 * shapes of surnames, a lexicon of countries, the words beside a name.
 */
export function findNamesInText(text: string, language: LanguageTag): readonly NameSpan[] {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  const words = readWords(text)
  const lowerCase = new Set(words.filter(({ capital }) => !capital).map(({ plain }) => plain))
  const candidates = readCandidates(text, 0, { language: primary, lowerCase })
  const learned = hasTagger(primary) && /\p{Script=Cyrillic}/u.test(text) ? learnedNames(text, words, primary) : null
  const ruled = candidates.flatMap((candidate): NameSpan[] => {
    const { kind, start, end, strength } = candidate
    if (kind === 'body') return strength === 'possible' && primary === 'kk' ? [] : [{ start, end, kind }]
    if (learned) return []
    if (kind === 'place') return [{ start, end, kind }]
    if (kind === 'person') return strength === 'possible' && primary !== 'en' ? [] : [{ start, end, kind }]
    return primary !== 'de' && isPlace(candidate.words[0]?.plain ?? '', start, end) ? [{ start, end, kind: 'place' }] : []
  })
  function isPlace(plain: string, start: number, end: number): boolean {
    const before = words.findLast((word) => word.end <= start)?.plain ?? ''
    const after = words.find((word) => word.start >= end)?.plain ?? ''
    return plain.length > 2 && (inList(before, 'beforePlaces', primary) || inList(before, 'placeNouns', primary) || inList(after, 'placeNouns', primary))
  }
  const overlaps = (span: NameSpan) => (learned ?? []).some((other) => other.start < span.end && span.start < other.end)
  return [...(learned ?? []), ...ruled.filter((span) => !overlaps(span))].toSorted((a, b) => a.start - b.start)
}

/** What the tagger finds, without headings in capitals and common words. */
function learnedNames(text: string, words: readonly Word[], language: string): readonly NameSpan[] {
  if (!/\p{Ll}/u.test(text)) return []
  return tagNames(words).filter((span) => !isCommon(words.filter(({ start, end }) => start >= span.start && end <= span.end), language))
}

/** A single word that is printed with a capital and names nothing, in any case form: Декларацияда. */
function isCommon(words: readonly Word[], language: string): boolean {
  const [word] = words
  return words.length === 1 && word !== undefined && nominatives(word.plain, language).some((form) => inList(form, 'common', language))
}
