import { alignSentences, readSentences, type Gap, type Sentence, type SentenceAlignment } from './align-sentences.ts'
import type { Check, Observation } from './check.ts'
import type { Cell, CheckContext, CheckedRow } from './context.ts'
import { rememberByContext } from './remember-by-context.ts'
import { placeOf, type Place } from './place.ts'
import { lengthOf, usualLength } from './usual-lengths.ts'
import { vote } from './vote.ts'

// Evidence from which a gap is reported, and from which it is sure; calibrated on good translations: about 1 % and 0.3 % of pairs lie above.
const reported = { pair: -0.3, vote: -0.1 }
const sure = { pair: 0.5, vote: 0.3 }

/** A sentence that other versions of the row have. */
export const sentenceMissing = {
  id: 'sentence-missing',
  category: 'accuracy/omission',
  severity: 'error',
  examples: {
    silent: [
      { en: 'The committee met on Monday and agreed on a text. It will vote next week.', de: 'Der Ausschuss trat am Montag zusammen und einigte sich auf einen Text. Er stimmt nächste Woche ab.' },
      { en: 'He came home late, and he left at dawn.', ru: 'Он пришёл домой поздно. Ушёл он на рассвете.' },
    ],
    finds: [
      {
        en: 'The committee met on Monday and agreed on the text proposed in May. ‹The chair thanked all the members.›',
        de: 'Der Ausschuss trat am Montag zusammen und einigte sich auf den im Mai vorgeschlagenen Text.‹›',
      },
      {
        en: '‹Mr Bokayev was released on Friday after five years.› The committee met on Monday.',
        de: '‹Herr Bokajew wurde am Freitag nach fünf Jahren freigelassen.› Der Ausschuss tagte am Montag.',
        ru: '‹›Комитет собрался в понедельник.',
      },
    ],
  },
  blind: 'A clause left out of a sentence; a sentence left out where another was added.',
  run: (context) => observationsOf(context).missing,
} satisfies Check

/** A sentence only the blamed version has. */
export const sentenceAdded = {
  id: 'sentence-added',
  category: 'accuracy/addition',
  severity: 'error',
  examples: {
    silent: [{ en: 'He came. He left.', de: 'Er kam. Er ging.', ru: 'Он пришёл. Он ушёл.' }],
    finds: [
      {
        en: 'The committee met on Monday and agreed on the text proposed in May.',
        de: 'Der Ausschuss trat am Montag zusammen und einigte sich auf den im Mai vorgeschlagenen Text. ‹Das Wetter war besonders schön.›',
        ru: 'Комитет собрался в понедельник и согласовал текст, предложенный в мае.',
      },
      // The Russian is nearly as long without it.
      {
        en: 'The city council wants to have more trees along all roads. Opponents fear that fallen leaves will block the drains.',
        de: 'Der Stadtrat will an den Straßen viel mehr Bäume haben. ‹Das Wasser im Fluss ist auch im Sommer sehr kalt.› Die Gegner fürchten, dass herabgefallenes Laub die Abflüsse verstopft.',
        ru: 'Городской совет намерен высадить вдоль всех дорог больше деревьев. Противники этого решения опасаются, что опавшие осенью листья забьют городские водостоки.',
      },
    ],
  },
  blind: 'Words added inside a sentence; with two versions, which of them is wrong.',
  run: (context) => observationsOf(context).added,
} satisfies Check

/** Both checks read the same alignments: they are made once. */
const observationsOf = rememberByContext((context) => {
  const all = context.rows.flatMap((row) => observeRow(context, row) ?? [])
  return { missing: all.filter(({ added }) => !added).map(({ observation }) => observation), added: all.filter(({ added }) => added).map(({ observation }) => observation) }
})

/** Rows where a sentence is missing or added: their lengths need no word of their own. */
export function rowsWithGaps(context: CheckContext): ReadonlySet<string> {
  const { missing, added } = observationsOf(context)
  return new Set([...missing, ...added].map(({ row }) => row))
}

interface Side {
  readonly cell: Cell
  readonly sentences: readonly Sentence[]
  readonly length: number
}

interface Odd {
  readonly side: Side
  readonly evidence: number
  readonly shorter: boolean
}

