import { severities, type Finding, type Row } from '../model/index.ts'

/** Findings in the order they are met when reading: by row, then the gravest first, then by place. Findings of unknown rows come last. */
export function orderFindings(findings: readonly Finding[], rows: readonly Row[]): readonly Finding[] {
  const place = new Map(rows.map((row, index) => [row.id, index]))
  const key = (finding: Finding): readonly [number, number, number] => [
    place.get(finding.row) ?? rows.length,
    severities.indexOf(finding.severity),
    finding.spans[0]?.start ?? 0,
  ]
  return findings.toSorted((a, b) => {
    const [aKey, bKey] = [key(a), key(b)]
    return aKey[0] - bKey[0] || aKey[1] - bKey[1] || aKey[2] - bKey[2]
  })
}

/**
 * The finding after (`step` 1) or before (`step` -1) the current one, going round at the ends; null where there are none.
 * Without a current finding the search begins at the row being read.
 */
export function stepFinding(
  ordered: readonly Finding[],
  rows: readonly Row[],
  from: { readonly finding: string | null; readonly row: string | null },
  step: 1 | -1,
): Finding | null {
  if (ordered.length === 0) return null
  const current = ordered.findIndex((finding) => finding.id === from.finding)
  if (current >= 0) return ordered[(current + step + ordered.length) % ordered.length] ?? null
  const place = new Map(rows.map((row, index) => [row.id, index]))
  const here = from.row === null ? 0 : (place.get(from.row) ?? 0)
  const at = (finding: Finding): number => place.get(finding.row) ?? rows.length
  if (step > 0) return ordered.find((finding) => at(finding) >= here) ?? ordered[0] ?? null
  return ordered.findLast((finding) => at(finding) <= here) ?? ordered.at(-1) ?? null
}
