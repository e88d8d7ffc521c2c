import { rememberByWord } from '../text/index.ts'
import { headOf, type Patterns, type WordValue } from './patterns.ts'
import { claim, isFree, type Reading } from './reading.ts'

interface Found extends WordValue {
  readonly start: number
  readonly end: number
}

const gap = /^(?:[\s‐-]+)$/u

/**
 * Reads number words and their compounds: "eight", "forty-two", «двести пять», «екі жүз», "zweihundertfünfzig". Ordinal words give ordinals.
 *
 * One is left out: "one", "ein", «один», «бір» are articles and pronouns far more often than counts.
 */
export function readNumberWords(reading: Reading, patterns: Patterns): void {
  const { text } = reading
  let run: Found[] = []
  const flush = () => {
    if (run.length > 0) claimRun(reading, run, patterns)
    run = []
  }
  const joiner = patterns.grammar.compoundJoiner
  const { starts, ends, lower } = reading.words
  const valueAt = valuesOf(patterns)
  let joined: number | null = null
  for (let index = 0; index < lower.length; index++) {
    const word = lower[index]!
    const start = starts[index]!
    const end = ends[index]!
    const previous = run.at(-1)
    // "two and a half": what is read with the number already.
    if (previous && start < previous.end) continue
    const value = valueAt(reading.words, index)
    const withHalf = previous && !value && joined === null ? andHalf(text, run, patterns) : null
    if (withHalf) {
      run[run.length - 1] = withHalf
      continue
    }
    // "two hundred and five": the joiner holds only after a hundred or more.
    if (previous && joiner !== null && !patterns.grammar.glued && word === joiner && previous.value >= 100 && gap.test(text.slice(previous.end, start))) {
      joined = end
      continue
    }
    if (!value) {
      if (run.length > 0) flush()
      joined = null
      continue
    }
    const half = run.length === 0 && value.kind === 'magnitude' && value.value >= 1000 ? patterns.halfBefore?.exec(text.slice(Math.max(0, start - 16), start)) : null
    if (half) run.push({ kind: 'cardinal', value: 0.5, start: start - half[0].length, end: start - 1 })
    const found = { ...value, start, end }
    const last = run.at(-1)
    if (last && !(gap.test(text.slice(joined ?? last.end, start)) && continues(run, found, patterns.tenJoins))) flush()
    joined = null
    run.push(found)
  }
  flush()
}

/** The last number of a run with the half that is said behind it: "two and a half", "a million and a half"; null where none is. */
function andHalf(text: string, run: readonly Found[], { andHalf }: Patterns): Found | null {
  const last = run[run.length - 1]!
  if (!andHalf || last.kind === 'ordinal' || (last.kind === 'magnitude' && (run.length > 1 || last.value < 1000))) return null
  andHalf.lastIndex = last.end
  const match = andHalf.exec(text)
  return match ? { ...last, value: last.value + (last.kind === 'magnitude' ? last.value : 1) / 2, end: last.end + match[0].length } : null
}

/** Whether a number word adds to those before it: "forty" "two", «екі» «жүз»; not "two" "three". */
function continues(run: readonly Found[], next: Found, tenJoins: boolean): boolean {
  const last = run[run.length - 1]!
  if (last.kind === 'ordinal') return false
  if (next.kind === 'magnitude') return last.value < next.value
  if (last.kind === 'magnitude' || last.value >= 100) return next.value < last.value
  return last.value >= (tenJoins ? 10 : 20) && last.value % 10 === 0 && next.value < 10
}

function claimRun(reading: Reading, run: readonly Found[], patterns: Patterns): void {
  const first = run[0]!
  const last = run[run.length - 1]!
  if (run.length === 1 && first.value === 1) return
  let total = 0
  let part = 0
  for (const { kind, value } of run) {
    if (kind !== 'magnitude') part += value
    else if (value === 100) part = (part || 1) * 100
    else {
      total += (part || 1) * value
      part = 0
    }
  }
  if (!isFree(reading, first.start, last.end)) return
  patterns.percent.lastIndex = last.end
  const percent = patterns.percent.exec(reading.text)
  if (percent && last.kind !== 'ordinal') {
    claim(reading, 'percentage', String(total + part), first.start, last.end + percent[0].length)
    return
  }
  claim(reading, last.kind === 'ordinal' ? 'ordinal' : 'number', String(total + part), first.start, last.end)
}

const values = new WeakMap<Patterns, ReturnType<typeof rememberByWord<WordValue>>>()

/** `valueOfWord`, remembered. */
function valuesOf(patterns: Patterns): ReturnType<typeof rememberByWord<WordValue>> {
  let valueAt = values.get(patterns)
  if (!valueAt) values.set(patterns, (valueAt = rememberByWord((word) => (patterns.numberHeads.has(headOf(word)) ? valueOfWord(word, patterns) : null))))
  return valueAt
}

/** The value of one word, with the endings the language hangs on it; null for a word that is no number. */
function valueOfWord(word: string, patterns: Patterns): WordValue | null {
  if (patterns.notNumbers.has(word)) return null
  const whole = patterns.words.get(word)
  if (whole) return whole
  for (const candidate of patterns.stems.get(word.slice(0, 2)) ?? [])
    if (word.startsWith(candidate.stem) && patterns.wordEnding.test(word.slice(candidate.stem.length))) return candidate
  const glued = patterns.grammar.glued ? gluedValue(word, patterns) : null
  return glued ?? compoundValue(word, patterns)
}

/** The number an adjective begins with: «четырёхдневная», "viertägig". */
function compoundValue(word: string, patterns: Patterns): WordValue | null {
  const rest = patterns.compound?.exec(word)
  if (!rest || rest.index < 3) return null
  const number = patterns.words.get(word.slice(0, rest.index))
  return number && number.kind === 'cardinal' && number.value > 1 ? number : null
}

/** Reads a compound written in one word, "zweihundertfünfzig", "zweiundvierzigste"; null where any part is no number. */
function gluedValue(word: string, patterns: Patterns): WordValue | null {
  if (word.length < 7) return null
  let rest = word
  let total = 0
  let part = 0
  let unit = 0
  let parts = 0
  let ordinal = false
  while (rest) {
    let found = false
    for (let length = Math.min(rest.length, 12); length >= 3; length--) {
      const value = patterns.words.get(rest.slice(0, length)) ?? (length === rest.length ? ordinalOf(rest, patterns) : undefined)
      if (!value || value.value >= 1e6) continue
      if (value.kind === 'magnitude') {
        part = (part + unit || 1) * value.value
        unit = 0
        if (value.value >= 1000) {
          total += part
          part = 0
        }
      } else {
        part += unit
        unit = value.value
      }
      ordinal ||= value.kind === 'ordinal'
      rest = rest.slice(length)
      parts++
      found = true
      break
    }
    if (!found && parts > 0 && patterns.grammar.compoundJoiner && rest.startsWith(patterns.grammar.compoundJoiner)) {
      rest = rest.slice(patterns.grammar.compoundJoiner.length)
      if (!rest) return null
      found = true
    }
    if (!found) return null
  }
  return parts < 2 ? null : { value: total + part + unit, kind: ordinal ? 'ordinal' : 'cardinal' }
}

function ordinalOf(word: string, patterns: Patterns): WordValue | undefined {
  return patterns.stems.get(word.slice(0, 2))?.find((candidate) => word.startsWith(candidate.stem) && patterns.wordEnding.test(word.slice(candidate.stem.length)))
}