function observeRow(context: CheckContext, row: CheckedRow): { observation: Observation; added: boolean } | null {
  const cells = row.cells.filter((cell) => cell.segments.length > 0)
  if (row.gap || cells.length < 2) return null
  const lengths = cells.map((cell) => lengthOf(cell) / usualLength(context, cell))
  if (Math.max(...lengths) / Math.min(...lengths) < room || !cells.some(hasInnerEnd)) return null
  const sides = cells.map((cell): Side => {
    const sentences = readSentences(cell, usualLength(context, cell))
    return { cell, sentences, length: sentences.reduce((sum, sentence) => sum + sentence.length, 0) }
  })
  const alignments = new Map<Side, Map<Side, SentenceAlignment | null>>(sides.map((side) => [side, new Map()]))
  for (const [index, a] of sides.entries())
    for (const b of sides.slice(index + 1)) {
      const alignment = alignSentences(a.sentences, b.sentences)
      alignments.get(a)!.set(b, alignment)
      alignments.get(b)!.set(a, alignment && { evidence: alignment.evidence, onlyA: alignment.onlyB, onlyB: alignment.onlyA })
    }
  const between = (a: Side, b: Side) => alignments.get(a)!.get(b) ?? null
  const odd = oddSide(sides, (a, b) => between(a, b)?.evidence ?? none)
  if (!odd) return null
  const limits = sides.length > 2 ? [reported.vote, sure.vote] : [reported.pair, sure.pair]
  if (odd.evidence <= limits[0]!) return null
  const blamed = vote(Object.fromEntries(sides.map((side) => [side.cell.version, side === odd.side ? 'odd' : 'even'])), context.derivedFrom)
  const own: Place[] = []
  const others = sides.filter((side) => side !== odd.side).flatMap((other): Place[] => {
    const alignment = between(odd.side, other)
    if (!alignment) return []
    const gaps = odd.shorter ? alignment.onlyB : alignment.onlyA
    if (own.length === 0) own.push(...(odd.shorter ? gaps.slice(0, 1).map((gap) => holeIn(odd.side, gap)) : joined(gaps.map((gap) => odd.side.sentences[gap.index]!.place), odd.side)))
    return odd.shorter ? joined(gaps.map((gap) => other.sentences[gap.index]!.place), other) : gaps.slice(0, 1).map((gap) => holeIn(other, gap))
  })
  if (own.length === 0) return null
  const spans = [...own, ...others]
  const versionsWithout = spans.filter(({ start, end }) => start === end).map(({ version }) => version)
  const versions = [...new Set(spans.filter(({ start, end }) => start < end).map(({ version }) => version))]
  return { added: blamed.length > 0 && !odd.shorter, observation: { row: row.id, severity: odd.evidence >= limits[1]! ? 'error' : 'warning', blamed, spans, params: { versions, versionsWithout } } }
}

// Versions as near to each other in length as this are not looked at: a sentence more makes one longer.
const room = 1.05

const innerEnd = /[.!?…]\P{L}*\s/u
const hasInnerEnd = (cell: Cell) => cell.segments.length > 1 || innerEnd.test(cell.segments[0]!.text)

/** What speaks for a gap between versions of one sentence each. */
const none = -4

/** The side that lacks a sentence all others have, or has one all others lack; of two the shorter one. */
function oddSide(sides: readonly Side[], evidence: (a: Side, b: Side) => number): Odd | null {
  let best: Odd | null = null
  for (const side of sides) {
    const others = sides.filter((other) => other !== side)
    const shorter = others.every((other) => side.length < other.length)
    if (!shorter && (sides.length === 2 || !others.every((other) => side.length > other.length))) continue
    const mean = supportOf(side, others, shorter, evidence)
    // Where the others do not agree among themselves either, the row is freely translated.
    const rest = Math.max(none, ...others.flatMap((a, index) => others.slice(index + 1).map((b) => evidence(a, b))))
    const total = mean - Math.max(0, rest + 1) / 2
    if (!best || total > best.evidence) best = { side, evidence: total, shorter }
  }
  return best
}

// What it takes off the evidence to leave one version unheard.
const unheard = 0.5

/**
 * How far the others speak for a gap: their mean, or, of three or more, the mean without the lowest at a price. One that says everything at
 * length, or is short of a sentence itself, is no witness. A longer version needs more sentences than all others besides: it may only be wordy.
 */
function supportOf(side: Side, others: readonly Side[], shorter: boolean, evidence: (a: Side, b: Side) => number): number {
  const all = others.map((other) => evidence(side, other))
  const sum = all.reduce((total, value) => total + value, 0)
  const mean = sum / all.length
  if (all.length < 3 || (!shorter && !others.every((other) => side.sentences.length > other.sentences.length))) return mean
  return Math.max(mean, (sum - Math.min(...all)) / (all.length - 1) - unheard)
}

/** The empty place before the sentence the missing one should precede. */
function holeIn({ cell, sentences }: Side, { before }: Gap): Place {
  const next = sentences[before]
  const place = next?.place ?? sentences.at(-1)!.place
  const segment = cell.segments.find(({ id }) => id === place.segment)!
  // At the start of a row the sentence would stand behind the marker.
  const start = next ? (before === 0 ? Math.max(place.start, segment.marker?.end ?? 0) : place.start) : place.end
  return placeOf(cell.version, segment, start, start)
}

/** Sentences in a row as one place. */
function joined(places: readonly Place[], { cell }: Side): Place[] {
  const result: Place[] = []
  for (const place of places) {
    const last = result.at(-1)
    const segment = cell.segments.find(({ id }) => id === place.segment)!
    if (last && last.segment === place.segment && place.start - last.end < 4) result[result.length - 1] = placeOf(cell.version, segment, last.start, place.end)
    else result.push(place)
  }
  return result
}
