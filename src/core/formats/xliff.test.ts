import { describe, expect, test } from 'vitest'
import { read, save } from './xliff.ts'
import { corrected, readString, saveString, withWords } from './works-for-test.ts'

/** As Okapi extracts a Word file: two files in one, groups, empty targets, tags as `g`, `x`, `bpt`; proposals and segmented sources aside. */
const okapi = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:okp="okapi-framework:xliff-extensions">
<file original="word/document.xml" source-language="en-US" target-language="ru-RU" datatype="x-undefined" okp:inputEncoding="UTF-8">
<body>
<group id="P1" restype="x-table">
<trans-unit id="NF0-tu1" xml:space="preserve">
<source xml:lang="en-US">Calls for the <g id="1" ctype="bold">release</g> of <x id="2"/>prisoners;</source>
<seg-source><mrk mid="0" mtype="seg">Calls for the release of prisoners;</mrk></seg-source>
<target xml:lang="ru-RU" state="translated"><mrk mid="0" mtype="seg">призывает <g id="1" ctype="bold">освободить</g> <x id="2"/>заключённых;</mrk></target>
<alt-trans match-quality="80" origin="memory"><source>Calls for release;</source><target>призывает;</target></alt-trans>
<note annotates="source" from="x">Plural &amp; genitive</note>
</trans-unit>
</group>
<trans-unit id="NF0-tu2" resname="b">
<source xml:lang="en-US">Second <bpt id="1" ctype="x-b">&lt;b></bpt>bold<ept id="1">&lt;/b></ept></source>
<target xml:lang="ru-RU"/>
</trans-unit>
<trans-unit id="NF0-tu3"><source>Third</source></trans-unit>
</body></file>
<file original="word/styles.xml" source-language="en-US" target-language="ru-RU" datatype="x-undefined"><body>
<trans-unit id="NF0-tu1"><source>Heading</source><target>Заголовок</target></trans-unit>
</body></file>
</xliff>
`

/** XLIFF 2.1 with two sentences in a unit, white space between them, original data and markers. */
const two = `<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1" srcLang="de" trgLang="kk">
 <file id="f1"><unit id="u1" name="p"><mda:metadata><mda:metaGroup><mda:meta type="source">x</mda:meta></mda:metaGroup></mda:metadata>
  <notes><note>Über Äpfel</note></notes>
  <originalData><data id="d1">&lt;b&gt;</data><data id="d2">&lt;/b&gt;</data><data id="d3">%s</data></originalData>
  <segment id="s1" state="translated"><source>Erster <pc id="1" dataRefStart="d1" dataRefEnd="d2" type="fmt" subType="xlf:b">Satz</pc>.</source><target>Бірінші <pc id="1" dataRefStart="d1" dataRefEnd="d2" type="fmt" subType="xlf:b">сөйлем</pc>.</target></segment>
  <ignorable><source> </source></ignorable>
  <segment id="s2"><source>Zweiter<cp hex="0001"/> <ph id="2" dataRef="d3"/><mrk id="m1" type="term">Satz</mrk>.</source></segment>
 </unit></file>
