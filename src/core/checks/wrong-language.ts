import { hasStrangeWords, identifyLanguage, languageOf, languages, speaksFor, strangeStretches, type Language } from '../languages/index.ts'
import { matchesOf, sentencesOf, wordsOf } from '../text/index.ts'
import type { Check, Observation } from './check.ts'
import type { Cell, CheckContext } from './context.ts'
import { rememberByContext } from './remember-by-context.ts'
import { eachSegment, observeSpan, type SegmentHere } from './each-segment.ts'

const latinProse = /[A-Za-z]{2}/
const cyrillicLetters = /[\u0400-\u052f]/

interface Stranger {
  readonly here: SegmentHere
  readonly start: number
  readonly end: number
  readonly found: string | null
  /** The version of another language that has the very same text. */
  readonly other: string | null
}

/** A sentence in another language than its version's, found nowhere else. */
export const wrongLanguage = {
  id: 'wrong-language',
  category: 'accuracy/untranslated',
  severity: 'error',
  examples: {
    silent: [
      { de: 'Das Album „The Dark Side of the Moon“ erschien im selben Jahr und wurde sehr bekannt.' },
      { kk: 'Бұл туралы министр айтты. Ол келіссөздерге қатысты.' },
      { en: 'He quoted Goethe and went home to his family.' },
    ],
    finds: [
      { kk: 'Бұл туралы министр айтты. ‹Он также сообщил, что переговоры были трудными.›' },
      { ru: 'Министр это подтвердил. ‹Бұл туралы кеше газеттер де жазған еді.›' },
      { de: '‹The minister said that he would not be there.›' },
    ],
  },
  blind: 'Passages of a few words; languages the core has no data for.',
  run: (context) => strangers(context).filter(({ other }) => other === null).map((stranger) => observe(stranger, { found: stranger.found ?? '', expected: stranger.here.cell.language })),
} satisfies Check

/** Text that stands the same in a version of another language. */
export const untranslated = {
  id: 'untranslated',
  category: 'accuracy/untranslated',
  severity: 'error',
  examples: {
    silent: [{ en: 'OJ C 50, 9.2.2018, p. 38.', ru: 'OJ C 50, 9.2.2018, p. 38.' }, { en: 'Ruslan Ginatullin', de: 'Ruslan Ginatullin' }],
    finds: [{ en: 'Why the Minister Will Resign', de: '‹Why the Minister Will Resign›' }, { en: 'The minister said that he would not be there.', de: '‹The minister said that he would not be there.›' }],
  },
  blind: 'Single words left untranslated.',
  run: (context) => strangers(context).flatMap((stranger) => (stranger.other === null ? [] : [observe(stranger, { other: stranger.other, versions: [stranger.other] })])),
} satisfies Check

function observe({ here, start, end }: Stranger, params: Observation['params']): Observation {
  const observation = observeSpan(here, 'error', start, end)
  return { ...observation, params: { ...observation.params, ...params } }
}

/** Both checks ask for the same passages: they are looked for once. */
const strangers = rememberByContext(findStrangers)

function findStrangers(context: CheckContext): Stranger[] {
  return eachSegment(context, (here): Stranger[] => {
    const expected = languageOf(here.cell.language)
    if (!expected) return []
    const { text } = here.segment
    const copied = copyOf(here, expected)
    if (copied) return [copied]
    const foreign = expected.script === 'Cyrl' ? latinProse : cyrillicLetters
    if (!foreign.test(text) && !hasStrangeWords(text, expected, languages)) return []
    const body = here.segment.marker?.end ?? 0
    const found: Stranger[] = []
    for (const { start, end } of sentencesOf(text)) {
      const from = Math.max(start, body)
      if (end - from < 12) continue
      const passage = text.slice(from, end)
      const language = identifyLanguage(passage, languages)
      if (language?.tag === expected.tag) continue
      const strange = language !== null && language.share >= 0.12 ? language.tag : null
      const other = strange !== null || isProse(passage) ? twinOf(here, passage.trim()) : null
      if (strange === null && other === null && !isOtherScript(passage, expected.script)) continue
      found.push({ here, start: from + (passage.length - passage.trimStart().length), end, found: strange, other })
    }
    for (const run of strangeRuns(here, expected.script)) if (!found.some((other) => run.start < other.end && other.start < run.end)) found.push(run)
    for (const { tag, start, end } of strangeStretches(text.slice(body), expected, languages))
      if (!found.some((other) => body + start < other.end && other.start < body + end)) found.push({ here, start: body + start, end: body + end, found: tag, other: twinOf(here, text.slice(body + start, body + end)) })
    return joined(found.sort((a, b) => a.start - b.start))
  })
}

const runWords = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu

/**
 * Strange passages that no full stop sets apart: words in another script, or word for word as a version of another language has them.
 * Six words, four of them small, are more than a name or a title.
 */
