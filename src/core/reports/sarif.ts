import type { Severity } from '../model/index.ts'
import type { Report, ReportedFinding, WriteReport } from './report.ts'

// SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'note' }

/**
 * A log for tools that gate on findings. The first location is what is held to be wrong (all of them where it cannot be told), the other
 * versions are related locations. Offsets count UTF-16 units; regions are given where the files' lines are known.
 */
export const write: WriteReport = (report) => {
  const rules = [...new Map(report.findings.map((reported) => [reported.finding.check, reported])).values()]
  const index = new Map(rules.map(({ finding }, place) => [finding.check, place]))
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Tetrapla',
            rules: rules.map(({ finding: { check }, title, ignore, blind }) => ({
              id: check,
              shortDescription: { text: title },
              ...(ignore === '' ? {} : { help: { text: [ignore, blind && `${report.say('findings.limits')}: ${blind}`].filter(Boolean).join(' ') } }),
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        language: report.language,
        results: report.findings.map((reported) => result(report, reported, index.get(reported.finding.check) ?? 0)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function result(report: Report, { finding, title, what, changed }: ReportedFinding, ruleIndex: number) {
  const { id, check, severity, category, row, blamed, spans, params } = finding
  const wrong = spans.filter(({ version }) => blamed.length === 0 || blamed.includes(version))
  const others = spans.filter((span) => !wrong.includes(span))
  const location = (span: (typeof spans)[number]) => locationOf(report, span)
  return {
    ruleId: check,
    ruleIndex,
    level: levels[severity],
    message: { text: what === '' ? title : what },
    ...(wrong.length > 0 ? { locations: wrong.map(location) } : {}),
    ...(others.length > 0 ? { relatedLocations: others.map((span, place) => ({ id: place, ...location(span) })) } : {}),
    partialFingerprints: { 'finding/v1': id },
    ...(changed === null ? {} : { baselineState: 'updated' }),
    properties: { mqm: category, severity, row, blamed, params },
  }
}

function locationOf(report: Report, { version, segment, start, end, text }: ReportedFinding['finding']['spans'][number]) {
  const place = report.locate(version, segment)
  return {
    ...(place
      ? {
          physicalLocation: {
            artifactLocation: { uri: uriOf(place.file) },
            // Columns count from 1; the end is the one after the last. A segment of one line begins its line.
            region: { startLine: place.line, startColumn: start + 1, endLine: place.line, endColumn: end + 1, ...(text === '' ? {} : { snippet: { text } }) },
          },
        }
      : {}),
    logicalLocations: [{ name: segment, fullyQualifiedName: `${version}/${segment}`, kind: 'member' }],
    properties: { version, segment, start, end },
  }
}

/** A relative reference: each part of the path escaped, slashes as they are. */
const uriOf = (file: string): string => file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
