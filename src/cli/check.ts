import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { analyse, applyReview, checks, reportFormats, severities, wordReport, type Finding, type Severity } from '../core/index.ts'
import { checkRows } from './check-rows.ts'
import { type Command, InputError } from './command.ts'
import { locateLines } from './locate-lines.ts'
import { platform } from './read-file.ts'
import { readNamingOf } from './read-naming.ts'
import { readReviewOf } from './read-review.ts'
import { readVersions } from './read-versions.ts'
import { reportWords } from './report-words.ts'
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
tetrapla check --rows - [--min hint] [--only CHECKS] [--ignore CHECKS]
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
        lang: { type: 'string' },
        rows: { type: 'string' },
      },
    })
    const asked = values.min === undefined ? null : severityOf('--min', values.min)
    const fail = severityOf('--fail', values.fail)
    const only = checkIds('--only', values.only)
    const ignore = checkIds('--ignore', values.ignore) ?? []
    const wanted = ({ check: id }: Finding) => (only === null || only.includes(id)) && !ignore.includes(id)
    if (values.rows !== undefined) {
      if (values.rows !== '-') throw new InputError('--rows reads standard input: write --rows -')
      await checkRows({ min: asked ?? 'hint', only, ignore }, io)
      return 0
    }
    const format = reportFormats.find(({ id }) => id === values.format)
    if (!format) throw new InputError(`--format ${values.format}: the formats are ${reportFormats.map(({ id }) => id).join(', ')}.`)
    if (!format.text && values.out === undefined) throw new InputError(`--format ${format.id} is no text: say where to write it, as in --out report${format.extension}`)
    const { work, problems } = await readVersions(positionals, values.lang?.split(',') ?? [])
    const { naming, problems: ofNames } = await readNamingOf(positionals)
    const { review, problems: ofReview } = await readReviewOf(positionals)
    for (const problem of [...problems, ...ofNames, ...ofReview]) io.err(wordProblem(problem))
    const { findings, alignment } = analyse(work, naming)
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

const atLeast =
  (min: Severity) =>
  ({ severity }: Finding): boolean =>
    severities.indexOf(severity) <= severities.indexOf(min)

function checkIds(option: string, value: string | undefined): readonly string[] | null {
  if (value === undefined) return null
  const ids = value.split(',').map((id) => id.trim())
  const unknown = ids.find((id) => !checks.some((known) => known.id === id))
  if (unknown !== undefined) throw new InputError(`${option} ${unknown}: the checks are ${checks.map(({ id }) => id).join(', ')}.`)
  return ids
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
