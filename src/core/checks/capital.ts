import { languageOf, type Language } from '../languages/index.ts'
import type { Check, Observation } from './check.ts'
import { eachSegment, isInside, observeSpan, type SegmentHere } from './each-segment.ts'
import type { CheckContext } from './context.ts'
import { mentionsIn } from './mentions-in.ts'
import { matchesOf, wordsOf } from '../text/index.ts'

interface Use {
  readonly here: SegmentHere
  readonly word: string
  readonly lower: string
  readonly start: number
  /** `start`: of segment. `clause`: after a semicolon. `middle`: anywhere a capital wants a reason. `other`: after a full stop, a quotation mark. */
  readonly stand: 'start' | 'clause' | 'middle' | 'other'
  readonly capital: boolean
  /** Whether a neighbour, small words apart, has a capital too: a title. */
  readonly inTitle: boolean
  /** Whether it stands right after a capital and before a small word of weight: "Criminal Code End defamation". */
  readonly endsTitle: boolean
}

interface Habits {
  /** How often a word stands small, and with a capital in mid-sentence. */
  readonly small: Map<string, number>
  readonly capital: Map<string, number>
  readonly clause: { small: number; capital: number }
  /** First words of rows, by kind of row. */
  readonly first: Map<string, { small: number; capital: number }>
}

const words = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu

/** A capital in mid-sentence, against the version's own habit: "prohibiting disclosure Revise false information", "; Condemns". */
export const capital = {
  id: 'capital',
  category: 'linguistic-conventions/spelling',
  severity: 'hint',
  examples: {
    silent: [{ en: 'the Labor Code; Kazakhstan must revise the Code and the Code of Kazakhstan' }, { de: 'der Staat und die Freiheit' }],
    finds: [{ en: 'to revise the law; prohibiting disclosure ‹Revise› false information' }],
  },
  blind: 'A word that never stands small in this version; German nouns.',
  run: (context) => {
    const observations: Observation[] = []
    const byVersion = new Map<string, { readonly habits: Habits; readonly capitals: Use[] }>()
    // Every word is counted; only those with a capital are kept, or a long work would not fit into memory.
    eachSegment(context, (here) => {
      for (const use of usesIn(here, context.wholeWork)) {
        let own = byVersion.get(here.cell.version)
        if (!own) byVersion.set(here.cell.version, (own = { habits: { small: new Map(), capital: new Map(), clause: { small: 0, capital: 0 }, first: new Map() }, capitals: [] }))
        count(use, own.habits)
        if (use.capital) own.capitals.push(use)
      }
      return []
    })
    for (const { habits, capitals } of byVersion.values()) {
      for (const use of capitals) if (isOdd(use, habits, context)) observations.push(observeSpan(use.here, 'hint', use.start, use.start + use.word.length, { pattern: use.stand }))
    }
    return observations
  },
} satisfies Check

function usesIn(here: SegmentHere, wholeWork: boolean): Use[] {
  const { segment, cell } = here
  const grammar = languageOf(cell.language)?.texts
  // One row of a language shows too little of its habit.
  if (!grammar || (!wholeWork && (cell.language !== 'en' || !writesBothWays(segment.text)))) return []
  const small = smallWordsOf(grammar)
  const body = segment.marker?.end ?? 0
  const found = matchesOf(segment.text, words).filter((match) => match.index >= body)
  const isAnyCapital = (index: number) => /^\p{Lu}/u.test(found[index]?.[0] ?? '')
  const near = (index: number, step: 1 | -1): boolean => {
    for (let at = index + step, gap = 0; gap < 3; at += step, gap++) {
      const word = found[at]
      if (!word) return false
      const [left, right] = step === 1 ? [found[at - 1]!, word] : [word, found[at + 1]!]
      if (/[.;:!?«»„“”"()]/.test(segment.text.slice(left.index + left[0].length, right.index))) return false
      if (isAnyCapital(at)) return true
      if (!small.has(word[0].toLowerCase())) return false
    }
    return false
  }
  const isSmallOfWeight = (index: number) => /^\p{Ll}{4,}/u.test(found[index]?.[0] ?? '') && !small.has(found[index]![0].toLowerCase())
  return found.map((match, index): Use => {
    const stand = index === 0 ? 'start' : standOf(segment.text, body, match.index)
    const capital = !isSimpleLetter(match[0].charCodeAt(0)) && /^\p{Lu}\p{Ll}/u.test(match[0])
    const looked = capital && stand === 'middle'
    return { here, word: match[0], lower: match[0].toLowerCase(), start: match.index, stand, capital, inTitle: looked && (near(index, 1) || near(index, -1)), endsTitle: looked && isAnyCapital(index - 1) && isSmallOfWeight(index + 1) }
  })
}

const smallWords = new WeakMap<Language['texts'], ReadonlySet<string>>()

function smallWordsOf(grammar: Language['texts']): ReadonlySet<string> {
  let small = smallWords.get(grammar)
  if (!small) smallWords.set(grammar, (small = new Set(grammar.smallWords)))
  return small
}

/** How a word stands that is not the first. */
function standOf(text: string, body: number, start: number): Use['stand'] {
  // Most words stand behind a word and a space: that is seen without a pattern.
  if (start - 2 >= body && text.charCodeAt(start - 1) === 32 && isSimpleLetter(text.charCodeAt(start - 2))) return 'middle'
  const before = text.slice(Math.max(body, start - 4), start)
  return /;\s*$/.test(before) ? 'clause' : /[\p{L}\d,)]\s+$/u.test(before) ? 'middle' : 'other'
}

/** A small letter of the Latin or the Russian alphabet. */
const isSimpleLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 0x430 && code <= 0x44f)

