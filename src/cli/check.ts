import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { analyse, applyReview, checkRow, checks, reportFormats, severities, wordReport, type Finding, type Severity } from '../core/index.ts'
import { type Command, InputError, type Io } from './command.ts'
import { answerJsonLines, isObject } from './json-lines.ts'
import { locateLines } from './locate-lines.ts'
import { platform } from './read-file.ts'
import { readGlossaryOf } from './read-glossary.ts'
import { readNamingOf } from './read-naming.ts'
import { readReviewOf } from './read-review.ts'
import { readVersions } from './read-versions.ts'
import { reportWords } from './report-words.ts'
import { severalLanguages } from './split-work.ts'
import { wordProblem } from './word-problem.ts'

/** `tetrapla check`: what differs, as findings. */
export const check = {
  name: 'check',
  usage: `tetrapla check PATH... [--format text|html|xlsx|tsv|jsonl|sarif] [--out FILE] [--min hint] [--fail error] [--lang en,de]
  Findings on a work folder, or on version files of one work; one version alone is checked for what it shows by itself.
  What review.json in the folder of the work dismisses is left out, and counted on standard error.
  --out FILE       write the report there; needed for xlsx
  --min SEVERITY   leave out what is below: error, warning or hint (default: as review.json says, else hint)
  --fail SEVERITY  exit with 1 when there is a finding at or above (default error)
  --only CHECKS    these checks alone, by id: --only date,number
  --ignore CHECKS  all but these
  --glossary FILE  what things are to be called, as TBX, or as CSV or TSV with a column a language
                   (default: glossary.tbx, glossary.csv or glossary.tsv in the folder of the work)
  --from, --encoding  the format and the encoding of the files, where they are not recognised
tetrapla check --rows - [--min hint] [--only CHECKS] [--ignore CHECKS] [--glossary FILE]
  JSON Lines {"id": …, "versions": {"en": "…", "de": "…"}} on standard input, each a row on its own;
  prints {"id": …, "findings": […]} for each, in the same order.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        out: { type: 'string' },
        min: { type: 'string' },
        fail: { type: 'string', default: 'error' },
        only: { type: 'string' },
        ignore: { type: 'string' },
        glossary: { type: 'string' },
        lang: { type: 'string' },
        from: { type: 'string' },
        encoding: { type: 'string' },
        rows: { type: 'string' },
      },
    })
    const asked = values.min === undefined ? null : severityOf('--min', values.min)
    const fail = severityOf('--fail', values.fail)
    const wanted = chosenChecks(values.only, values.ignore)
    if (values.rows !== undefined) return checkRows(values.rows, await readGlossaryOf(['-'], values.glossary), (finding) => wanted(finding) && atLeast(asked ?? 'hint')(finding), io)
    const format = reportFormats.find(({ id }) => id === values.format)
    if (!format) throw new InputError(`--format ${values.format}: the formats are ${reportFormats.map(({ id }) => id).join(', ')}.`)
    if (!format.text && values.out === undefined) throw new InputError(`--format ${format.id} is no text: say where to write it, as in --out report${format.extension}`)
    const { work, problems } = await readVersions(positionals, values.lang?.split(',') ?? [], { encoding: values.encoding, format: values.from })
    const { naming, problems: ofNames } = await readNamingOf(positionals)
    const { glossary, problems: ofGlossary } = await readGlossaryOf(positionals, values.glossary)
    const { review, problems: ofReview } = await readReviewOf(positionals)
    for (const problem of [...problems, ...ofNames, ...ofGlossary, ...ofReview]) io.err(wordProblem(problem))
    const [only] = work.versions
    if (only && work.versions.length === 1) io.err(`${positionals.join(', ')}: holds one version only (${only.id}), which is checked for what it shows by itself. To compare, name the files of the others too.`)
    const several = values.lang === undefined ? await severalLanguages(work) : ''
    if (several) io.err(`${positionals.join(', ')}: ${several}; to take them apart: tetrapla convert --split`)
    const { findings, alignment } = analyse(work, naming, glossary)
    const reviewed = applyReview(findings.filter(wanted), { ...review, floor: asked ?? review.floor })
    const listed = reviewed.filter(({ state }) => state !== 'dismissed')
    const aside = reviewed.filter(({ by }) => by === 'finding' || by === 'check').length
    if (aside > 0) io.err(`${aside} ${aside === 1 ? 'finding is' : 'findings are'} dismissed in review.json and left out.`)
    const report = wordReport(work, alignment.rows, listed, await reportWords(work), await locateLines(positionals, work))
    const written = (await format.load()).write(report, platform)
    if (values.out !== undefined) await put(values.out, written)
    else if (typeof written === 'string') await io.out(written)
    return listed.some(({ finding }) => atLeast(fail)(finding)) ? 1 : 0
  },
} satisfies Command

async function checkRows(source: string, { glossary, problems }: Awaited<ReturnType<typeof readGlossaryOf>>, wanted: (finding: Finding) => boolean, io: Io): Promise<number> {
  if (source !== '-') throw new InputError('--rows reads standard input: write --rows -')
  for (const problem of problems) io.err(wordProblem(problem))
  await answerJsonLines(io, parseRow, ({ id, versions }) => ({ id, findings: checkRow(versions, {}, glossary).filter(wanted).map(brief) }))
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

/** Whether a finding's check is asked for. */
function chosenChecks(only: string | undefined, ignore: string | undefined): (finding: Finding) => boolean {
  const [kept, left] = [checkIds('--only', only), checkIds('--ignore', ignore)]
  return ({ check: id }) => (kept === null || kept.has(id)) && left?.has(id) !== true
}

function checkIds(option: string, value: string | undefined): ReadonlySet<string> | null {
  if (value === undefined) return null
  const ids = value.split(',').map((id) => id.trim())
  const unknown = ids.find((id) => !checks.some((known) => known.id === id))
  if (unknown !== undefined) throw new InputError(`${option} ${unknown}: the checks are ${checks.map(({ id }) => id).join(', ')}.`)
  return new Set(ids)
}

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(path, content).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`${path}: cannot be written (${error.code ?? error.message}).`)
  })
}

function severityOf(option: string, value: string): Severity {
  const severity = severities.find((known) => known === value)
  if (!severity) throw new InputError(`${option} ${value}: the severities are ${severities.join(', ')}.`)
  return severity
}
