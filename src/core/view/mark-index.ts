import type { Finding, Work } from '../model/index.ts'
import type { Analysis } from './analyse.ts'
import type { CellMark } from './cell-runs.ts'
import { factLines, isListed } from './fact-lines.ts'

/** Marks by version id, then segment id. */
export type MarkIndex = ReadonlyMap<string, ReadonlyMap<string, readonly CellMark[]>>

/** Everything to be marked in the text: the findings asked for, on request the facts, every mention of a name, and the footnote marks that have a footnote to lead to. */
export function markIndex(work: Work, analysis: Analysis, findings: readonly Finding[], facts = false): MarkIndex {
  const index = new Map(work.versions.map((version) => [version.id, new Map<string, CellMark[]>()]))
  const add = (version: string, segment: string, mark: CellMark): void => {
    const marks = index.get(version)
    const list = marks?.get(segment)
    if (list) list.push(mark)
    else marks?.set(segment, [mark])
  }
  for (const { id, severity, spans } of findings) {
    for (const { version, segment, start, end } of spans) add(version, segment, { kind: 'finding', id, severity, start, end })
  }
  for (const { id, mentions } of analysis.names) {
    for (const { version, segment, start, end } of mentions) add(version, segment, { kind: 'name', id, start, end })
  }
  if (facts) {
    for (const row of analysis.alignment.rows) {
      const odd = new Set(factLines(row, analysis.facts).flatMap((line) => (line.odd ? [`${line.kind} ${line.value}`] : [])))
      for (const [version, segments] of Object.entries(row.cells)) {
        for (const segment of segments) {
          for (const fact of analysis.facts[version]?.[segment] ?? []) {
            if (isListed(fact)) add(version, segment, { kind: 'fact', odd: odd.has(`${fact.kind} ${fact.value}`), start: fact.start, end: fact.end })
          }
        }
      }
    }
  }
  const notes = footnoteRows(analysis)
  for (const version of work.versions) {
    for (const segment of version.segments) {
      if (segment.kind === 'footnote') continue
      for (const fact of analysis.facts[version.id]?.[segment.id] ?? []) {
        const row = fact.kind === 'footnote' ? notes.get(fact.value) : undefined
        if (row !== undefined) add(version.id, segment.id, { kind: 'footnote', row, start: fact.start, end: fact.end })
      }
    }
  }
  return index
}

function footnoteRows(analysis: Analysis): ReadonlyMap<string, string> {
  return new Map(analysis.alignment.rows.flatMap((row) => (row.kind === 'footnote' && row.label !== null ? [[row.label, row.id] as const] : [])))
}

/** For each footnote row, the rows whose text carries its mark in any version, in reading order. */
export function footnoteSources(work: Work, analysis: Analysis): ReadonlyMap<string, readonly string[]> {
  const notes = footnoteRows(analysis)
  const sources = new Map<string, string[]>()
  for (const row of analysis.alignment.rows) {
    if (row.kind === 'footnote') continue
    for (const version of work.versions) {
      for (const segment of row.cells[version.id] ?? []) {
        for (const fact of analysis.facts[version.id]?.[segment] ?? []) {
          const note = fact.kind === 'footnote' ? notes.get(fact.value) : undefined
          if (note === undefined) continue
          const rows = sources.get(note) ?? []
          if (!rows.includes(row.id)) rows.push(row.id)
          sources.set(note, rows)
        }
      }
    }
  }
  return sources
}
