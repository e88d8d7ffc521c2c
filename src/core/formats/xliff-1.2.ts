import { chooseVersions } from './choose-versions.ts'
import type { Write } from './format.ts'
import { inPieces } from './in-pieces.ts'
import { problemList } from './problem-list.ts'
import { cellSegment, rowsOf } from './rows-of.ts'
import { unitWords, xliff12Dialect } from './unit-markup.ts'
import { writeInline } from './write-inline.ts'
import { xmlAttribute, xmlText } from './xml-text.ts'

export { read, save } from './xliff.ts'

/** Writes XLIFF 1.2: two versions, the first as source; a trans-unit a row. */
export const write: Write = async (work, platform, options) => {
  const problems = problemList(options.file)
  const versions = chooseVersions(work, 2, options, problems)
  const [source, target] = versions
  const lines = function* (): Generator<string> {
    const languages = `source-language="${xmlAttribute(source?.language ?? 'und')}"${target ? ` target-language="${xmlAttribute(target.language)}"` : ''}`
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">\n<file original="${xmlAttribute(work.id)}" datatype="plaintext" ${languages}>\n<body>\n`
    for (const { id, cells } of rowsOf(versions, options.rows)) {
      const [from, to] = [0, 1].map((index) => {
        const segment = cellSegment(cells[index] ?? [])
        return segment ? writeInline(segment, unitWords(xliff12Dialect, segment)) : null
      })
      const notes = versions.flatMap((version, index) => Object.values(version.notes[id] ?? {}).map((note) => `<note annotates="${index === 0 ? 'source' : 'target'}">${xmlText(note)}</note>\n`))
      yield `<trans-unit id="${xmlAttribute(id)}" xml:space="preserve">\n<source>${from ?? ''}</source>\n${to == null ? '' : `<target>${to}</target>\n`}${notes.join('')}</trans-unit>\n`
    }
    yield '</body>\n</file>\n</xliff>\n'
  }
  return { chunks: inPieces(lines(), platform.encode), problems: problems.list() }
}
