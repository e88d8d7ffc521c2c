import type { Platform } from './format.ts'
import { pack } from './zip.ts'
import { xmlAttribute, xmlText } from './xml-text.ts'

/** A workbook of one sheet, its first line the head, which stays in view. */
export interface Sheet {
  /** What Excel does not take in a name is left out of it. */
  readonly name: string
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[]
  readonly lines: readonly (readonly string[])[]
  /** Long cells in several lines, the head in bold, with buttons to sort and filter. */
  readonly dressed: boolean
}

/** Excel's own limit; it calls a longer cell damaged. */
export const longestCell = 32_767

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The sheet as an XLSX file (ECMA-376, SpreadsheetML). Cells are text, never formulas; one too long is cut. */
export function writeSheet({ name, widths, lines, dressed }: Sheet, platform: Platform): Uint8Array {
  const cell = (text: string, line: number) => {
    const style = dressed ? ` s="${line === 0 ? 1 : 2}"` : ''
    return text === '' ? `<c${style}/>` : `<c${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(escaped(text.slice(0, longestCell)))}</t></is></c>`
  }
  const rows = lines.map((cells, line) => `<row>${cells.map((text) => cell(text, line)).join('')}</row>\n`)
  const cols = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
  const filter = dressed && lines.length > 0 ? `<autoFilter ref="A1:${columnName((lines[0]?.length ?? 1) - 1)}${lines.length}"/>` : ''
  const files: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/>${dressed ? `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>` : ''}</Types>`],
    ['_rels/.rels', `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['xl/workbook.xml', `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${xmlAttribute(sheetName(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>${dressed ? `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/>` : ''}</Relationships>`],
    ...(dressed ? [['xl/styles.xml', styles] as const] : []),
    ['xl/worksheets/sheet1.xml', `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData>${rows.join('')}</sheetData>${filter}</worksheet>`],
  ]
  return pack(new Map(files.map(([path, xml]) => [path, platform.encode(head + xml)])))
}

// The second fill is one Excel reserves; styles: 0 plain, 1 the head, 2 wrapped text from the top.
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

/** Characters XML cannot hold are written by their code, `_x000D_` (ST_Xstring, 22.9.2.19); what looks like such a code is too. */
const escaped = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\r', '_x000D_')

/** A name Excel takes: 31 characters at most, none of `[]:*?/\`. */
const sheetName = (id: string) => id.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) || 'work'

/** `A` for 0, `AA` for 26. */
const columnName = (index: number): string => (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))
