import type { Finding, Row } from '../model/index.ts'
import type { CellMark } from './cell-runs.ts'

/** The rows with a finding listed, or with words that differ between two versions compared. `compared` holds marks by version, then segment. */
export function rowsThatDiffer(rows: readonly Row[], findings: readonly Finding[], compared: Readonly<Record<string, Readonly<Record<string, readonly CellMark[]>>>>): readonly Row[] {
  const found = new Set(findings.map(({ row }) => row))
  return rows.filter(({ id, cells }) => found.has(id) || Object.entries(compared).some(([version, marks]) => (cells[version] ?? []).some((segment) => (marks[segment] ?? []).length > 0)))
}
