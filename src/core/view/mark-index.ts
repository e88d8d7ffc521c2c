import type { FactIndex } from '../checks/index.ts'
import type { Finding, Row, Span, Work } from '../model/index.ts'
import type { Analysis } from './analyse.ts'
import type { CellMark } from './cell-runs.ts'
import { factLines, isListed } from './fact-lines.ts'

/** Marks by version id, then segment id. */
export type MarkIndex = ReadonlyMap<string, ReadonlyMap<string, readonly CellMark[]>>

/** A footnote's mark in the text, with the number it shows. */
export interface FootnoteMark extends Span {
  readonly version: string
  readonly segment: string
  readonly label: string
}

/**
 * An analysis as the page keeps it: without the rows, which it has, and without the facts, which of a long work take more room than its text
 * and which the page asks for where they are to be shown, but for the marks of footnotes, which are links.
 */
export interface ShownAnalysis extends Omit<Analysis, 'alignment' | 'facts'> {
  readonly notes: readonly FootnoteMark[]
}

export function shownAnalysis(work: Work, { facts, names, findings, rejectedNames, unmatchedCorrections, authorizedNames }: Analysis): ShownAnalysis {
  const notes: FootnoteMark[] = []
  for (const version of work.versions)
    for (const { id, kind } of version.segments) {
      if (kind === 'footnote') continue
      for (const fact of facts[version.id]?.[id] ?? []) if (fact.kind === 'footnote') notes.push({ version: version.id, segment: id, label: fact.value, start: fact.start, end: fact.end })
    }
  return { names, findings, rejectedNames, unmatchedCorrections, authorizedNames, notes }
}

/** Everything to be marked in the text: the findings asked for, the facts where they are given, every mention of a name, and the footnote marks that have a footnote to lead to. */
export function markIndex(rows: readonly Row[], { names, notes }: ShownAnalysis, findings: readonly Finding[], facts: FactIndex | null = null): MarkIndex {
  const index = new Map<string, Map<string, CellMark[]>>()
  const add = (version: string, segment: string, mark: CellMark): void => {
    const marks = index.get(version) ?? new Map<string, CellMark[]>()
    index.set(version, marks)
    const list = marks.get(segment)
    if (list) list.push(mark)
    else marks.set(segment, [mark])
  }
  for (const { id, severity, spans } of findings) {
    for (const { version, segment, start, end } of spans) add(version, segment, { kind: 'finding', id, severity, start, end })
  }
  for (const { id, mentions } of names) {
    for (const { version, segment, start, end } of mentions) add(version, segment, { kind: 'name', id, start, end })
  }
  if (facts) {
    for (const row of rows) {
      const odd = new Set(factLines(row, facts).flatMap((line) => (line.odd ? [`${line.kind} ${line.value}`] : [])))
      for (const [version, segments] of Object.entries(row.cells)) {
        for (const segment of segments) {
          for (const fact of facts[version]?.[segment] ?? []) {
            if (isListed(fact)) add(version, segment, { kind: 'fact', odd: odd.has(`${fact.kind} ${fact.value}`), start: fact.start, end: fact.end })
          }
        }
      }
    }
  }
  const rowOf = footnoteRows(rows)
  for (const { version, segment, label, start, end } of notes) {
    const row = rowOf.get(label)
    if (row !== undefined) add(version, segment, { kind: 'footnote', row, start, end })
  }
  return index
}

function footnoteRows(rows: readonly Row[]): ReadonlyMap<string, string> {
  return new Map(rows.flatMap((row) => (row.kind === 'footnote' && row.label !== null ? [[row.label, row.id] as const] : [])))
}

/** For each footnote row, the rows whose text carries its mark in any version, in reading order. */
export function footnoteSources(rows: readonly Row[], { notes }: ShownAnalysis): ReadonlyMap<string, readonly string[]> {
  const sources = new Map<string, string[]>()
  if (notes.length === 0) return sources
  const rowOf = footnoteRows(rows)
  const marked = new Map<string, string[]>()
  for (const { version, segment, label } of notes) {
    const note = rowOf.get(label)
    if (note === undefined) continue
    const key = `${version} ${segment}`
    marked.set(key, [...(marked.get(key) ?? []), note])
  }
  for (const row of rows) {
    if (row.kind === 'footnote') continue
    for (const [version, segments] of Object.entries(row.cells))
      for (const note of segments.flatMap((segment) => marked.get(`${version} ${segment}`) ?? [])) {
        const from = sources.get(note) ?? []
        if (!from.includes(row.id)) from.push(row.id)
        sources.set(note, from)
      }
  }
  return sources
}
