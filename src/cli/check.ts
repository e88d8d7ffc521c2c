import { parseArgs } from 'node:util'
import { analyse, checkRow, severities, type Finding, type Severity } from '../core/index.ts'
import { type Command, InputError, type Io } from './command.ts'
import { findingFormats } from './finding-formats.ts'
import { answerJsonLines, isObject } from './json-lines.ts'
import { readNamingOf } from './read-naming.ts'
import { readVersions } from './read-versions.ts'
import { wordProblem } from './word-problem.ts'

/** `tetrapla check`: what differs, as findings. */
export const check = {
  name: 'check',
  usage: `tetrapla check PATH... [--format text|jsonl|tsv] [--min hint] [--fail error] [--lang en,de]
  Findings on a work folder, or on version files of one work; one version alone is checked for what it shows by itself.
  --min SEVERITY   leave out what is below: error, warning or hint (default hint)
  --fail SEVERITY  exit with 1 when there is a finding at or above (default error)
tetrapla check --rows - [--min hint]
  JSON Lines {"id": …, "versions": {"en": "…", "de": "…"}} on standard input, each a row on its own;
  prints {"id": …, "findings": […]} for each, in the same order.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        min: { type: 'string', default: 'hint' },
        fail: { type: 'string', default: 'error' },
        lang: { type: 'string' },
        rows: { type: 'string' },
      },
    })
    const min = severityOf('--min', values.min)
    const fail = severityOf('--fail', values.fail)
    if (values.rows !== undefined) return checkRows(values.rows, min, io)
    const format = findingFormats[values.format]
    if (!format) throw new InputError(`--format ${values.format}: the formats are ${Object.keys(findingFormats).join(', ')}.`)
    const { work, problems } = await readVersions(positionals, values.lang?.split(',') ?? [])
    const { naming, problems: ofNames } = await readNamingOf(positionals)
    for (const problem of [...problems, ...ofNames]) io.err(wordProblem(problem))
    const { findings } = analyse(work, naming)
    await io.out(await format(findings.filter(atLeast(min)), work))
    return findings.some(atLeast(fail)) ? 1 : 0
  },
} satisfies Command

async function checkRows(source: string, min: Severity, io: Io): Promise<number> {
  if (source !== '-') throw new InputError('--rows reads standard input: write --rows -')
  await answerJsonLines(io, parseRow, ({ id, versions }) => ({ id, findings: checkRow(versions).filter(atLeast(min)).map(brief) }))
  return 0
}

const brief = ({ check: id, severity, blamed, spans }: Finding) => ({ check: id, severity, blamed, spans: spans.map(({ version, start, end }) => ({ version, start, end })) })

function parseRow(value: unknown): { id: unknown; versions: Readonly<Record<string, string>> } | string {
  if (!isObject(value) || !isObject(value.versions)) return 'a row needs {"id": …, "versions": {"en": "…", "de": "…"}}.'
  const versions: Record<string, string> = {}
  for (const [language, text] of Object.entries(value.versions)) {
    if (typeof text !== 'string') return `the version “${language}” must be a string.`
    versions[language] = text
  }
  return { id: value.id, versions }
}

const atLeast =
  (min: Severity) =>
  ({ severity }: Finding): boolean =>
    severities.indexOf(severity) <= severities.indexOf(min)

function severityOf(option: string, value: string): Severity {
  const severity = severities.find((known) => known === value)
  if (!severity) throw new InputError(`${option} ${value}: the severities are ${severities.join(', ')}.`)
  return severity
}
