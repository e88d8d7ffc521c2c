import type { Alignment, Row, Segment, Version } from '../model/index.ts'

/**
 * Aligns versions by their segment ids: equal ids share a row and name it.
 *
 * The rows are a full outer join in an order every version agrees with where they agree with each other: rows are merged version by
 * version, each segment placed after the segment that precedes it in its own version. A numbering gap inside a run of one kind
 * (paragraph 9, then 11, and no version has a 10) makes an empty row with `gap: true`.
 *
 * Where two versions have shared ids in a different order, the first version's order rules the rows; no segment is lost either way.
 */
export function alignByIds(versions: readonly Version[]): Alignment {
  const order: string[] = []
  const known = new Set<string>()
  for (const version of versions) {
    let previous: string | null = null
    for (const { id } of version.segments) {
      if (!known.has(id)) {
        known.add(id)
        order.splice(previous === null ? 0 : order.indexOf(previous) + 1, 0, id)
      }
      previous = id
    }
  }
  const byVersion = versions.map((version) => [version.id, new Map(version.segments.map((segment) => [segment.id, segment]))] as const)
  const rows = order.map((id): Row => {
    const cells: Record<string, readonly string[]> = {}
    let sample: Segment | undefined
    for (const [version, segments] of byVersion) {
      const segment = segments.get(id)
      cells[version] = segment ? [id] : []
      sample ??= segment
    }
    return { id, kind: sample?.kind ?? 'text', label: sample?.label ?? null, cells, gap: false }
  })
  return { rows: withGaps(rows, versions) }
}

/** Puts an empty row where the numbering of consecutive rows of one kind jumps by one or a few. Longer jumps are another numbering, not a loss. */
function withGaps(rows: readonly Row[], versions: readonly Version[]): Row[] {
  const longestGap = 3
  const taken = new Set(rows.map((row) => row.id))
  const result: Row[] = []
  for (const row of rows) {
    const before = result.at(-1)
    const from = before && before.kind === row.kind ? ordinalOf(before.label) : null
    const to = ordinalOf(row.label)
    if (before && from && to && from.lettered === to.lettered && to.value - from.value > 1 && to.value - from.value <= longestGap + 1) {
      for (let value = from.value + 1; value < to.value; value++) {
        const label = from.lettered ? String.fromCharCode(value) : String(value)
        const id = `${row.kind}-${label.toLowerCase()}`
        if (taken.has(id)) continue
        taken.add(id)
        result.push({ id, kind: row.kind, label, cells: Object.fromEntries(versions.map((version) => [version.id, []])), gap: true })
      }
    }
    result.push(row)
  }
  return result
}

function ordinalOf(label: string | null): { value: number; lettered: boolean } | null {
  if (label === null) return null
  if (/^\d+$/.test(label)) return { value: Number(label), lettered: false }
  if (/^[A-Za-z]$/.test(label)) return { value: label.toUpperCase().charCodeAt(0), lettered: true }
  return null
}
