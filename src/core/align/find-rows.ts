import type { AlignmentChanges, MemoryRow, RowCells, Version } from '../model/index.ts'
import { alignWithMemory } from './align-with-memory.ts'

export interface RowSearch {
  /** Lists of versions, by id, among which equal segment ids already make the rows, as where one file holds them all. A version in none is alone. */
  readonly given?: readonly (readonly string[])[]
  readonly memory?: readonly MemoryRow[]
  /** Told the share done, 0 to 1, from time to time. */
  readonly onProgress?: (done: number) => void
}

/**
 * Finds the rows of versions that do not share their segment ids, by what the segments say. Rows given among some of them stay whole: the
 * fullest version of each such list is aligned with the rest, and the others follow it. Every segment is named, so that ids which are alike
 * by chance join nothing.
 */
export function findRows(versions: readonly Version[], { given = [], memory = [], onProgress }: RowSearch = {}): AlignmentChanges {
  const listed = new Set(given.flat())
  const groups = [...given.map((ids) => versions.filter(({ id }) => ids.includes(id))), ...versions.filter(({ id }) => !listed.has(id)).map((version) => [version])].filter(({ length }) => length > 0)
  const leads = groups.map((group) => group.reduce((fullest, version) => (version.segments.length > fullest.segments.length ? version : fullest)))
  const aligned = alignWithMemory(leads.map(({ language, segments }) => ({ language, segments: segments.map(({ text }) => text) })), memory, onProgress)
  const others = groups.map((group, index) => group.filter((version) => version !== leads[index]).map((version) => ({ version, ids: new Set(version.segments.map(({ id }) => id)) })))
  const rows = aligned.map(({ cells }): RowCells => {
    const row: Record<string, readonly string[]> = {}
    leads.forEach((lead, index) => {
      const ids = (cells[index] ?? []).flatMap((place) => lead.segments[place]?.id ?? [])
      if (ids.length > 0) row[lead.id] = ids
      for (const { version, ids: own } of others[index] ?? []) {
        const following = ids.filter((id) => own.has(id))
        if (following.length > 0) row[version.id] = following
      }
    })
    return { cells: row }
  })
  // What the fullest version of a list lacks stands in rows of the list's own.
  const rest = groups.flatMap((_group, index): readonly RowCells[] => {
    const led = new Set(leads[index]?.segments.map(({ id }) => id))
    const left = new Map<string, Record<string, readonly string[]>>()
    for (const { version } of others[index] ?? []) for (const { id } of version.segments) if (!led.has(id)) left.set(id, { ...left.get(id), [version.id]: [id] })
    return [...left.values()].map((cells) => ({ cells }))
  })
  return { rows: [...rows, ...rest], moves: [] }
}
