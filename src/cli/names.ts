import { parseArgs } from 'node:util'
import { analyse, createNameMatcher, findNamesInText, nameListFormats, nameTable, sameThreshold, writeNameList, type NameTable } from '../core/index.ts'
import { type Command, InputError, type Io } from './command.ts'
import { answerJsonLines, isObject } from './json-lines.ts'
import { readNamingOf } from './read-naming.ts'
import { readVersions } from './read-versions.ts'
import { wordProblem } from './word-problem.ts'

/** `tetrapla names`: the names of a work, of single texts, or whether two spellings are one name. */
export const names = {
  name: 'names',
  usage: `tetrapla names PATH... [--format text|tsv|json|tbx] [--authority FILE] [--json] [--lang en,de]
  The names of a work: every spelling by version with its count and the system it follows, as corrected by the names.json of its folder.
  --authority FILE  a list of names held to be right (TSV, JSON or TBX): it gives their labels and preferred spellings
  --json            every mention with its place, instead of a table
tetrapla names --text -
  JSON Lines {"id": …, "lang": "kk", "text": "…"}; prints {"id": …, "spans": [{"start", "end", "kind"}]}.
tetrapla names --pairs -
  JSON Lines {"id": …, "a": "…", "aLang": "ru", "b": "…", "bLang": "en"}; prints {"id": …, "score": 0…1, "same": true|false}.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'text' }, authority: { type: 'string' }, json: { type: 'boolean', default: false }, lang: { type: 'string' }, text: { type: 'string' }, pairs: { type: 'string' } },
    })
    if (values.pairs !== undefined) return namesInPairs(values.pairs, io)
    if (values.text !== undefined) return namesInTexts(values.text, io)
    const format = nameListFormats.find((known) => known === values.format)
    if (format === undefined && values.format !== 'text') throw new InputError(`--format ${values.format}: the formats are text, ${nameListFormats.join(', ')}.`)
    const { work, problems } = await readVersions(positionals, values.lang?.split(',') ?? [])
    const said = await readNamingOf(positionals, values.authority)
    for (const problem of [...problems, ...said.problems]) io.err(wordProblem(problem))
    const { names: found, unmatchedCorrections, authorizedNames } = analyse(work, said.naming)
    if (unmatchedCorrections.length > 0) io.err(`tetrapla names: ${unmatchedCorrections.length} of ${said.naming.corrections.length} corrections in names.json find nothing to correct.`)
    if (values.authority !== undefined) io.err(`tetrapla names: ${authorizedNames} of ${found.length} names stand in ${values.authority}.`)
    const table = nameTable(work, found)
    await io.out(values.json ? `${JSON.stringify({ names: found })}\n` : format === undefined ? readable(table) : await writeNameList(table, format))
    return 0
  },
} satisfies Command

async function namesInPairs(source: string, io: Io): Promise<number> {
  if (source !== '-') throw new InputError('--pairs reads standard input: write --pairs -')
  // The score alone: explaining it costs as much again.
  const matcher = createNameMatcher()
  await answerJsonLines(io, parsePair, ({ id, a, aLang, b, bLang }) => {
    const score = matcher.score(a, aLang, b, bLang)
    return { id, score, same: score >= sameThreshold }
  })
  return 0
}

async function namesInTexts(source: string, io: Io): Promise<number> {
  if (source !== '-') throw new InputError('--text reads standard input: write --text -')
  await answerJsonLines(io, parseText, ({ id, lang, text }) => ({ id, spans: findNamesInText(text, lang) }))
  return 0
}

function parsePair(value: unknown): { id: unknown; a: string; aLang: string; b: string; bLang: string } | string {
  if (!isObject(value)) return 'a pair needs {"id", "a", "aLang", "b", "bLang"}.'
  const { id, a, aLang, b, bLang } = value
  if (typeof a !== 'string' || typeof aLang !== 'string' || typeof b !== 'string' || typeof bLang !== 'string') return 'a pair needs the strings "a", "aLang", "b" and "bLang".'
  return { id, a, aLang, b, bLang }
}

function parseText(value: unknown): { id: unknown; lang: string; text: string } | string {
  if (!isObject(value)) return 'a text needs {"id", "lang", "text"}.'
  const { id, lang, text } = value
  if (typeof lang !== 'string' || typeof text !== 'string') return 'a text needs the strings "lang" and "text".'
  return { id, lang, text }
}

/** A line a name: kind and label, then for each version its spellings with their counts and, in brackets, the system they follow. */
function readable({ versions, names: rows }: NameTable): string {
  const lines = rows.map(({ kind, label, spellings }) => {
    const cells = versions.map(({ id }) =>
      spellings
        .filter(({ version }) => version === id)
        .map(({ lemma, count, system }) => `${lemma} ×${count}${system === null ? '' : ` [${system}]`}`)
        .join('; '),
    )
    return [kind, label, ...cells].join('\t')
  })
  return [['kind', 'name', ...versions.map(({ id }) => id)].join('\t'), ...lines].map((line) => `${line}\n`).join('')
}
