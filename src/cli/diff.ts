import { parseArgs } from 'node:util'
import { applyAlignment, diffWords, type Segment } from '../core/index.ts'
import { type Command, InputError } from './command.ts'
import { readVersions } from './read-versions.ts'

/** `tetrapla diff A B`: the words that differ, row by row, marked as in a proof: `[-deleted-]{+inserted+}`. */
export const diff = {
  name: 'diff',
  usage: `tetrapla diff A B [--lang TAG]
  Word by word, how B differs from A: two version files in one language, [-deleted-]{+inserted+}.
  Rows that do not differ are left out. --all prints them too.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { lang: { type: 'string' }, all: { type: 'boolean', default: false } } })
    if (positionals.length !== 2) throw new InputError('name two version files, as in: tetrapla diff en.md en-revised.md')
    const { work } = await readVersions(positionals, values.lang ? [values.lang, values.lang] : [])
    const [a, b] = work.versions
    if (!a || !b) throw new InputError('name two version files, as in: tetrapla diff en.md en-revised.md')
    if (a.language !== b.language) throw new InputError(`a word diff is for two versions in one language; these are ${a.language} and ${b.language}. To compare across languages: tetrapla check`)
    const textOf = (segments: readonly Segment[], ids: readonly string[]) => ids.map((id) => segments.find((segment) => segment.id === id)?.text ?? '').join('\n')
    for (const row of applyAlignment(work.versions, work.alignment).alignment.rows) {
      if (row.gap) continue
      const before = textOf(a.segments, row.cells[a.id] ?? [])
      const after = textOf(b.segments, row.cells[b.id] ?? [])
      const ops = diffWords(before, after)
      if (!values.all && ops.every(({ kind }) => kind === 'same')) continue
      const line = ops.map(({ kind, aStart, aEnd, bStart, bEnd }) => (kind === 'delete' ? `[-${before.slice(aStart, aEnd)}-]` : kind === 'insert' ? `{+${after.slice(bStart, bEnd)}+}` : after.slice(bStart, bEnd)))
      await io.out(`${row.id}: ${line.join('')}\n`)
    }
    return 0
  },
} satisfies Command
