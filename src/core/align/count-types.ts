import type { Beads } from './beads.ts'
import type { Side } from './read-side.ts'

/** How often each type stands in the groups, weighted. */
export function countTypes(a: Side, b: Side, beads: Beads): { a: Float32Array; b: Float32Array; total: number } {
  const countsA = new Float32Array(a.typeCount)
  const countsB = new Float32Array(b.typeCount)
  let total = 0
  for (let bead = 0; bead < beads.count; bead++) {
    const weight = beads.weight[bead]!
    total += weight
    for (let at = a.starts[beads.aFrom[bead]!]!; at < a.starts[beads.aTo[bead]!]!; at++) countsA[a.types[at]!]! += weight
    for (let at = b.starts[beads.bFrom[bead]!]!; at < b.starts[beads.bTo[bead]!]!; at++) countsB[b.types[at]!]! += weight
  }
  return { a: countsA, b: countsB, total }
}
