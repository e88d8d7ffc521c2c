import { chooseVersions } from './choose-versions.ts'
import type { Write } from './format.ts'
import { inPieces } from './in-pieces.ts'
import { problemList } from './problem-list.ts'
import { cellSegment, rowsOf } from './rows-of.ts'
import { writeInline } from './write-inline.ts'
import { xliff2Words } from './xliff2-markup.ts'
import { xmlAttribute, xmlText } from './xml-text.ts'

/** Writes XLIFF 2.1: two versions, the first as source; a unit a row. Code of native formats goes to each unit's original data. */
export const write: Write = async (work, platform, options) => {
  const problems = problemList(options.file)
  const versions = chooseVersions(work, 2, options, problems)
  const [source, target] = versions
  const lines = function* (): Generator<string> {
    const languages = `srcLang="${xmlAttribute(source?.language ?? 'und')}"${target ? ` trgLang="${xmlAttribute(target.language)}"` : ''}`
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" ${languages}>\n<file id="f1" xml:space="preserve">\n`
    for (const { id, cells } of rowsOf(versions, options.rows)) {
      const data = new Map<string, string>()
      const refer = (code: string) => {
        const known = data.get(code)
        if (known !== undefined) return known
        data.set(code, `d${data.size + 1}`)
        return `d${data.size}`
      }
      const [from, to] = [0, 1].map((index) => {
        const segment = cellSegment(cells[index] ?? [])
        return segment ? writeInline(segment, xliff2Words(segment, () => null, refer)) : null
      })
      const notes = versions.flatMap((version, index) => Object.values(version.notes[id] ?? {}).map((note) => `<note appliesTo="${index === 0 ? 'source' : 'target'}">${xmlText(note)}</note>`))
      yield `<unit id="${xmlAttribute(id)}">\n${notes.length > 0 ? `<notes>${notes.join('')}</notes>\n` : ''}`
      if (data.size > 0) yield `<originalData>${[...data].map(([code, key]) => `<data id="${key}">${xmlText(code)}</data>`).join('')}</originalData>\n`
      yield `<segment>\n<source>${from ?? ''}</source>\n${to == null ? '' : `<target>${to}</target>\n`}</segment>\n</unit>\n`
    }
    yield '</file>\n</xliff>\n'
  }
  return { chunks: inPieces(lines(), platform.encode), problems: problems.list() }
}
