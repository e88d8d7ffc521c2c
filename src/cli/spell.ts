import { parseArgs } from 'node:util'
import { romanizations, romanize } from '../core/index.ts'
import { type Command, InputError } from './command.ts'
import { linesOf } from './json-lines.ts'
import { readText } from './read-versions.ts'

/** `tetrapla spell --as SYSTEM`: text romanized by one system. */
export const spell = {
  name: 'spell',
  usage: `tetrapla spell --as SYSTEM [--lang kk] [FILE | -]
  The text with its Cyrillic in the letters of a romanization; letters outside the system stay and are named on stderr.
  --list prints the systems, with --lang those of one language.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { as: { type: 'string' }, lang: { type: 'string' }, list: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
    })
    const offered = romanizations.filter(({ language }) => values.lang === undefined || language === values.lang)
    if (offered.length === 0) throw new InputError(`no system romanizes “${values.lang}”. Languages: ${[...new Set(romanizations.map(({ language }) => language))].join(', ')}`)
    if (values.list) {
      const listed = offered.map(({ id, language, label, authority, year, sources }) => ({ id, language, label, authority, year, sources }))
      await io.out(values.json ? `${JSON.stringify(listed)}\n` : listed.map(({ id, language, label }) => `${id}\t${language}\t${label}\n`).join(''))
      return 0
    }
    const system = offered.find(({ id }) => id === values.as)
    if (!system) throw new InputError(`${values.as === undefined ? 'say which system, as in --as ru-iso9-1995' : `there is no system “${values.as}”`}. Systems: ${offered.map(({ id }) => id).join(', ')}`)
    const unmapped = new Set<string>()
    const answer = async (line: string) => {
      const result = romanize(line, system.id)
      for (const letter of result.unmapped) unmapped.add(letter)
      await io.out(`${result.text}\n`)
    }
    const [file = '-'] = positionals
    if (file === '-') for await (const line of linesOf(io.stdin)) await answer(line)
    else for (const line of (await readText(file)).replace(/\n$/, '').split('\n')) await answer(line)
    if (unmapped.size > 0) io.err(`letters outside ${system.id}: ${[...unmapped].join(' ')}`)
    return 0
  },
} satisfies Command
