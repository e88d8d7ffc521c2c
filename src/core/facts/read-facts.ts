import type { Fact, LanguageTag, Segment } from '../model/index.ts'
import { composed, wordsOf } from '../text/index.ts'
import { readShortDecades } from './decades.ts'
import { readDates, readWeekdays } from './dates.ts'
import { readFootnoteMarks, readLabel } from './marks.ts'
import { readNumberWords } from './number-words.ts'
import { readNumbers, readOrdinals, readRomanNumerals, readTimes } from './numbers.ts'
import { patternsOf } from './patterns.ts'
import type { Reading } from './reading.ts'
import { readReferences } from './references.ts'
import { signsIn } from './signs.ts'
import { readAcronyms, readAddresses } from './tokens.ts'

/**
 * The facts a segment states, in order of their start, never overlapping. Composed and decomposed letters (NFC, NFD) give equal values;
 * spans are UTF-16 units of the text as given. A language without data of its own gives what digits and structure say.
 */
export function readFacts(segment: Pick<Segment, 'text' | 'kind' | 'marker' | 'label'>, language: LanguageTag): readonly Fact[] {
  const { text, original } = composed(segment.text)
  const patterns = patternsOf(language)
  const words = wordsOf(text)
  const digits = /\d/.test(text)
  const reading: Reading = { text, words, facts: [], digits, signs: signsIn(text, words, patterns, digits) }
  readLabel(reading, segment)
  readAddresses(reading)
  readReferences(reading, patterns)
  readDates(reading, patterns)
  readShortDecades(reading, patterns)
  readWeekdays(reading, patterns)
  readFootnoteMarks(reading)
  readTimes(reading, patterns)
  readOrdinals(reading, patterns)
  readNumbers(reading, patterns)
  readRomanNumerals(reading, patterns)
  readNumberWords(reading, patterns)
  readAcronyms(reading, patterns)
  const facts = reading.facts.sort((a, b) => a.start - b.start)
  return text === segment.text ? facts : facts.map((fact) => ({ ...fact, start: original(fact.start), end: original(fact.end) }))
}
