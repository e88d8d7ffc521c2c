import { describe, expect, test } from 'vitest'
import { joinBytes } from './decode-text.ts'
import { counted } from './docx-styles.ts'
import { read, save, write } from './docx.ts'
import { corrected, inChunks, platform, withWords } from './works-for-test.ts'
import { buildVersion } from './build-version.ts'
import { segmentOf } from './version-text.ts'
import { pack, unpack } from './zip.ts'
import { problemList } from './problem-list.ts'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'

/** As Word writes it: words cut into runs by spelling marks and revisions, lists that are counted, fields, notes, a text box said twice. */
const documentXml = `${head}<w:document ${w} mc:Ignorable="w14"><w:body>
<w:p w:rsidR="00A1"><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>Entschließung</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>Die Lage</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t xml:space="preserve">fordert die </w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00B2"><w:rPr><w:b/><w:lang w:val="de-DE"/></w:rPr><w:t>Frei</w:t></w:r><w:r><w:rPr><w:b/><w:i w:val="0"/></w:rPr><w:t>lassung</w:t></w:r><w:proofErr w:type="spellEnd"/><w:del w:id="7"><w:r><w:delText> sofort</w:delText></w:r></w:del><w:ins w:id="8"><w:r><w:t xml:space="preserve"> aller</w:t></w:r></w:ins><w:r><w:t>;</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>darunter</w:t><w:tab/><w:t>zwölf</w:t><w:br/><w:t>Frauen</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="Liste"/></w:pPr><w:r><w:t>begrüßt &amp; </w:t></w:r><w:hyperlink r:id="rId9"><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>das Abkommen</w:t></w:r></w:hyperlink></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Zelle</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>4</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent><w:p><w:r><w:t>Kasten</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Kasten</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Am Kasten</w:t></w:r></w:p>
<w:p/><w:sectPr/></w:body></w:document>`

