import type { MemoryRow, Row, RowCells, Version } from '../model/index.ts'
import { alignWithMemory } from './align-with-memory.ts'
import { buildRows } from './build-rows.ts'

/**
 * Aligns by what the texts say, from a row to the end (`from` null: all of them). Pinned rows stay as they are, and nothing crosses them;
 * but words are learned from all that is aligned, on both sides of them, and from a translation memory. `onProgress` is told the share done,
 * 0 to 1.
 */
export function realignRows(
  versions: readonly Version[],
  rows: readonly Row[],
  from: string | null,
  onProgress?: (done: number) => void,
  memory: readonly MemoryRow[] = [],
): readonly Row[] {
  const start = from === null ? 0 : rows.findIndex(({ id }) => id === from)
  if (start < 0) return rows
  const written = (row: Row): boolean => !row.gap
  const rest = rows.slice(start).filter(written)
  const pinned = rest.filter((row) => row.pinned)
  // Between the pinned rows: which run each segment left is in.
  const runOf = new Map<string, number>()
  let run = 0
  for (const row of rest) {
    if (row.pinned) run++
    else for (const [version, ids] of Object.entries(row.cells)) for (const id of ids) runOf.set(`${version} ${id}`, run)
  }
  const present = versions
    .map((version) => {
      const ids = new Set(rest.flatMap(({ cells }) => cells[version.id] ?? []))
      return { version, segments: version.segments.filter(({ id }) => ids.has(id)) }
    })
    .filter(({ segments }) => segments.length > 0)
  if (present.length < 2) return rows
  const places = present.map(({ segments }) => new Map(segments.map(({ id }, place) => [id, place])))
  const aligned = alignWithMemory(
    present.map(({ version, segments }) => ({ language: version.language, segments: segments.map(({ text }) => text) })),
    memory,
    onProgress,
    pinned.map(({ cells }) => present.map(({ version }, index) => (cells[version.id] ?? []).flatMap((id) => places[index]?.get(id) ?? []))),
  )
  const runs: RowCells[][] = Array.from({ length: pinned.length + 1 }, () => [])
  for (const { cells } of aligned) {
    const parts = new Map<number, Record<string, string[]>>()
    present.forEach(({ version, segments }, index) => {
      for (const place of cells[index] ?? []) {
        const id = segments[place]?.id ?? ''
        const at = runOf.get(`${version.id} ${id}`)
        if (at === undefined) continue
        const part = parts.get(at) ?? {}
        parts.set(at, part)
        part[version.id] = [...(part[version.id] ?? []), id]
      }
    })
    for (const [at, part] of parts) runs[at]?.push({ cells: part })
  }
  const contents = runs.flatMap((found, index): readonly RowCells[] => [...found, ...pinned.slice(index, index + 1)])
  return buildRows(versions, [...rows.slice(0, start).filter(written), ...contents])
}