function strangeRuns(here: SegmentHere, script: string): Stranger[] {
  const { text } = here.segment
  const others = here.row.cells.filter((cell) => cell.language !== here.cell.language && cell.segments.length > 0)
  const foreign = script === 'Cyrl' ? /\p{Script=Latin}/u : script === 'Latn' ? /\p{Script=Cyrillic}/u : null
  const mixed = foreign?.test(text) ?? false
  const twins = others.flatMap((cell) => (languageOf(cell.language)?.script === script && sharesRun(text, cell) ? [{ version: cell.version, triples: triplesOf(cell.segments.map((segment) => segment.text).join(' ')) }] : []))
  if (!mixed && twins.length === 0) return []
  const words = matchesOf(text, runWords)
  const result: Stranger[] = []
  const collect = (isStrange: (index: number) => boolean, reach: number, other: string | null) => {
    for (let first = 0; first < words.length; first++) {
      if (!isStrange(first)) continue
      let last = first
      while (last + 1 < words.length && isStrange(last + 1)) last++
      const end = Math.min(last + reach, words.length - 1)
      const run = words.slice(first, end + 1)
      if (run.length >= fewestInRun && run.filter((word) => /^\p{Ll}{2}/u.test(word[0])).length >= 4) {
        const passage = { start: run[0]!.index, end: run.at(-1)!.index + run.at(-1)![0].length }
        const quoted = text.slice(passage.start, passage.end)
        const language = identifyLanguage(quoted, languages)
        // In one script the same words stand on both sides: only the side whose language they are not is untranslated.
        if (other === null || (language !== null && language.tag !== here.cell.language)) result.push({ here, ...passage, found: language?.tag ?? null, other: other ?? twinOf(here, quoted) })
      }
      first = end
    }
  }
  if (mixed) collect((index) => foreign!.test(words[index]![0]), 0, null)
  for (const { version, triples } of twins) collect((index) => index + 2 < words.length && triples.has(words.slice(index, index + 3).map((word) => word[0]).join(' ')), 2, version)
  return result
}

const fewestInRun = 6

/** Whether enough words of a text for a run, one behind the other, stand somewhere in a cell: where they do not, there is no need to look closer. */
function sharesRun(text: string, cell: Cell): boolean {
  const theirs = new Set(cell.segments.flatMap((segment) => wordsOf(segment.text).lower))
  let run = 0
  for (const word of wordsOf(text).lower) {
    run = theirs.has(word) ? run + 1 : 0
    if (run >= fewestInRun) return true
  }
  return false
}

function triplesOf(text: string): ReadonlySet<string> {
  const words = text.match(runWords) ?? []
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`))
}

/** Four words that begin small: more than a name or a title. */
const isProse = (passage: string) => (passage.match(/(?<![\p{L}\d.@/-])\p{Ll}{3,}/gu)?.length ?? 0) >= 4

/** Prose in letters of another script, whatever its language. */
function isOtherScript(passage: string, script: string): boolean {
  const letters = passage.match(/\p{L}/gu) ?? []
  const cyrillic = letters.filter((letter) => /\p{Script=Cyrillic}/u.test(letter)).length / (letters.length || 1)
  return isProse(passage) && (script === 'Cyrl' ? cyrillic < 0.1 : script === 'Latn' && cyrillic > 0.9)
}

/** The version of another language that holds the passage word for word. */
function twinOf({ row, cell }: SegmentHere, passage: string): string | null {
  return row.cells.find((other) => other.language !== cell.language && other.segments.some((segment) => segment.text.includes(passage)))?.version ?? null
}

/**
 * A segment that is word for word another language's and speaks more for that one: then a title or a short sentence is enough, which by itself
 * would say too little. Names say nothing for either.
 */
function copyOf(here: SegmentHere, expected: Language): Stranger | null {
  const { row, cell, segment } = here
  const body = segment.text.slice(segment.marker?.end ?? 0).trim()
  for (const other of row.cells) {
    if (other.language === cell.language || !other.segments.some(({ text }) => text === segment.text)) continue
    const language = languageOf(other.language)
    if (!language || (body.match(runWords)?.length ?? 0) < 4) continue
    const share = speaksFor(body, language)
    if (share < 0.2 || share < speaksFor(body, expected) + 0.1) continue
    const start = segment.text.indexOf(body)
    return { here, start, end: start + body.length, found: language.tag, other: other.version }
  }
  return null
}

/** Neighbouring sentences in one strange language are one finding. */
function joined(found: readonly Stranger[]): Stranger[] {
  const result: Stranger[] = []
  for (const stranger of found) {
    const last = result.at(-1)
    if (last && last.found === stranger.found && last.other === stranger.other && stranger.start - last.end < 4) result[result.length - 1] = { ...last, end: stranger.end }
    else result.push(stranger)
  }
  return result
}
