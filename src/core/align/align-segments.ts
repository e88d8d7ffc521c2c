import type { LanguageTag } from '../model/index.ts'
import { alignSides } from './align-sides.ts'
import { explainPath } from './explain-path.ts'
import { findMoves } from './find-moves.ts'
import type { Link, Move } from './link.ts'
import { type Pin, type Pins, readPins } from './pins.ts'
import { dictionaryKeys } from './dictionary-keys.ts'
import { type KeyNumbers, readSide } from './read-side.ts'

export interface AlignOptions {
  /** Places of the segments before which an empty line stands: a paragraph begins there. */
  readonly aParagraphs?: readonly number[]
  readonly bParagraphs?: readonly number[]
  /** What is tied together by hand and stays so; the rest is aligned round it. */
  readonly pins?: readonly Pin[]
  /** Words of `a` with a translation in `b`, where a dictionary is at hand; entries of several words are passed over. */
  readonly dictionary?: Iterable<readonly [a: string, b: string]>
  /** Told the share done, 0 to 1, from time to time. */
  readonly onProgress?: (done: number) => void
}

export interface SegmentAlignment {
  /** In reading order of both sides; every segment of either side stands in exactly one. */
  readonly links: readonly Link[]
  /** Blocks that stand at another place on the other side; in `links` their segments stand alone. */
  readonly moves: readonly Move[]
}

/**
 * Aligns two texts by what they say: which segments of `a` and `b` belong together, one to one, one to several, several to several, or alone.
 *
 * Needs no dictionary: numbers, names and words alike in both scripts begin, lengths help, and words are learned from the texts
 * themselves. Deterministic. Time grows a little more than linearly with the segments where the texts have anything in common.
 *
 * @throws {RangeError} naming a pin that holds no consecutive places, or crosses another
 */
export function alignSegments(a: readonly string[], b: readonly string[], aLanguage: LanguageTag, bLanguage: LanguageTag, options: AlignOptions = {}): SegmentAlignment {
  const numbers: KeyNumbers = new Map()
  const pins = readPins(options.pins ?? [])
  const given = dictionaryKeys(options.dictionary ?? [])
  const aSide = readSide(a, aLanguage, numbers, { paragraphs: options.aParagraphs ?? [], given: given.a })
  const bSide = readSide(b, bLanguage, numbers, { paragraphs: options.bParagraphs ?? [], given: given.b })
  const aligned = alignSides(aSide, bSide, pins, options.onProgress)
  const { path } = aligned
  const explanations = explainPath(aSide, bSide, aligned)
  const links = explanations.map(({ confidence, reasons }, bead): Link => ({
    a: range(path.aFrom[bead]!, path.aTo[bead]!),
    b: range(path.bFrom[bead]!, path.bTo[bead]!),
    confidence,
    reasons,
  }))
  return { links: withPins(links, pins), moves: findMoves(path, aligned.candidates, aSide.count, bSide.count) }
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)

/** The links with each pin as one. The path runs through the corners of every pin, so no link reaches over one. */
function withPins(links: readonly Link[], { tied, aloneA, aloneB }: Pins): readonly Link[] {
  if (tied.length === 0 && aloneA.size === 0 && aloneB.size === 0) return links
  const byHand = { confidence: 1, reasons: ['pinned'] } as const
  const result: Link[] = []
  let next = 0
  let inPin = false
  for (const link of links) {
    const pin = tied[next]
    const inside = pin !== undefined && link.a.every((place) => place >= pin.aFrom && place < pin.aTo) && link.b.every((place) => place >= pin.bFrom && place < pin.bTo)
    if (!pin || !inside) {
      const alone = (link.b.length === 0 && link.a.every((place) => aloneA.has(place))) || (link.a.length === 0 && link.b.every((place) => aloneB.has(place)))
      result.push(alone ? { ...link, ...byHand } : link)
      continue
    }
    const before: Pin = inPin ? result.pop()! : { a: [], b: [] }
    const whole: Link = { a: [...before.a, ...link.a], b: [...before.b, ...link.b], ...byHand }
    result.push(whole)
    inPin = whole.a.length < pin.aTo - pin.aFrom || whole.b.length < pin.bTo - pin.bFrom
    if (!inPin) next++
  }
  return result
}
