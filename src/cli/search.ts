import { parseArgs } from 'node:util'
import { analyse, buildTokenIndex, buildValueIndex, createSearch, excerpt, finish, foundBy, searchText, type Clause, type Version } from '../core/index.ts'
import { type Command, InputError } from './command.ts'
import { readNamingOf } from './read-naming.ts'
import { readVersions } from './read-versions.ts'
import { wordProblem } from './word-problem.ts'

const reach = 60

/** `tetrapla search QUERY PATH...`: every place in any version, as the page finds them. */
export const search = {
  name: 'search',
  usage: `tetrapla search QUERY PATH... [--has VERSION=QUERY] [--lacks VERSION=QUERY] [--whole] [--json] [--lang en,de]
  Every place in any version, row by row: case, accents, Kazakh letters typed as Russian ones and the spelling of names make no difference.
  Words begin so; "…" is a phrase, * any ending, /…/i a regular expression; dates and numbers are found by value.
  --has, --lacks  only rows where that version contains something, or does not; may be given more than once; QUERY may then be ''
  --whole         words are whole words
  --json          JSON Lines {row, version, segment, start, end, text, by}`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { has: { type: 'string', multiple: true, default: [] }, lacks: { type: 'string', multiple: true, default: [] }, whole: { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, lang: { type: 'string' } },
    })
    const [query, ...paths] = positionals
    if (query === undefined || paths.length === 0) throw new InputError('say what to look for and where, as in: tetrapla search "human rights" texts/kazakhstan-2019')
    const { work, problems } = await readVersions(paths, values.lang?.split(',') ?? [])
    const { naming, problems: ofNames } = await readNamingOf(paths)
    for (const problem of [...problems, ...ofNames]) io.err(wordProblem(problem))
    const { alignment, names } = analyse(work, naming)
    const text = searchText(work, alignment.rows)
    const { find } = createSearch(work, alignment.rows, { tokens: finish(buildTokenIndex(text.texts)), values: finish(buildValueIndex(text)), names })
    const where = [...values.has.map((one) => clause('--has', one, work.versions)), ...values.lacks.map((one) => clause('--lacks', one, work.versions))]
    const { rows, hits, broken } = find({ query, whole: values.whole, where })
    if (broken !== null) throw new InputError(`this is no valid regular expression: ${broken}`)
    for (let at = 0; at < hits.count; at++) {
      const version = work.versions[hits.versions[at] ?? -1]
      const segment = version?.segments[hits.segments[at] ?? -1]
      const row = alignment.rows[hits.rows[at] ?? -1]
      if (!version || !segment || !row) continue
      const [start, end] = [hits.starts[at] ?? 0, hits.ends[at] ?? 0]
      const { before, quoted, after, cutBefore, cutAfter } = excerpt(segment.text, { start, end }, reach)
      const line = values.json
        ? JSON.stringify({ row: row.id, version: version.id, segment: segment.id, start, end, text: quoted, by: foundBy[hits.by[at] ?? 0] })
        : `${row.id} ${version.id}: ${cutBefore ? '…' : ''}${before}‹${quoted}›${after}${cutAfter ? '…' : ''}`.replace(/\s+/gu, ' ')
      await io.out(`${line}\n`)
    }
    // Rows found by what they lack have no place to print.
    if (hits.count === 0) for (const row of rows) await io.out(values.json ? `${JSON.stringify({ row: alignment.rows[row]?.id })}\n` : `${alignment.rows[row]?.id}\n`)
    return 0
  },
} satisfies Command

function clause(option: '--has' | '--lacks', text: string, versions: readonly Version[]): Clause {
  const at = text.indexOf('=')
  const version = text.slice(0, Math.max(0, at))
  if (!versions.some(({ id }) => id === version)) throw new InputError(`${option} ${text}: name a version and what to look for, as in: ${option} ${versions[0]?.id ?? 'en'}=rights. Versions: ${versions.map(({ id }) => id).join(', ')}`)
  return { version, contains: option === '--has', query: text.slice(at + 1) }
}
