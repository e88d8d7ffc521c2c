import { expect, test } from 'vitest'
import { buildVersion } from './build-version.ts'
import { joinBytes } from './decode-text.ts'
import { read, write } from './epub.ts'
import { problemList } from './problem-list.ts'
import { readXml } from './read-xml.ts'
import { segmentOf } from './version-text.ts'
import { inChunks, platform } from './works-for-test.ts'
import { pack, unpack } from './zip.ts'

const zip = (entries: Readonly<Record<string, string>>) => pack(new Map(Object.entries(entries).map(([path, text]) => [path, platform.encode(text)])), ['mimetype'])

const book: Readonly<Record<string, string>> = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
  'OEBPS/book.opf':
    '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Абай жолы</dc:title><dc:language>kk</dc:language></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="b" href="text/b%20c.xhtml" media-type="application/xhtml+xml"/><item id="a" href="../OEBPS/a.xhtml" media-type="application/xhtml+xml"/><item id="i" href="i.png" media-type="image/png"/></manifest><spine><itemref idref="nav"/><itemref idref="a"/><itemref idref="b"/><itemref idref="gone"/></spine></package>',
  'OEBPS/nav.xhtml': '<html><body><nav>Мазмұны</nav></body></html>',
  'OEBPS/a.xhtml': '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>1</title></head><body><h1>Қайтқанда</h1><p>Үш күндік <i>жол</i>.</p></body></html>',
  'OEBPS/text/b c.xhtml': '<html><body><h1>Қат-қабатта</h1><p>Абай.</p><aside role="doc-footnote"><p>Ескерту.</p></aside><script>x()</script></body></html>',
}

test('a book is read in the order of its spine', async () => {
  const { work, problems } = await read(inChunks(zip(book), 99), platform, { file: 'abai.epub' })
  expect(problems).toEqual([])
  expect(work?.title).toEqual({ kk: 'Абай жолы' })
  expect(work?.versions[0]?.segments.map(({ id, text }) => [id, text])).toEqual([
    ['title', 'Қайтқанда'],
    ['text-1', 'Үш күндік жол.'],
    ['heading-1', 'Қат-қабатта'],
    ['text-2', 'Абай.'],
    ['footnote-1', 'Ескерту.'],
  ])
})

test('a book without a chapter opens with the others, one without a container says so', async () => {
  const { 'OEBPS/a.xhtml': _gone, ...rest } = book
  const { work, problems } = await read([zip(rest)], platform, { file: 'x.epub' })
  expect(work?.versions[0]?.segments.length).toBe(3)
  expect(problems).toEqual([{ code: 'zip-broken', file: 'x.epub', line: null, detail: 'OEBPS/a.xhtml' }])
  expect((await read([zip({ mimetype: 'x' })], platform, { file: 'x.epub' })).problems.map(({ code }) => code)).toEqual(['format-wrong'])
})

const segments = (...texts: readonly (readonly [string, string])[]) => texts.map(([id, text]) => segmentOf(id, text))
const work = {
  id: 'law',
  title: { en: 'Law & order' },
  identifiers: {},
  date: '2019-03-14',
  versions: [
    buildVersion('en', 'en', segments(['title', 'Law'], ['text-1', 'Free <all> 12'], ['heading-1', 'Part\u00A0two'], ['text-2', 'End'])),
    buildVersion('en-old', 'en', segments(['title', 'Law'], ['text-2', 'Ende'])),
    buildVersion('kk', 'kk', segments(['text-1', '13 бәрін босату'], ['heading-1', 'Екінші бөлім'])),
  ],
}
const partsOf = (bytes: Uint8Array) => new Map([...(unpack(bytes, problemList('x')) ?? [])].map(([path, part]) => [path, platform.decoder('utf-8').decode(part)]))

test('a book of several versions has a chapter a heading, its rows in order, and notes where they belong', async () => {
  const remarks = [{ version: 'kk', segment: 'text-1', language: 'en', text: 'Number: 12 & 13' }, { version: 'en', segment: 'gone', language: 'en', text: 'x' }]
  const { chunks, problems } = await write(work, platform, { file: 'law.epub', remarks })
  expect(problems).toEqual([])
  const parts = partsOf(joinBytes(chunks))
  expect([...parts.keys()]).toEqual(['mimetype', 'META-INF/container.xml', 'book/package.opf', 'book/nav.xhtml', 'book/style.css', 'book/chapter-1.xhtml', 'book/chapter-2.xhtml'])
  const chapter = parts.get('book/chapter-1.xhtml') ?? ''
  expect(chapter).toContain('<table class="stacked">')
  expect(chapter).toContain('13 бәрін босату<a role="doc-noteref" epub:type="noteref" href="#note-1">1</a></td>')
  expect(chapter.match(/<aside.*<\/aside>/g)).toEqual(['<aside id="note-1" role="doc-footnote" epub:type="footnote" lang="en"><p>1. Number: 12 &amp; 13</p></aside>'])
  expect(parts.get('book/nav.xhtml')).toContain('<a href="chapter-2.xhtml">Part\u00A0two</a>')
  const faults = problemList('x')
  for (const [path, text] of parts) if (/\.(?:xml|opf|xhtml)$/.test(path)) await readXml([text], { open() {}, close() {}, text() {} }, faults)
  expect(faults.list()).toEqual([])
})

test('two versions stand beside each other, and a book is read back with its rows', async () => {
  const { chunks } = await write(work, platform, { file: 'law.epub', versions: ['en', 'kk'] })
  const bytes = joinBytes(chunks)
  expect(partsOf(bytes).get('book/chapter-1.xhtml')).toContain('<table>')
  const { work: again, rowsGiven } = await read([bytes], platform, { file: 'law.epub' })
  expect(rowsGiven).toBe(true)
  expect(again?.versions.map(({ id, segments: own }) => [id, own.map((segment) => segment.id)])).toEqual([['en', ['title', 'text-1', 'heading-1', 'text-2']], ['kk', ['text-1', 'heading-1']]]) // prettier-ignore
})