const files: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${head}<Types/>`,
  '_rels/.rels': `${head}<Relationships xmlns="x"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': documentXml,
  'word/styles.xml': `${head}<w:styles ${w}><w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/></w:style><w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="Meine Liste"/><w:basedOn w:val="L0"/></w:style><w:style w:type="paragraph" w:styleId="L0"><w:name w:val="L0"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
  'word/numbering.xml': `${head}<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="13"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  'word/footnotes.xml': `${head}<w:footnotes ${w}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> ABl. C 369 vom 11.10.2018, S. 2.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
  'word/media/image1.png': 'PNG',
}
const docx = pack(new Map(Object.entries(files).map(([path, text]) => [path, platform.encode(text)])))
const partOf = (bytes: Uint8Array, path: string) => platform.decoder('utf-8').decode(unpack(bytes, problemList('x'))?.get(path))

describe('a Word document', () => {
  test('is read as Word prints it: lists counted, deletions gone, notes after the text', async () => {
    const { work, problems } = await read(inChunks(docx, 100), platform, { file: 'Entwurf.docx' })
    expect(problems).toEqual([])
    expect(work?.versions[0]).toMatchObject({ id: 'de', language: 'de' })
    expect(work?.versions[0]?.segments.map(({ id, kind, label, text }) => [id, kind, label, text])).toEqual([
      ['title', 'title', null, 'Entschließung'],
      ['heading-1', 'heading', null, 'Die Lage'],
      ['text-1', 'text', '13', '13. fordert die Freilassung aller;'],
      ['text-2', 'text', 'a', '(a) darunter\tzwölf\nFrauen'],
      ['text-3', 'text', '14', '14. begrüßt & das Abkommen'],
      ['text-4', 'text', null, 'Zelle'],
      ['text-5', 'text', null, '4'],
      ['text-6', 'text', null, 'Am Kasten'],
      ['text-7', 'text', null, 'Kasten'],
      ['footnote-1', 'footnote', null, ' ABl. C 369 vom 11.10.2018, S. 2.'],
    ])
    expect(work?.versions[0]?.segments[2]?.inline?.map(({ kind, start, end }) => [kind, start, end])).toEqual([['bold', 16, 27], ['footnote', 34, 34]]) // prettier-ignore
  })

  test('leaves out what is hidden, and reads formulas, which it does not correct', async () => {
    const body = '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t xml:space="preserve">Es gilt </w:t></w:r><w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>'
    const bytes = pack(new Map(Object.entries({ ...files, 'word/document.xml': `<w:document ${w} xmlns:m="m"><w:body>${body}</w:body></w:document>` }).map(([path, text]) => [path, platform.encode(text)])))
    const { work } = await read([bytes], platform, { file: 'de.docx' })
    expect(work?.versions[0]?.segments.map(({ text, inline }) => [text, inline?.map(({ kind, start }) => [kind, start])])).toEqual([['Es gilt x=1', [['placeholder', 8]]]])
    expect((await save(bytes, corrected(work!, 'de', 'text-1', withWords('x=1', 'x=2')), platform, { file: 'de.docx' })).problems.map(({ code, detail }) => [code, detail])).toEqual([['not-saved', 'text-1']])
  })

  test.each([
    ['text-1', 'Freilassung', 'Entlassung', 'word/document.xml', [['>Frei<', ' xml:space="preserve">Ent<']]],
    ['text-1', 'aller;', 'aller Häftlinge;', 'word/document.xml', [[' aller<', ' aller Häftlinge<']]],
    ['text-2', 'zwölf\n', '', 'word/document.xml', [['<w:t>zwölf</w:t><w:br/>', '']]],
    ['text-3', 'begrüßt &', 'bedauert <', 'word/document.xml', [['>begrüßt &amp; <', ' xml:space="preserve">bedauert &lt; <']]],
    ['footnote-1', 'S. 2', 'S. 3', 'word/footnotes.xml', [['S. 2', 'S. 3']]],
  ])('takes a correction of %s: %s becomes %s, and nothing else of it changes', async (id, from, to, path, edits) => {
    const { work } = await read([docx], platform, { file: 'x.docx' })
    const { chunks, problems } = await save(docx, corrected(work!, 'de', id, withWords(from, to)), platform, { file: 'x.docx' })
    expect(problems).toEqual([])
    const saved = joinBytes(chunks)
    const expected = edits.reduce((xml, [before, after]) => xml.replace(before!, after!), files[path]!)
    expect(Object.fromEntries(Object.keys(files).map((name) => [name, partOf(saved, name)]))).toEqual({ ...files, [path]: expected })
    const again = await read([saved], platform, { file: 'x.docx' })
    expect(again.work?.versions[0]?.segments.find((segment) => segment.id === id)?.text).toBe(work?.versions[0]?.segments.find((segment) => segment.id === id)?.text.replace(from, to))
  })

  test('is given back as it was where nothing changed, and says what it cannot change', async () => {
    const { work } = await read([docx], platform, { file: 'x.docx' })
    expect(joinBytes((await save(docx, work!, platform, { file: 'x.docx' })).chunks)).toBe(docx)
    const { problems } = await save(docx, corrected(work!, 'de', 'text-1', withWords('13.', '12.')), platform, { file: 'x.docx' })
    expect(problems).toEqual([{ code: 'not-saved', file: 'x.docx', line: null, detail: 'text-1' }])
  })

  test('with a table of languages is read as versions and rows, and corrected there', async () => {
    const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
    const line = (...texts: string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`
    const xml = `${head}<w:document ${w}><w:body><w:p><w:r><w:t>Review</w:t></w:r></w:p><w:tbl>${line('No.', 'English (en-GB)', 'Қазақша', 'Comment')}${line('1', 'The law', 'Заң', 'ok')}${line('2', '', 'Құқық', '')}</w:tbl></w:body></w:document>`
    const both = pack(new Map([['word/document.xml', platform.encode(xml)]]))
    const { work, rowsGiven, problems } = await read([both], platform, { file: 'x.docx' })
    expect([rowsGiven, problems]).toEqual([true, []])
    expect(work?.versions.map(({ id, segments }) => [id, segments.map((segment) => `${segment.id}: ${segment.text}`)])).toEqual([
      ['en-GB', ['outside-1: Review', 'text-1: The law']],
      ['kk', ['text-1: Заң', 'text-2: Құқық']],
    ])
    expect(work?.versions[0]?.notes).toEqual({ 'text-1': { und: 'ok' } })
    const { chunks } = await save(both, corrected(work!, 'kk', 'text-2', withWords('Құқық', 'Міндет')), platform, { file: 'x.docx' })
    expect(partOf(joinBytes(chunks), 'word/document.xml')).toBe(xml.replace('<w:t>Құқық', '<w:t xml:space="preserve">Міндет'))
  })

  test.each([
    [0, 'decimal', '0'],
    [28, 'lowerLetter', 'bb'],
    [4, 'russianLower', 'г'],
    [1999, 'upperRoman', 'MCMXCIX'],
    [7, 'decimalZero', '07'],
    [3, 'klingon', '3'],
  ])('counts %i in %s as %s', (value, format, printed) => {
    expect(counted(value, format)).toBe(printed)
  })
})

