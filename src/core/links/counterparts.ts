import type { Span } from '../model/index.ts'
import type { LinkStrength, RowLinks } from './choose-links.ts'

/** What answers a word in one version: spans of one or more words in reading order, and how sure that is. */
export interface Counterpart {
  readonly version: string
  readonly spans: readonly (Span & { readonly segment: string; readonly strength: LinkStrength })[]
  /** That of its surest word. */
  readonly strength: LinkStrength
}

/** What answers a word of a row, by its place there; a version without an answer is left out. Linked words that follow each other are one span. */
export function counterparts({ words, links }: RowLinks, word: number): readonly Counterpart[] {
  const strengths = new Map<number, LinkStrength>()
  for (const { a, b, strength } of links) {
    if (a === word) strengths.set(b, strength)
    if (b === word) strengths.set(a, strength)
  }
  const found = new Map<string, { spans: Counterpart['spans'][number][]; last: number; strength: LinkStrength }>()
  for (const [at, strength] of [...strengths].toSorted(([a], [b]) => a - b)) {
    const { version, segment, start, end } = words[at]!
    const own = found.get(version) ?? { spans: [], last: -2, strength }
    const before = own.spans.at(-1)
    if (before && own.last === at - 1 && before.segment === segment && before.strength === strength) own.spans.splice(-1, 1, { ...before, end })
    else own.spans.push({ segment, start, end, strength })
    own.last = at
    if (strength > own.strength) own.strength = strength
    found.set(version, own)
  }
  return [...found].map(([version, { spans, strength }]) => ({ version, spans, strength }))
}
