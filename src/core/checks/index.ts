import { readFacts } from '../facts/index.ts'
import { severities, type Finding, type Glossary, type Segment } from '../model/index.ts'
import { readMarker } from '../text/index.ts'
import { findingOf, type Check } from './check.ts'
import { contextOfRow, contextOfWork, type CheckContext, type CheckedSegment, type CheckInput } from './context.ts'
import { date } from './date.ts'
import { dateTwice } from './date-twice.ts'
import { endMark } from './end-mark.ts'
import { footnote } from './footnote.ts'
import { label } from './label.ts'
import { negation } from './negation.ts'
import { number } from './number.ts'
import { numberFormat } from './number-format.ts'
import { numberWord } from './number-word.ts'
import { placeholder } from './placeholder.ts'
import { reference } from './reference.ts'
import { acronym } from './acronym.ts'
import { apostrophe } from './apostrophe.ts'
import { balance } from './balance.ts'
import { capital } from './capital.ts'
import { dateFormat } from './date-format.ts'
import { footnoteTarget } from './footnote-target.ts'
import { formula } from './formula.ts'
import { glossary, glossaryForbidden } from './glossary.ts'
import { homoglyph } from './homoglyph.ts'
import { length } from './length.ts'
import { markerDamaged } from './marker-damaged.ts'
import { nameMissing } from './name-missing.ts'
import { nameOther } from './name-other.ts'
import { nameSpelling } from './name-spelling.ts'
import { nameSystem } from './name-system.ts'
import { numberingGap } from './numbering-gap.ts'
import { repetition } from './repetition.ts'
import { sameText } from './same-text.ts'
import { sameTranslation } from './same-translation.ts'
import { spacing } from './spacing.ts'
import { term } from './term.ts'
import { spellingVariant } from './spelling-variant.ts'
import { unit } from './unit.ts'
import { untranslated, wrongLanguage } from './wrong-language.ts'
import { sentenceAdded, sentenceMissing } from './sentence-missing.ts'
import { segmentAdded, segmentMissing } from './segment-missing.ts'
import { gatherStyle } from './style.ts'

export type { Check, CheckExample } from './check.ts'
export type { CheckInput, FactIndex } from './context.ts'
export { vote } from './vote.ts'
export { applyReview, dismissFinding, ignoreCheck, joinReviews, noReview, restoreCheck, restoreFinding, setFloor } from './review/index.ts'
export type { ReviewedFinding, ReviewState } from './review/index.ts'

/** The closed list of what is looked for. */
export const checks: readonly Check[] = [
  segmentMissing,
  segmentAdded,
  sentenceMissing,
  sentenceAdded,
  numberingGap,
  untranslated,
  wrongLanguage,
  length,
  number,
  date,
  reference,
  footnote,
  footnoteTarget,
  label,
  markerDamaged,
  placeholder,
  numberWord,
  unit,
  acronym,
  nameSpelling,
  nameOther,
  nameSystem,
  nameMissing,
  negation,
  sameText,
  sameTranslation,
  homoglyph,
  repetition,
  balance,
  term,
  glossary,
  glossaryForbidden,
  formula,
  capital,
  dateFormat,
  numberFormat,
  dateTwice,
  endMark,
  spacing,
  apostrophe,
  spellingVariant,
]

/** Runs every check over the work; findings in order of row, then severity, then place. `watch` is told how many checks are done, of how many. */
export function checkWork(input: CheckInput, watch?: (done: number, of: number) => void): readonly Finding[] {
  return run(contextOfWork(input), watch)
}

/**
 * Checks a row given on its own: independent versions, nothing known of a work around them.
 *
 * @param versions the text of each version by its id
 * @param languages the language of each version; an id not named here is its own language tag
 * @param given what things are to be called
 */
export function checkRow(versions: Readonly<Record<string, string>>, languages: Readonly<Record<string, string>> = {}, given: Glossary | null = null): readonly Finding[] {
  const cells = Object.entries(versions).map(([version, text]) => {
    const language = languages[version] ?? version
    return { version, language, segments: text.trim() === '' ? [] : [segmentOf(text, language)] }
  })
  return run(contextOfRow('row', cells, given))
}

const mostRead = 2000
const read = new Map<string, CheckedSegment>()

/** A passage with its facts. The last ones are remembered: a stream may hold one source with several translations, or one line many times. */
function segmentOf(text: string, language: string): CheckedSegment {
  const key = `${language}\n${text}`
  const known = read.get(key)
  if (known) return known
  const marker = readMarker(text)
  const bare: Segment = { id: 'row', kind: 'text', text, marker: marker && { start: marker.start, end: marker.end }, label: marker?.label ?? null }
  const segment = { ...bare, facts: readFacts(bare, language) }
  if (read.size >= mostRead) read.clear()
  read.set(key, segment)
  return segment
}

const ranks = new Map(severities.map((severity, index) => [severity, index]))

function run(context: CheckContext, watch?: (done: number, of: number) => void): readonly Finding[] {
  const found: Finding[] = []
  for (const [index, check] of checks.entries()) {
    watch?.(index, checks.length)
    for (const observation of gatherStyle(context, check.run(context))) found.push(findingOf(check, observation))
  }
  if (found.length === 0) return found
  const order = new Map(context.rows.map((row, index) => [row.id, index]))
  const unique = new Map<string, number>()
  return found
    .sort((a, b) => order.get(a.row)! - order.get(b.row)! || ranks.get(a.severity)! - ranks.get(b.severity)! || (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
    .map((finding) => {
      // Two alike in one row: the second gets a number, so that every link is its own.
      const count = (unique.get(finding.id) ?? 0) + 1
      unique.set(finding.id, count)
      return count === 1 ? finding : { ...finding, id: `${finding.id}-${count}` }
    })
}
