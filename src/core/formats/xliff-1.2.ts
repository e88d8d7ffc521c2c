import { writeByRows, type RowWriter } from './row-writer.ts'
import { cellSegment } from './rows-of.ts'
import { unitWords, xliff12Dialect } from './unit-markup.ts'
import { writeInline } from './write-inline.ts'
import { xmlAttribute, xmlText } from './xml-text.ts'

export { read, readRows, save } from './xliff.ts'

/** XLIFF 1.2: two versions, the first as source; a trans-unit a row. */
export const rowWriter: RowWriter = {
  versions: 2,
  begin({ work, versions: [source, target] }) {
    const languages = `source-language="${xmlAttribute(source?.language ?? 'und')}"${target ? ` target-language="${xmlAttribute(target.language)}"` : ''}`
    return {
      before: `<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">\n<file original="${xmlAttribute(work)}" datatype="plaintext" ${languages}>\n<body>\n`,
      row({ id, cells, notes }) {
        const [from, to] = [0, 1].map((index) => {
          const segment = cellSegment(cells[index] ?? [])
          return segment ? writeInline(segment, unitWords(xliff12Dialect, segment)) : null
        })
        const noted = notes.flatMap((said, index) => Object.values(said).map((note) => `<note annotates="${index === 0 ? 'source' : 'target'}">${xmlText(note)}</note>\n`))
        return `<trans-unit id="${xmlAttribute(id)}" xml:space="preserve">\n<source>${from ?? ''}</source>\n${to == null ? '' : `<target>${to}</target>\n`}${noted.join('')}</trans-unit>\n`
      },
      after: '</body>\n</file>\n</xliff>\n',
    }
  },
}

export const write = writeByRows(rowWriter)