</xliff>
`

const texts = (work: Awaited<ReturnType<typeof read>>['work']) => work?.versions.map(({ id, segments }) => [id, segments.map((segment) => `${segment.id}: ${segment.text}`)])

describe('XLIFF 1.2 written by Okapi', () => {
  test('is read: pairs as rows, the same id in another file told apart, proposals left aside', async () => {
    const { work, problems, rowsGiven } = await readString(read, okapi, {}, 13)
    expect(problems).toEqual([])
    expect(rowsGiven).toBe(true)
    expect(texts(work)).toEqual([
      ['en-US', ['nf0-tu1: Calls for the release of prisoners;', 'nf0-tu2: Second bold', 'nf0-tu3: Third', 'nf0-tu1-2: Heading']],
      ['ru-RU', ['nf0-tu1: призывает освободить заключённых;', 'nf0-tu1-2: Заголовок']],
    ])
    expect(work?.versions.map(({ derivedFrom }) => derivedFrom)).toEqual([null, 'en-US'])
    expect(work?.versions[0]?.notes).toEqual({ 'nf0-tu1': { und: 'Plural & genitive' } })
    expect(work?.versions[1]?.segments[0]?.inline?.map(({ start, end, kind, raw, close }) => [start, end, kind, raw, close])).toEqual([
      [0, 33, 'tag', '<mrk mid="0" mtype="seg">', '</mrk>'],
      [10, 20, 'bold', '<g id="1" ctype="bold">', '</g>'],
      [21, 21, 'placeholder', '<x id="2"/>', null],
    ])
  })

  test('takes corrections and new translations, and is otherwise the same to the letter', async () => {
    const { work } = await readString(read, okapi)
    expect(await saveString(save, okapi, work!)).toBe(okapi)
    expect(await saveString(save, okapi, corrected(work!, 'ru-RU', 'nf0-tu1', withWords('заключённых', 'всех задержанных')))).toBe(okapi.replace('заключённых', 'всех задержанных'))
    const [english, russian] = work!.versions
    const segment = russian!.segments[0]!
    const more = { ...work!, versions: [english!, { ...russian!, segments: [...russian!.segments, { ...segment, id: 'nf0-tu2', text: 'Второй', inline: [] }, { ...segment, id: 'nf0-tu3', text: 'Третий & <последний>', inline: [] }] }] }
    expect(await saveString(save, okapi, more)).toBe(okapi.replace('<target xml:lang="ru-RU"/>', '<target xml:lang="ru-RU">Второй</target>').replace('<source>Third</source>', '<source>Third</source><target>Третий &amp; &lt;последний&gt;</target>'))
  })
})

describe('XLIFF 2.1', () => {
  test('is read: each segment a row, code from the original data', async () => {
    const { work, problems } = await readString(read, two, {}, 9)
    expect(problems).toEqual([])
    expect(texts(work)).toEqual([
      ['de', ['u1: Erster Satz.', 'u1-s2: Zweiter\u0001 Satz.']],
      ['kk', ['u1: Бірінші сөйлем.']],
    ])
    expect(work?.versions[0]?.segments.flatMap(({ inline }) => inline ?? []).map(({ start, end, kind, raw, close }) => [start, end, kind, raw, close])).toEqual([
      [7, 11, 'bold', '<b>', '</b>'],
      [9, 9, 'placeholder', '%s', null],
      [9, 13, 'tag', '<mrk id="m1" type="term">', '</mrk>'],
    ])
    expect(work?.versions[0]?.notes).toEqual({ u1: { und: 'Über Äpfel' } })
  })
  test('takes a correction and a new translation, and is otherwise the same to the letter', async () => {
    const { work } = await readString(read, two)
    expect(await saveString(save, two, work!)).toBe(two)
    const [german, kazakh] = corrected(work!, 'de', 'u1-s2', withWords('Zweiter', 'Anderer')).versions
    const source = work!.versions[0]!.segments[1]!
    const more = { ...work!, versions: [german!, { ...kazakh!, segments: [...kazakh!.segments, { ...source, text: 'Екінші \u0001сөйлем.', inline: [] }] }] }
    expect(await saveString(save, two, more)).toBe(two.replace('Zweiter', 'Anderer').replace('</mrk>.</source></segment>', '</mrk>.</source><target>Екінші <cp hex="0001"/>сөйлем.</target></segment>'))
  })
})

describe('bad input', () => {
  test.each([
    ['no XLIFF', '<tmx version="1.4"/>', ['format-wrong', 'empty']],
    ['no languages', '<xliff version="1.2"><file><body><trans-unit id="1"><source>12</source></trans-unit></body></file></xliff>', ['language-unknown']],
    ['an id twice in a file', '<xliff version="1.2"><file source-language="en"><body><trans-unit id="1"><source>a</source></trans-unit><trans-unit id="1"><source>b</source></trans-unit></body></file></xliff>', ['id-duplicate']],
    ['an external entity', '<!DOCTYPE xliff [<!ENTITY x SYSTEM "http://127.0.0.1/x">]><xliff version="1.2"><file source-language="en"><body><trans-unit id="1"><source>&x;</source></trans-unit></body></file></xliff>', ['xml-entities', 'xml-broken']],
    ['a hole in the middle', '<xliff version="1.2"><file source-language="en"><body><trans-unit id="1"><source>a</trans-unit></body></file></xliff>', ['xml-broken']],
  ])('%s', async (_name, source, codes) => {
    expect((await readString(read, source)).problems.map(({ code }) => code)).toEqual(codes)
  })
})