test('remarks are footnotes at the segments they are on', async () => {
  const versions = ['en', 'de'].map((language) => buildVersion(language, language, [segmentOf('title', `Title ${language}`), segmentOf('text-1', `Text ${language}`)]))
  const work = { id: 'x', title: {}, identifiers: {}, date: null, versions }
  const remarks = [{ version: 'de', segment: 'text-1', language: 'en', text: 'Number: 12 < 13' }]
  for (const chosen of [['en', 'de'], ['de']]) {
    const bytes = joinBytes((await write(work, platform, { file: 'x.docx', versions: chosen, remarks })).chunks)
    expect(partOf(bytes, 'word/document.xml').match(/Text de<\/w:t><\/w:r><w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteReference w:id="1"\/>/g)).toHaveLength(1)
    expect(partOf(bytes, 'word/footnotes.xml')).toContain('> Number: 12 &lt; 13<')
    const { work: again } = await read([bytes], platform, { file: 'de.docx' })
    expect(again?.versions.flatMap(({ segments }) => segments.map(({ text }) => text))).toEqual(expect.arrayContaining(['Text de', ' Number: 12 < 13']))
  }
})

describe('bad input', () => {
  const codes = async (bytes: Uint8Array) => {
    const { work, problems } = await read([bytes], platform, { file: 'x.docx' })
    return [work === null, ...problems.map(({ code }) => code)]
  }
  const zip = (entries: Readonly<Record<string, string>>) => pack(new Map(Object.entries(entries).map(([path, text]) => [path, platform.encode(text)])))
  test('a zip cut short', async () => {
    expect(await codes(docx.slice(0, docx.length - 40))).toEqual([true, 'zip-broken'])
    expect(await codes(platform.encode('Just text'))).toEqual([true, 'zip-broken'])
  })
  test('another kind of zip', async () => {
    expect(await codes(zip({ 'a.txt': 'x' }))).toEqual([true, 'format-wrong'])
  })
  test('an entry whose name leads out of the zip', async () => {
    expect(await codes(zip({ ...files, '../../etc/passwd': 'x', '/etc/passwd': 'x', 'C:\\x': 'x' }))).toEqual([false, 'zip-path', 'zip-path', 'zip-path'])
  })
  test('a zip that grows beyond all measure', async () => {
    const bomb = docx.slice()
    // The size an entry claims to have when unpacked, in the central directory (APPNOTE 4.3.12): 24 bytes in.
    const at = bomb.findIndex((_byte, index) => bomb[index] === 0x50 && bomb[index + 1] === 0x4b && bomb[index + 2] === 1 && bomb[index + 3] === 2)
    new DataView(bomb.buffer).setUint32(at + 24, 0x7fffffff, true)
    expect(await codes(bomb)).toEqual([true, 'too-large'])
  })
  test('XML with an entity, or cut in the middle', async () => {
    const broken = { ...files, 'word/document.xml': `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${documentXml.slice(documentXml.indexOf('<w:document')).replace('Zelle', '&e;')}` }
    const { work, problems } = await read([zip(broken)], platform, { file: 'x.docx' })
    expect(problems.map(({ code }) => code)).toEqual(['xml-entities', 'xml-broken'])
    expect(work?.versions[0]?.segments.map(({ text }) => text)).toContain('&e;')
    const cut = { ...files, 'word/document.xml': documentXml.slice(0, documentXml.indexOf('<w:tbl>')) }
    expect((await read([zip(cut)], platform, { file: 'x.docx' })).work?.versions[0]?.segments.length).toBe(6)
  })
})
