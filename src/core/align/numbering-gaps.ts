import type { Row, Version } from '../model/index.ts'

/** Puts an empty row where the numbering of consecutive rows of one kind jumps by one or a few. Longer jumps are another numbering, not a loss. */
export function withNumberingGaps(rows: readonly Row[], versions: readonly Version[]): Row[] {
  const longestGap = 3
  // Few texts have a gap, and the table of a long one is large.
  let ids: Set<string> | null = null
  const takes = (id: string): boolean => {
    ids ??= new Set([...versions.flatMap(({ segments }) => segments.map((segment) => segment.id)), ...rows.map((row) => row.id)])
    if (ids.has(id)) return false
    ids.add(id)
    return true
  }
  const result: Row[] = []
  for (const row of rows) {
    const before = result.at(-1)
    const from = before && before.kind === row.kind ? ordinalOf(before.label) : null
    const to = ordinalOf(row.label)
    if (before && from && to && from.lettered === to.lettered && to.value - from.value > 1 && to.value - from.value <= longestGap + 1) {
      for (let value = from.value + 1; value < to.value; value++) {
        const label = from.lettered ? String.fromCharCode(value) : String(value)
        const id = `${row.kind}-${label.toLowerCase()}`
        if (!takes(id)) continue
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
