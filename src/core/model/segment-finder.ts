import type { Segment } from './segment.ts'

/**
 * Finds segments of a version by id, fast where they are asked for in about their order: the one behind the last found is tried first, and
 * only a miss makes a table of all, which in a long version takes longer than everything else that is done with it.
 */
export function createSegmentFinder(segments: readonly Segment[]): (id: string) => Segment | undefined {
  let next = 0
  let places: ReadonlyMap<string, number> | null = null
  return (id) => {
    let place: number | undefined = next
    if (segments[next]?.id !== id) {
      if (segments[next + 1]?.id === id) place = next + 1
      else {
        places ??= new Map(segments.map((segment, index) => [segment.id, index]))
        place = places.get(id)
      }
    }
    if (place === undefined) return undefined
    next = place + 1
    return segments[place]
  }
}
