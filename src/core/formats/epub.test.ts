import { expect, test } from 'vitest'
import { read } from './epub.ts'
import { inChunks, platform } from './works-for-test.ts'
import { pack } from './zip.ts'

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
