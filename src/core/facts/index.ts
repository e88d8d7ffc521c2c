import type { Fact, LanguageTag, Segment } from '../model/index.ts'

/** The facts a segment states, in order of their start, never overlapping. */
export function readFacts(_segment: Pick<Segment, 'text' | 'kind' | 'marker' | 'label'>, _language: LanguageTag): readonly Fact[] {
  return []
}
