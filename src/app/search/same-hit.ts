import type { Hits } from '../../core/index.ts'

/** The number in `now` of the hit that had the number `at` in `before`: the one at the same place of the same version; null where it is found no more. */
export function sameHit(before: Hits, at: number, now: Hits): number | null {
  for (let index = 0; index < now.count; index++) {
    if (now.versions[index] === before.versions[at] && now.segments[index] === before.segments[at] && now.starts[index] === before.starts[at]) return index
  }
  return null
}
