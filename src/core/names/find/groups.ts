import { groupBy, type NameKind } from '../../model/index.ts'
import type { Located } from './mention-candidate.ts'

/** Mentions held to be of one name. */
export interface Group {
  readonly kind: NameKind
  readonly code: string | null
  readonly members: readonly Located[]
}

/** Puts things together that are joined directly or through others; the result keeps the order of first members. */
export function joinAll<T>(items: readonly T[], links: Iterable<readonly [number, number]>): readonly (readonly T[])[] {
  const parent = items.map((_, index) => index)
  const root = (index: number): number => {
    let at = index
    // Each step up is shortened by one, so that a long chain is walked once.
    while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? at] ?? at
    return at
  }
  for (const [a, b] of links) {
    const [low, high] = [root(a), root(b)].toSorted((x, y) => x - y)
    if (low !== undefined && high !== undefined) parent[high] = low
  }
  return [...groupBy(items, (_, index) => root(index)).values()]
}
