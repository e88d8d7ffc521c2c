import type { MemoryRow, Work } from '../model/index.ts'

/** What a work says in several languages at once, as a translation memory: segments of one id, the first version of each language. */
export function memoryRows({ versions }: Pick<Work, 'versions'>): readonly MemoryRow[] {
  const rows = new Map<string, Record<string, string>>()
  for (const { language, segments } of versions) {
    for (const { id, text } of segments) {
      const row = rows.get(id) ?? {}
      rows.set(id, row)
      row[language] ??= text
    }
  }
  return [...rows.values()].filter((row) => Object.keys(row).length > 1)
}
