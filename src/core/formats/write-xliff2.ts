import { writeByRows, type RowWriter } from './row-writer.ts'
import { cellSegment } from './rows-of.ts'
import { writeInline } from './write-inline.ts'
import { xliff2Words } from './xliff2-markup.ts'
import { xmlAttribute, xmlText } from './xml-text.ts'

/** XLIFF 2.1: two versions, the first as source; a unit a row. Code of native formats goes to each unit's original data. */
export const rowWriter: RowWriter = {
  versions: 2,
  begin({ versions: [source, target] }) {
    const languages = `srcLang="${xmlAttribute(source?.language ?? 'und')}"${target ? ` trgLang="${xmlAttribute(target.language)}"` : ''}`
    return {
      before: `<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" ${languages}>\n<file id="f1" xml:space="preserve">\n`,
      row({ id, cells, notes }) {
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
        const noted = notes.flatMap((said, index) => Object.values(said).map((note) => `<note appliesTo="${index === 0 ? 'source' : 'target'}">${xmlText(note)}</note>`))
        const original = data.size === 0 ? '' : `<originalData>${[...data].map(([code, key]) => `<data id="${key}">${xmlText(code)}</data>`).join('')}</originalData>\n`
        return `<unit id="${xmlAttribute(id)}">\n${noted.length > 0 ? `<notes>${noted.join('')}</notes>\n` : ''}${original}<segment>\n<source>${from ?? ''}</source>\n${to == null ? '' : `<target>${to}</target>\n`}</segment>\n</unit>\n`
      },
      after: '</file>\n</xliff>\n',
    }
  },
}

export const write = writeByRows(rowWriter)
