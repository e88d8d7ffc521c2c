import type { Path } from './align-band.ts'
import type { Candidates } from './candidates.ts'
import type { Move } from './link.ts'

/**
 * How far above chance, as a natural logarithm, a moved block must stand: nothing around it speaks for it. One line alone needs as much as
 * two together: a line left out has its like somewhere in every long text.
 */
const aboveChance = { line: 12, block: 7 }
/** A line that fits several places about as well is a formula, and no move. */
const clearly = 1.4
/** Lines that may be left out inside a block. */
const reach = 2

/** Blocks of lines that stand alone on both sides and say the same at different places. */
export function findMoves(path: Path, candidates: Candidates, aCount: number, bCount: number): readonly Move[] {
  const aloneA = new Uint8Array(aCount)
  const aloneB = new Uint8Array(bCount)
  for (let bead = 0; bead < path.count; bead++) {
    if (path.bFrom[bead] === path.bTo[bead]) aloneA.fill(1, path.aFrom[bead], path.aTo[bead])
    if (path.aFrom[bead] === path.aTo[bead]) aloneB.fill(1, path.bFrom[bead], path.bTo[bead])
  }
  const moves: { a: number[]; b: number[]; score: number }[] = []
  const taken = new Uint8Array(bCount)
  for (let i = 0; i < aCount; i++) {
    if (aloneA[i] === 0) continue
    const open = moves.filter(({ a }) => i - a.at(-1)! <= reach)
    for (let slot = 0; slot < candidates.perLine; slot++) {
      const j = candidates.lines[i * candidates.perLine + slot]!
      const score = candidates.scores[i * candidates.perLine + slot]!
      if (j < 0 || aloneB[j] === 0 || taken[j] === 1) continue
      const block = open.find(({ b }) => j > b.at(-1)! && j - b.at(-1)! <= reach)
      // Only the best candidate may begin a block; a lesser one may go on with it.
      if (!block && slot > 0) continue
      if (block) {
        block.a.push(i)
        block.b.push(j)
        block.score += score
      } else moves.push({ a: [i], b: [j], score })
      taken[j] = 1
      break
    }
  }
  const isOnlyFit = (i: number, j: number, score: number) => {
    for (let slot = 0; slot < candidates.perLine; slot++) {
      const at = i * candidates.perLine + slot
      if (candidates.lines[at]! >= 0 && candidates.lines[at] !== j && candidates.scores[at]! * clearly > score) return false
    }
    return true
  }
  return moves.flatMap(({ a, b, score }) => {
    const least = Math.log(bCount + 1) + (a.length === 1 ? aboveChance.line : aboveChance.block)
    if (score < least || (a.length === 1 && !isOnlyFit(a[0]!, b[0]!, score))) return []
    return [{ a, b, confidence: 1 / (1 + Math.exp((least - score) / 4 - 1)) }]
  })
}
