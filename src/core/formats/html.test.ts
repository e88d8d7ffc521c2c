import { describe, expect, test } from 'vitest'
import { encodeText } from './encode-text.ts'
import { problemList } from './problem-list.ts'
import { read, save, write } from './html.ts'
import { corrected, platform, readString, saveString, withWords, writeString } from './works-for-test.ts'

/** A page as sites serve it: navigation, scripts, loose text, lists, tables, notes, sloppy tags. */
const page = `<!doctype html>
<html lang="de-AT">
<head><meta charset="utf-8"><title>Äpfel &amp; Birnen</title><script>document.write('<p>no</p>')</script><style>p{}</style></head>
<body onload="alert(1)">
<h1>Über <em>Äpfel</em></h1>
<div>Loser Text
   und mehr<br>nächste Zeile
  <p class="x">Ein&nbsp;Absatz mit <a href="https://example.org/?a=1&amp;b=2" onclick="alert(2)">einem <b>fetten</b> Link</a> und <img src="x.png" alt="Bild">.
  <p>Ohne Ende<!-- sic -->
  <ul><li>Erstens<li id="Punkt_2">Zweitens <ul><li>darin</ul></ul>
</div>
<table><tr><th>Kopf<td>Zelle &lt; 2</table>
<pre>zwei
  Zeilen</pre>
<iframe srcdoc="<p>no</p>"></iframe><svg><text>no</text></svg><template><p>no</p></template>
<section role="doc-endnotes"><p>(1) ABl. C 369.</p></section>
</body></html>`

describe('a page', () => {
  test('is read as its printed text', async () => {
    const { work, problems } = await readString(read, page, { file: 'seite.html' })
    expect(problems).toEqual([])
    expect(work?.title).toEqual({ 'de-AT': 'Äpfel & Birnen' })
    expect(work?.versions[0]?.segments.map(({ id, kind, text }) => [id, kind, text])).toEqual([
      ['title', 'title', 'Über Äpfel'],
      ['text-1', 'text', 'Loser Text und mehr\nnächste Zeile'],
      ['text-2', 'text', 'Ein\u00A0Absatz mit einem fetten Link und .'],
      ['text-3', 'text', 'Ohne Ende'],
      ['text-4', 'text', 'Erstens'],
      ['text-5', 'text', 'Zweitens'],
      ['text-6', 'text', 'darin'],
      ['text-7', 'text', 'Kopf'],
      ['text-8', 'text', 'Zelle < 2'],
      ['text-9', 'text', 'zwei\n  Zeilen'],
      ['footnote-1', 'footnote', '(1) ABl. C 369.'],
    ])
    expect(work?.versions[0]?.segments[2]?.inline?.map(({ start, end, kind, raw, close }) => [start, end, kind, raw, close])).toEqual([
      [15, 32, 'link', '<a href="https://example.org/?a=1&amp;b=2" onclick="alert(2)">', '</a>'],
      [21, 27, 'bold', '<b>', '</b>'],
      [37, 37, 'tag', '<img src="x.png" alt="Bild">', null],
    ])
  })

  test.each([
    ['text-2', 'Absatz', 'Satz & „mehr“', 'Ein&nbsp;Absatz', 'Ein&nbsp;Satz &amp; „mehr“'],
    ['text-1', 'nächste', 'neue', '<br>nächste', '<br>neue'],
    ['text-3', 'Ohne', 'Mit', 'Ohne Ende', 'Mit Ende'],
    ['text-9', 'zwei', 'drei', 'zwei\n  Z', 'drei\n  Z'],
    ['title', 'Äpfel', 'Quitten', '<em>Äpfel', '<em>Quitten'],
  ])('takes a correction of %s, and is otherwise the same to the letter', async (id, from, to, before, after) => {
    const { work } = await readString(read, page)
    expect(await saveString(save, page, work!)).toBe(page)
    expect(await saveString(save, page, corrected(work!, 'de-AT', id, withWords(from, to)))).toBe(page.replace(before, after))
  })

  test('written anew holds no markup of its source but what is known and harmless', async () => {
    const { work } = await readString(read, page)
    const hostile = { ...work!, versions: work!.versions.map((version) => ({ ...version, segments: [{ ...version.segments[2]!, inline: [{ start: 0, end: 3, kind: 'link' as const, raw: '<a href="javascript:alert(1)">', close: '</a>', holds: 0 }, { start: 3, end: 9, kind: 'tag' as const, raw: '<script>', close: '</script>', holds: 0 }] }] })) }
    const written = (await writeString(write, work!)) + (await writeString(write, hostile))
    expect(written).toContain('<a href="https://example.org/?a=1&amp;b=2">einem <b>fetten</b> Link</a>')
    expect(written).not.toMatch(/onclick|onload|javascript:|<script|<img|<iframe|<svg/i)
  })

  test('with a table of languages is read as versions and rows, and corrected there', async () => {
    const both = '<h1>Law</h1><table><tr><td lang="en-GB">1. <b>Rights</b></td><td lang="kk">1. Құқықтар</td></tr><tr><td lang="en-GB"></td><td lang="kk"><p>Бір</p><p>Екі</p></td></tr></table>'
    const { work, rowsGiven, problems } = await readString(read, both)
    expect([rowsGiven, problems]).toEqual([true, []])
    expect(work?.versions.map(({ id, segments }) => [id, segments.map((segment) => `${segment.id}: ${segment.text}`)])).toEqual([
      ['en-GB', ['outside-1: Law', 'text-1: 1. Rights']],
      ['kk', ['text-1: 1. Құқықтар', 'text-2: Бір', 'text-2-2: Екі']],
    ])
    expect(await saveString(save, both, corrected(work!, 'kk', 'text-2-2', withWords('Екі', 'Үш')))).toBe(both.replace('Екі', 'Үш'))
  })

  test('with ids everywhere says which segments belong together', async () => {
    expect((await readString(read, '<p id="recital-a">A. weil</p><p id="recital-b">B. da</p>')).rowsGiven).toBe(true)
    expect((await readString(read, '<p id="recital-a">A. weil</p><p>B. da</p>')).rowsGiven).toBe(false)
  })

  test('of bottomless nesting is read all the same', async () => {
    const deep = `${'<div><b>'.repeat(20_000)}tief${'</b></div>'.repeat(20_000)}`
    expect((await readString(read, deep)).work?.versions[0]?.segments.map(({ text }) => text)).toEqual(['tief'])
  })

  test('in Windows-1251 says so itself', async () => {
    const bytes = encodeText('<meta charset="windows-1251"><p>право', 'windows-1251', false, platform, problemList('x'))
    const { work, encoding } = await read([bytes], platform, { file: 'x.html' })
    expect([encoding, work?.versions[0]?.segments[0]?.text]).toEqual(['windows-1251', 'право'])
  })
})
