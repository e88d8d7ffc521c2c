import { chooseVersions } from './choose-versions.ts'
import { decodeWhole, wholeBytes } from './decode-text.ts'
import type { Platform, Read, Write } from './format.ts'
import { limits } from './limits.ts'
import { problemList, type ProblemList } from './problem-list.ts'
import { readXml } from './read-xml.ts'
import { cellSegment, rowsOf } from './rows-of.ts'
import { collectTable, headOf, joinedColumns } from './table-columns.ts'
import { longestCell, writeSheet } from './write-sheet.ts'
import { unpack, type Entries } from './zip.ts'
import { xmlDeclared } from './xml-text.ts'

// XLSX: ECMA-376, SpreadsheetML. A sheet of aligned texts: a line a row, a column a version.

const maxBytes = limits.held
/** More columns than a table of versions has; what stands beyond is named, not read. */
const mostColumns = 256

async function textOf(entries: Entries, path: string, platform: Platform, problems: ProblemList): Promise<string | null> {
  const bytes = entries.get(path)
  return bytes ? (await decodeWhole([bytes], platform, { declared: xmlDeclared, maxBytes }, problems)).text : null
}

/** The sheets of a workbook, in its order: their names and paths. */
async function sheetsOf(entries: Entries, platform: Platform, problems: ProblemList): Promise<readonly { readonly name: string; readonly path: string }[]> {
  const targets = new Map<string, string>()
  const sheets: { name: string; path: string }[] = []
  const ignore = { close() {}, text() {} }
  const rels = (await textOf(entries, 'xl/_rels/workbook.xml.rels', platform, problems)) ?? '<none/>'
  await readXml([rels], { ...ignore, open: ({ name, attributes }) => name === 'Relationship' && targets.set(attributes.Id ?? '', (attributes.Target ?? '').replace(/^\/?(?:xl\/)?/, 'xl/')) }, problems)
  const workbook = (await textOf(entries, 'xl/workbook.xml', platform, problems)) ?? '<none/>'
  await readXml([workbook], { ...ignore, open: ({ name, attributes }) => name === 'sheet' && sheets.push({ name: attributes.name ?? '', path: targets.get(attributes['r:id'] ?? '') ?? '' }) }, problems)
  return sheets.filter(({ path }) => entries.has(path))
}

/** The strings cells refer to. Reading aids for Japanese (`rPh`) are no text of theirs. */
async function stringsOf(xml: string, problems: ProblemList): Promise<readonly string[]> {
  const strings: string[] = []
  let inText = false
  let aside = 0
  await readXml(
    [xml],
    {
      open({ name }) {
        if (name === 'si') strings.push('')
        else if (name === 'rPh') aside++
        else if (name === 't') inText = aside === 0
      },
      close(name) {
        if (name === 'rPh') aside--
        else if (name === 't') inText = false
      },
      text(text) {
        if (inText && strings.length > 0) strings[strings.length - 1] += text
      },
    },
    problems,
  )
  return strings.map(unescaped)
}

/** Characters XML cannot hold are written by their code: `_x000D_` (ST_Xstring, 22.9.2.19). */
const unescaped = (text: string) => text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

async function linesOf(xml: string, strings: readonly string[], problems: ProblemList): Promise<readonly (readonly string[])[]> {
  const lines: string[][] = []
  let cell: { readonly column: number; readonly type: string; value: string; direct: string } | null = null
  let into: 'value' | 'direct' | null = null
  let beyond = false
  await readXml(
    [xml],
    {
      open({ name, attributes }) {
        if (name === 'row') lines.push([])
        else if (name === 'c') cell = { column: columnOf(attributes.r ?? '') ?? lines.at(-1)?.length ?? 0, type: attributes.t ?? 'n', value: '', direct: '' }
        else if (name === 'v') into = 'value'
        else if (name === 't') into = 'direct'
      },
      close(name) {
        if (name === 'v' || name === 't') into = null
        if (name !== 'c' || !cell) return
        const line = lines.at(-1)
        const text = cell.type === 's' ? (strings[Number(cell.value)] ?? '') : cell.type === 'inlineStr' ? unescaped(cell.direct) : cell.type === 'str' ? unescaped(cell.value) : cell.value
        beyond ||= cell.column >= mostColumns
        if (line && cell.column < mostColumns) {
          while (line.length < cell.column) line.push('')
          line[cell.column] = text
        }
        cell = null
      },
      text(text) {
        if (cell && into) cell[into] += text
      },
    },
    problems,
  )
  if (beyond) problems.add('not-carried', `columns after the ${mostColumns}th`)
  return lines.filter((line) => line.some((text) => text.trim() !== ''))
}

/** The column of a cell's name, 0 for `A`; null where it has none. */
function columnOf(name: string): number | null {
  const letters = /^[A-Z]+/.exec(name)?.[0]
  return letters === undefined ? null : Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Reads the first sheet that holds text, the others named in a problem; or sheets of one column each, named for their languages. */
export const read: Read = async (chunks, platform, options) => {
  const problems = problemList(options.file)
  const bytes = await wholeBytes(chunks, options.maxBytes ?? maxBytes, problems)
  if (bytes?.length === 0) problems.add('empty', '')
  const entries = bytes?.length ? unpack(bytes, problems) : null
  const nothing = { work: null, encoding: null, rowsGiven: true }
  if (!entries) return { ...nothing, problems: problems.list() }
  const sheets = await sheetsOf(entries, platform, problems)
  if (sheets.length === 0) {
    problems.add('format-wrong', `XLSX, ${[...entries.keys()].slice(0, 3).join(', ')}`)
    return { ...nothing, problems: problems.list() }
  }
  const strings = await stringsOf((await textOf(entries, 'xl/sharedStrings.xml', platform, problems)) ?? '<none/>', problems)
  const tables: { readonly name: string; readonly lines: readonly (readonly string[])[] }[] = []
  for (const { name, path } of sheets) {
    const lines = await linesOf((await textOf(entries, path, platform, problems)) ?? '<none/>', strings, problems)
    if (lines.length > 0) tables.push({ name, lines })
  }
  const joined = joinedColumns(tables)
  const [first, ...rest] = tables
  if (joined) return { ...collectTable(joined, options, problems), encoding: null, rowsGiven: false }
  if (first) {
    for (const { name } of rest) problems.add('not-carried', name)
    return { ...collectTable(first.lines, options, problems), encoding: null, rowsGiven: true }
  }
  problems.add('empty', '')
  return { ...nothing, problems: problems.list() }
}

/** Writes a workbook with one sheet: ids in front, then a column a version, its head frozen. Cells are text, never formulas. */
export const write: Write = async (work, platform, options) => {
  const problems = problemList(options.file)
  const versions = chooseVersions(work, 'any', options, problems)
  if (versions.some(({ segments }) => segments.some(({ inline }) => inline))) problems.add('not-carried', 'inline markup')
  const long = versions.flatMap(({ segments }) => segments.filter(({ text }) => text.length > longestCell))
  for (const { id } of long) problems.add('not-carried', id)
  const rows = rowsOf(versions, options.rows).map(({ id, cells }) => [id, ...cells.map((own) => cellSegment(own)?.text ?? '')])
  const lines = [['id', ...versions.map(headOf)], ...rows]
  return { chunks: [writeSheet({ name: work.id, widths: [16, ...versions.map(() => 60)], lines, dressed: false }, platform)], problems: problems.list() }
}
