import { expect, test } from 'vitest'
import { read } from './xlsx.ts'
import { inChunks, platform } from './works-for-test.ts'
import { pack } from './zip.ts'

const zip = (entries: Readonly<Record<string, string>>) => pack(new Map(Object.entries(entries).map(([path, text]) => [path, platform.encode(text)])))

/** As Excel saves it: shared strings, rich text, gaps between cells, a number, a second sheet. */
const book: Readonly<Record<string, string>> = {
  'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Cover" sheetId="1" r:id="rId3"/><sheet name="Texts" sheetId="2" r:id="rId1"/><sheet name="Old" sheetId="3" r:id="rId2"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/sheet2.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet3.xml"/><Relationship Id="rId3" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/sharedStrings.xml': '<sst><si><t>English</t></si><si><t>Қазақша</t></si><si><r><t>Rel</t></r><r><rPr><b/></rPr><t xml:space="preserve">ease </t></r></si><si><t>босату_x000D_\nекі</t><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>',
  'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
  'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row r="1"><c r="B1" t="s"><v>0</v></c><c r="D1" t="s"><v>1</v></c></row><row r="3"><c r="A3"><v>7</v></c><c r="B3" t="s"><v>2</v></c><c r="D3" t="s"><v>3</v></c></row><row r="4"><c r="B4" t="str"><f>1+1</f><v>two</v></c></row></sheetData></worksheet>',
  'xl/worksheets/sheet3.xml': '<worksheet><sheetData><row><c t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>',
}

test('a workbook is read: columns by their heads, other sheets named', async () => {
  const { work, problems } = await read(inChunks(zip(book), 64), platform, { file: 'x.xlsx' })
  expect(work?.versions.map(({ id, segments }) => [id, segments.map((segment) => [segment.id, segment.text])])).toEqual([
    ['en', [['text-1', 'Release '], ['text-2', 'two']]],
    ['kk', [['text-1', 'босату\r\nекі']]],
  ]) // prettier-ignore
  expect(problems).toEqual([{ code: 'not-carried', file: 'x.xlsx', line: null, detail: 'Old' }])
})

test('sheets of one column each, named for their languages, are the versions', async () => {
  const sheet = (...texts: readonly string[]) => `<worksheet><sheetData>${texts.map((text) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`).join('')}</sheetData></worksheet>`
  const names = { ...book, 'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="English" r:id="rId3"/><sheet name="kk" r:id="rId1"/></sheets></workbook>', 'xl/worksheets/sheet1.xml': sheet('law', 'right'), 'xl/worksheets/sheet2.xml': sheet('заң') }
  const { work, problems, rowsGiven } = await read([zip(names)], platform, { file: 'x.xlsx' })
  expect(work?.versions.map(({ id, segments }) => [id, segments.map(({ text }) => text)])).toEqual([['en', ['law', 'right']], ['kk', ['заң']]]) // prettier-ignore
  expect([problems, rowsGiven]).toEqual([[], false])
})

test.each([
  ['a cell far to the right', { ...book, 'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row><c r="A1" t="inlineStr"><is><t>en</t></is></c></row><row><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="XFD2"><v>1</v></c></row></sheetData></worksheet>' }, ['not-carried', 'not-carried']],
  ['no workbook', { 'a.txt': '' }, ['format-wrong']],
  ['a string that is not there', { ...book, 'xl/sharedStrings.xml': '<sst/>' }, ['not-carried']],
])('%s', async (_name, entries, codes) => {
  expect((await read([zip(entries)], platform, { file: 'x.xlsx' })).problems.map(({ code }) => code).filter((code) => code !== 'language-unknown')).toEqual(codes)
})
