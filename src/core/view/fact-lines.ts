import type { FactIndex } from '../checks/index.ts'
import type { Fact, FactKind, Row } from '../model/index.ts'

/** A value some version of a row gives, and how often each gives it: a line of the strip under the row, the same in every column. */
export interface FactLine {
  readonly kind: FactKind
  readonly value: string
  readonly counts: Readonly<Record<string, number>>
  /** True where a version that has the row gives it less often than another. */
  readonly odd: boolean
}

// Marks of the place in the text, not facts a reader looks up.
const silent: readonly FactKind[] = ['label', 'footnote']

/** Whether a fact is listed and marked. */
export const isListed = ({ kind }: Fact): boolean => !silent.includes(kind)

/** The values of a row in the order in which they are first met, version after version. Equal values of another kind are lines of their own. */
export function factLines(row: Row, facts: FactIndex): readonly FactLine[] {
  const present = Object.entries(row.cells).filter(([, segments]) => segments.length > 0)
  const lines = new Map<string, { readonly kind: FactKind; readonly value: string; readonly counts: Record<string, number> }>()
  for (const [version, segments] of present) {
    for (const fact of segments.flatMap((segment) => facts[version]?.[segment] ?? [])) {
      if (!isListed(fact)) continue
      const key = `${fact.kind} ${fact.value}`
      const line = lines.get(key) ?? { kind: fact.kind, value: fact.value, counts: {} }
      line.counts[version] = (line.counts[version] ?? 0) + 1
      lines.set(key, line)
    }
  }
  return [...lines.values()].map((line) => {
    const counts = present.map(([version]) => line.counts[version] ?? 0)
    return { ...line, odd: new Set(counts).size > 1 }
  })
}
