import { alignBand, type Path } from './align-band.ts'
import { bandOf } from './band.ts'
import { type BeadModel, estimateModel, firstModel } from './bead-model.ts'
import { type Candidates, findCandidates } from './candidates.ts'
import { findAnchors } from './find-anchors.ts'
import { findRepeated, type Repeated } from './find-repeated.ts'
import { learnLexicon, type Lexicon } from './lexicon.ts'
import { type Pins, pinnedAnchors, pinnedBand } from './pins.ts'
import type { Side } from './read-side.ts'

/** The best path through two sides, and what was learned on the way. */
export interface AlignedSides {
  readonly path: Path
  readonly lexicon: Lexicon
  readonly candidates: Candidates
  readonly repeated: Repeated
}

/** Most cells of the table looked at in one pass. */
const mostCells = 6e6

/** Cells a line from which on only the commonest shapes are tried: little is known yet, and much is to be seen. */
const wide = 40

/** Passes after the first. Long texts have taught nearly everything after two. */
const roundsFor = (lines: number) => (lines > 4000 ? 2 : 3)

/** Share of groups that may still change when it is time to stop. */
const settled = 0.004

/**
 * Aligns two sides: by keys, lengths and breaks first, then again with the words, lengths and shapes learned from the result. Every pass
 * looks at the whole text anew through its anchors; a strip round the path found before would never find a block it had missed. Pins hold in
 * every pass.
 *
 * `onPass` is told the share done, 0 to 1, after each pass.
 */
export function alignSides(a: Side, b: Side, pins: Pins, onPass?: (done: number) => void): AlignedSides {
  const rounds = roundsFor(a.count)
  let lexicon = learnLexicon(a, b, null)
  let model = firstModel(a, b)
  let repeated = findRepeated(a, b, null)
  let { path, candidates } = pass(a, b, lexicon, model, repeated, pins)
  repeated = findRepeated(a, b, path)
  onPass?.(1 / (rounds + 1))
  for (let round = 1; round <= rounds; round++) {
    lexicon = learnLexicon(a, b, path)
    model = estimateModel(a, b, path, model)
    const before = path
    ;({ path, candidates } = pass(a, b, lexicon, model, repeated, pins))
    repeated = findRepeated(a, b, path)
    onPass?.((round + 1) / (rounds + 1))
    if (changes(before, path) < path.count * settled) break
  }
  return { path, lexicon, candidates, repeated }
}

function pass(a: Side, b: Side, lexicon: Lexicon, model: BeadModel, repeated: Repeated, pins: Pins): { path: Path; candidates: Candidates } {
  const candidates = findCandidates(a, b, lexicon, 3)
  const anchors = pinnedAnchors(findAnchors(a.count, b.count, candidates), pins)
  const band = pinnedBand(bandOf(a.count, b.count, anchors.a, anchors.b, mostCells), pins)
  return { path: alignBand(a, b, lexicon, model, band, { repeated, pins }, band.cells > wide * (a.count + 1) ? 3 : undefined), candidates }
}

/** How many groups of one path are not in the other. */
function changes(before: Path, after: Path): number {
  let same = 0
  for (let x = 0, y = 0; x < before.count && y < after.count; ) {
    const position = before.aFrom[x]! + before.bFrom[x]! - after.aFrom[y]! - after.bFrom[y]!
    if (position === 0 && before.aFrom[x] === after.aFrom[y] && before.aTo[x] === after.aTo[y] && before.bTo[x] === after.bTo[y]) same++
    if (position <= 0) x++
    if (position >= 0) y++
  }
  return after.count - same
}
