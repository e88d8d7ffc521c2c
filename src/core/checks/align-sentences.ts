import { languageOf } from '../languages/index.ts'
import { matchesOf, sentencesOf } from '../text/index.ts'
import type { Cell } from './context.ts'
import { placeOf, type Place } from './place.ts'
import { soundKey } from './sound-key.ts'

/** One sentence of a cell, with what it can be known by in another language. */
export interface Sentence {
  readonly place: Place
  /** UTF-16 units, made comparable between languages. */
  readonly length: number
  /** Numbers, and the consonants of words with a capital. */
  readonly keys: ReadonlySet<string>
}

/** How the sentences of two versions of a row lie side by side, and where one has no other side. */
export interface SentenceAlignment {
  /** How much better the texts lie side by side when sentences may stand alone: about 0 speaks for a gap, -2 against. */
  readonly evidence: number
  /** Indices of the sentences without counterpart, and before which sentence of the other side each would stand. */
  readonly onlyA: readonly Gap[]
  readonly onlyB: readonly Gap[]
}

export interface Gap {
  readonly index: number
  readonly before: number
}

const words = /\d+|\p{Lu}[\p{L}\p{M}]+/gu
const anything = /[\p{L}\d]/u

/** @param ratio how long this version usually is for one unit of the others */
export function readSentences(cell: Cell, ratio: number): readonly Sentence[] {
  const abbreviations = languageOf(cell.language)?.texts.abbreviations
  const known = abbreviations && abbreviationSet(abbreviations)
  return cell.segments.flatMap((segment) =>
    sentencesOf(segment.text, known).flatMap(({ start, end }): Sentence[] => {
      const text = segment.text.slice(start, end)
      if (!anything.test(text)) return []
      const keys = new Set<string>()
      for (const [word] of matchesOf(text, words)) {
        const key = /^\d/.test(word) ? String(Number(word)) : soundKey(word).slice(0, 4)
        if (/^\d/.test(word) || key.length >= 3) keys.add(key)
      }
      return [{ place: placeOf(cell.version, segment, start, end), length: text.length / ratio, keys }]
    }),
  )
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

function abbreviationSet(list: readonly string[]): ReadonlySet<string> {
  let set = sets.get(list)
  if (!set) sets.set(list, (set = new Set(list)))
  return set
}

// Lengths of sentences and their translations differ by about this much (variance of the logarithm), short ones by more.
const spread = 0.02
const spreadOfShort = 4
const sharedKey = 1.3
const gapCost = 2
const merge: readonly number[] = [0, 0, 0, 2, 4, 4]
const twoToTwo = 3.5

function holds(sentences: readonly Sentence[], from: number, to: number, key: string): boolean {
  for (let at = from; at < to; at++) if (sentences[at]!.keys.has(key)) return true
  return false
}

/** What it costs to hold the sentences from `i - di` to `i` and from `j - dj` to `j` for the same. */
function cost(a: readonly Sentence[], i: number, di: number, b: readonly Sentence[], j: number, dj: number): number {
  let lengthA = 3
  let lengthB = 3
  for (let at = i - di; at < i; at++) lengthA += a[at]!.length
  for (let at = j - dj; at < j; at++) lengthB += b[at]!.length
  let shared = 0
  for (let one = i - di; one < i; one++)
    for (const key of a[one]!.keys) if (!holds(a, i - di, one, key) && holds(b, j - dj, j, key)) shared++
  const apart = Math.log(lengthA / lengthB)
  const variance = spread + spreadOfShort / Math.max(10, Math.min(lengthA, lengthB))
  return (apart * apart) / variance / 2 - sharedKey * Math.min(shared, 4) + (di === 2 && dj === 2 ? twoToTwo : merge[di + dj]!)
}

// A long sentence left over is no chance.
const costOfGap = (sentence: Sentence) => gapCost - 0.5 * Math.log(Math.max(8, sentence.length) / 80)

/** Most sentences a side may have to be looked at. */
const most = 80

/**
 * Aligns the sentences of two versions of a row by length, numbers and names: one to one, one to several, two to two, or one alone. The
 * alignment of whole texts learns its words from the texts themselves and needs more of them than a row has.
 *
 * Null where neither side has two sentences, one has none, or more than 80.
 */
export function alignSentences(a: readonly Sentence[], b: readonly Sentence[]): SentenceAlignment | null {
  if (Math.max(a.length, b.length) < 2 || a.length === 0 || b.length === 0 || a.length > most || b.length > most) return null
  const width = b.length + 1
  const size = (a.length + 1) * width
  // Two layers: the best way without a gap so far, and with one.
  const whole = new Float64Array(size).fill(Infinity)
  const gapped = new Float64Array(size).fill(Infinity)
  const from = new Int32Array(size)
  const fromWhole = new Uint8Array(size)
  whole[0] = 0
  for (let i = 0; i <= a.length; i++)
    for (let j = 0; j <= b.length; j++) {
      const here = i * width + j
      const take = (before: number, value: number, inWhole: number) => {
        if (value >= gapped[here]!) return
        gapped[here] = value
        from[here] = before
        fromWhole[here] = inWhole
      }
      for (let di = 1; di <= Math.min(4, i); di++)
        for (let dj = 1; dj <= Math.min(4, j); dj++) {
          if (di > 1 && dj > 1 && (di > 2 || dj > 2)) continue
          if (di + dj > 5) continue
          const before = (i - di) * width + j - dj
          const price = cost(a, i, di, b, j, dj)
          whole[here] = Math.min(whole[here]!, whole[before]! + price)
          take(before, gapped[before]! + price, 0)
        }
      for (const [before, price] of [
        [i > 0 ? here - width : -1, i > 0 ? costOfGap(a[i - 1]!) : 0],
        [j > 0 ? here - 1 : -1, j > 0 ? costOfGap(b[j - 1]!) : 0],
      ] as const) {
        if (before < 0) continue
        take(before, whole[before]! + price, 1)
        take(before, gapped[before]! + price, 0)
      }
    }
  const onlyA: Gap[] = []
  const onlyB: Gap[] = []
  for (let here = size - 1; here > 0; ) {
    const before = from[here]!
    const [i, j] = [Math.floor(here / width), here % width]
    const [pi, pj] = [Math.floor(before / width), before % width]
    if (pj === j) onlyA.unshift({ index: i - 1, before: j })
    else if (pi === i) onlyB.unshift({ index: j - 1, before: i })
    if (fromWhole[here] === 1) break
    here = before
  }
  return { evidence: Math.min(whole[size - 1]!, 50) - gapped[size - 1]!, onlyA, onlyB }
}
