import type { LanguageTag } from '../model/index.ts'
import { alignSides } from './align-sides.ts'
import { explainPath } from './explain-path.ts'
import { findMoves } from './find-moves.ts'
import type { Link, Move } from './link.ts'
import { dictionaryKeys } from './dictionary-keys.ts'
import { type KeyNumbers, readSide } from './read-side.ts'

export interface AlignOptions {
  /** Places of the segments before which an empty line stands: a paragraph begins there. */
  readonly aParagraphs?: readonly number[]
  readonly bParagraphs?: readonly number[]
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
 */
export function alignSegments(a: readonly string[], b: readonly string[], aLanguage: LanguageTag, bLanguage: LanguageTag, options: AlignOptions = {}): SegmentAlignment {
  const numbers: KeyNumbers = new Map()
  const given = dictionaryKeys(options.dictionary ?? [])
  const aSide = readSide(a, aLanguage, numbers, { paragraphs: options.aParagraphs ?? [], given: given.a })
  const bSide = readSide(b, bLanguage, numbers, { paragraphs: options.bParagraphs ?? [], given: given.b })
  const aligned = alignSides(aSide, bSide, options.onProgress)
  const { path } = aligned
  const explanations = explainPath(aSide, bSide, aligned)
  const links = explanations.map(({ confidence, reasons }, bead): Link => ({
    a: range(path.aFrom[bead]!, path.aTo[bead]!),
    b: range(path.bFrom[bead]!, path.bTo[bead]!),
    confidence,
    reasons,
  }))
  return { links, moves: findMoves(path, aligned.candidates, aSide.count, bSide.count) }
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)