/** Whether some word stands small and, further on, with a capital: in one row nothing else is a ground for a finding. */
function writesBothWays(text: string): boolean {
  const { lower, starts } = wordsOf(text)
  const small = new Set<string>()
  lower.forEach((word, index) => {
    if (text.charCodeAt(starts[index]!) === word.charCodeAt(0)) small.add(word)
  })
  return lower.some((word, index) => index > 0 && text.charCodeAt(starts[index]!) !== word.charCodeAt(0) && (small.has(word) || small.has(word.replace(/ly$/, ''))))
}

function count(use: Use, habits: Habits): void {
  const word = use.lower
  if (!use.capital && (isSimpleLetter(use.word.charCodeAt(0)) || /^\p{Ll}/u.test(use.word))) habits.small.set(word, (habits.small.get(word) ?? 0) + 1)
  else if (use.stand === 'middle') habits.capital.set(word, (habits.capital.get(word) ?? 0) + 1)
  if (use.stand === 'clause') habits.clause[use.capital ? 'capital' : 'small']++
  if (use.stand === 'start') {
    const kind = use.here.segment.kind
    const first = habits.first.get(kind) ?? { small: 0, capital: 0 }
    habits.first.set(kind, first)
    first[use.capital ? 'capital' : 'small']++
  }
}

function isOdd(use: Use, habits: Habits, context: CheckContext): boolean {
  const word = use.lower
  // "Actually" is as small as "actual".
  const small = habits.small.get(word) ?? habits.small.get(word.replace(/ly$/, '')) ?? 0
  const capitals = habits.capital.get(word) ?? 0
  const grammar = use.here.language?.texts
  if (use.stand === 'start') {
    const first = habits.first.get(use.here.segment.kind)
    return context.wholeWork && first !== undefined && first.small >= 4 && first.small > 4 * first.capital && small > 0
  }
  // After a semicolon: most clauses begin small, and the word is no name: it never has a capital elsewhere.
  if (use.stand === 'clause') return context.wholeWork && habits.clause.small > 2 * habits.clause.capital && capitals === 0
  if (use.stand !== 'middle' || !grammar || grammar.nounCapitals) return false
  // In a title only a word that is otherwise always small, and often.
  if (use.inTitle) return use.endsTitle && small >= 4 && capitals === 1
  // A title of which only the first word is capitalized, as Russian and Kazakh write them, looks like a slip: a name's words are let be.
  if (isInside(use.here.segment, use.start, use.start + use.word.length, ['reference', 'date', 'acronym']) || isNamed(use, context)) return false
  return small >= (use.here.cell.language.startsWith('en') ? 1 : 3) && capitals <= 2 && small >= capitals
}

function isNamed({ here, start, word }: Use, context: CheckContext): boolean {
  const end = start + word.length
  return mentionsIn(context, here.cell.version, here.segment.id).some(({ mention }) => mention.start < end && start < mention.end)
}
