import type { ReviewedFinding } from '../checks/index.ts'
import type { Platform } from '../formats/index.ts'
import { severities, type Finding, type FindingSpan, type LanguageTag, type MqmCategory, type Row, type SegmentKind, type Severity, type Work } from '../model/index.ts'
import { findingWordParams, rowLabels } from '../view/index.ts'

/** A finding in words, ready to be set in any form. */
export interface ReportedFinding {
  readonly finding: Finding
  /** The row as people call it: "Paragraph 9". */
  readonly row: string
  readonly title: string
  readonly what: string
  readonly ignore: string
  readonly blind: string
  readonly severity: string
  readonly category: string
  /** Where it was dismissed before its text changed: the reason given then. */
  readonly changed: string | null
}

/** Findings in words, with what stands around them in a report. */
export interface Report {
  readonly title: string
  /** The language of the words. */
  readonly language: LanguageTag
  readonly work: Work
  readonly findings: readonly ReportedFinding[]
  /** "3 findings: 1 error, 2 warnings, 0 hints." */
  readonly summary: string
  /** How many findings are set aside, in words; empty where none is. */
  readonly setAside: string
  readonly sign: (version: string) => string
  /** The row a span stands in, where that is not the row of its finding: repeated texts and manners are shown by more than one. */
  readonly elsewhere: (finding: Finding, span: FindingSpan) => { readonly row: string; readonly name: string } | null
  readonly say: ReportWords['say']
  /** Where a segment stands in the files checked, where that is known: `line` from 1, its first character being the segment's. */
  readonly locate: (version: string, segment: string) => { readonly file: string; readonly line: number } | null
}

/** The keys of `locales/<language>/reader.json` a report uses. */
export type ReportKey =
  | `report.${'title' | 'none' | 'changed' | 'place' | 'kind' | 'what' | 'gravity' | 'category' | 'blamed' | 'decision' | 'comment' | 'id' | 'findings' | 'setAside' | 'contents'}`
  | `severity.${Severity}`
  | `category.${MqmCategory}`
  | `row.${SegmentKind}`
  | `findings.${'unseen' | 'vote' | 'nothingHere' | 'differs' | 'limits'}`
  | `findings.inRow.${Severity}`

/** Where the words come from: the page and the command each bring their own, from the same files. */
export interface ReportWords {
  readonly language: LanguageTag
  readonly title: string
  readonly say: (key: ReportKey, params?: Readonly<Record<string, string | number>>) => string
  /** A part (`title`, `what`, `ignore`, `blind`) of the wording of a check; empty where there is none. */
  readonly finding: (check: string, part: string, params: Readonly<Record<string, string | number>>) => string
  readonly sign: (version: string) => string
}

/** A form a report comes in; its writer is loaded when it is used. */
export interface ReportFormat {
  readonly id: string
  readonly label: string
  readonly extension: string
  readonly mime: string
  /** False where the file is no text. */
  readonly text: boolean
  readonly load: () => Promise<{ readonly write: WriteReport }>
}

export type WriteReport = (report: Report, platform: Platform) => string | Uint8Array

/** Puts findings into words. Dismissed ones are counted, not listed. */
export function wordReport(work: Work, rows: readonly Row[], reviewed: readonly ReviewedFinding[], words: ReportWords, locate: Report['locate'] = () => null): Report {
  const { say, language, title, sign } = words
  const labels = rowLabels(rows)
  const nameOf = (row: string): string => {
    const item = labels.get(row)
    return item ? say(`row.${item.kind}`, { label: item.label }).trim() : row
  }
  let rowBySegment: ReadonlyMap<string, string> | null = null
  const rowOf = (version: string, segment: string): string | undefined => {
    rowBySegment ??= new Map(rows.flatMap(({ id, cells }) => Object.entries(cells).flatMap(([of, segments]) => segments.map((one): [string, string] => [`${of} ${one}`, id]))))
    return rowBySegment.get(`${version} ${segment}`)
  }
  const listed = reviewed.filter(({ state }) => state !== 'dismissed')
  const findings = listed.map(({ finding, state, reason }): ReportedFinding => {
    const params = findingWordParams(finding, sign)
    const part = (name: string) => words.finding(finding.check, name, params)
    return {
      finding,
      row: nameOf(finding.row),
      title: part('title') || finding.check,
      what: part('what'),
      ignore: part('ignore'),
      blind: part('blind'),
      severity: say(`severity.${finding.severity}`),
      category: say(`category.${finding.category}`),
      changed: state === 'changed' ? (reason ?? '') : null,
    }
  })
  const counts = severities.map((severity) => say(`findings.inRow.${severity}`, { count: findings.filter(({ finding }) => finding.severity === severity).length }))
  const aside = reviewed.length - listed.length
  return {
    title,
    language,
    work,
    findings,
    summary: findings.length === 0 ? say('report.none') : `${say('report.findings', { count: findings.length })}: ${counts.join(', ')}.`,
    setAside: aside === 0 ? '' : say('report.setAside', { count: aside }),
    sign,
    elsewhere: (finding, { version, segment }) => {
      const row = rowOf(version, segment)
      return row === undefined || row === finding.row ? null : { row, name: nameOf(row) }
    },
    say,
    locate,
  }
}
