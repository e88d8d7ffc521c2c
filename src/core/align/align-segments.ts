import type { LanguageTag } from '../model/index.ts'
import { alignSides } from './align-sides.ts'
import { explainPath } from './explain-path.ts'
import type { Link } from './link.ts'
import { type KeyNumbers, readSide } from './read-side.ts'

export interface AlignOptions {
  /** Places of the segments before which an empty line stands: a paragraph begins there. */
  readonly aParagraphs?: readonly number[]
  readonly bParagraphs?: readonly number[]
  /** Told the share done, 0 to 1, from time to time. */
  readonly onProgress?: (done: number) => void
}

export interface SegmentAlignment {
  /** In reading order of both sides; every segment of either side stands in exactly one. */
  readonly links: readonly Link[]
}

/**
 * Aligns two texts by what they say: which segments of `a` and `b` belong together, one to one, one to several, several to several, or alone.
 *
 * Needs no dictionary: numbers, names and words alike in both scripts begin, lengths help, and words are learned from the texts
 * themselves. Deterministic. Time grows a little more than linearly with the segments where the texts have anything in common.
 */
export function alignSegments(a: readonly string[], b: readonly string[], aLanguage: LanguageTag, bLanguage: LanguageTag, options: AlignOptions = {}): SegmentAlignment {
  const numbers: KeyNumbers = new Map()
  const aSide = readSide(a, aLanguage, numbers, options.aParagraphs)
  const bSide = readSide(b, bLanguage, numbers, options.bParagraphs)
  const { path, lexicon } = alignSides(aSide, bSide, options.onProgress)
  const explanations = explainPath(aSide, bSide, lexicon, path)
  const links = explanations.map(({ confidence, reasons }, bead): Link => ({
    a: range(path.aFrom[bead]!, path.aTo[bead]!),
    b: range(path.bFrom[bead]!, path.bTo[bead]!),
    confidence,
    reasons,
  }))
  return { links }
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)
