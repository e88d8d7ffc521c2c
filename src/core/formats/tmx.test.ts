import { describe, expect, test } from 'vitest'
import { encodeText } from './encode-text.ts'
import { problemList } from './problem-list.ts'
import { corrected, inChunks, platform, readString, saveString, withWords } from './works-for-test.ts'
import { joinBytes } from './decode-text.ts'
import { read, save } from './tmx.ts'

/** As OmegaT writes its project memory: no ids, shortcuts for tags, dates and names of translators. */
const omegat = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="6.0.0" segtype="sentence" srclang="EN-GB"/>
  <body>
<!-- Default translations -->
    <tu>
      <tuv xml:lang="EN-GB">
        <seg><bpt i="0" x="0">&lt;f0&gt;</bpt>Article 9<ept i="0">&lt;/f0&gt;</ept> applies to <ph x="1">&lt;n1/&gt;</ph>apples &amp; pears.</seg>
      </tuv>
      <tuv xml:lang="KK" changeid="aigul" changedate="20240503T101500Z" creationid="aigul" creationdate="20240502T090000Z">
        <seg><ph x="1">&lt;n1/&gt;</ph>Алма мен алмұртқа <bpt i="0" x="0">&lt;f0&gt;</bpt>9-бап<ept i="0">&lt;/f0&gt;</ept> қолданылады.</seg>
      </tuv>
    </tu>
    <tu>
      <note>Check with the &quot;client&quot;</note>
      <prop type="file">annex.docx</prop>
      <tuv xml:lang="EN-GB"><seg>Second.</seg></tuv>
      <tuv xml:lang="KK"><seg></seg></tuv>
    </tu>
  </body>
</tmx>
`

/** As a Trados export: UTF-16 with a mark, properties, two targets, `<ut>` and `<it>`. */
const trados = `<?xml version="1.0" encoding="utf-16"?>\r
<tmx version="1.4b"><header creationtool="SDL Language Platform" creationtoolversion="8.1" o-tmf="SDL TM8 Format" datatype="xml" segtype="sentence" adminlang="de-DE" srclang="de-DE"><prop type="x-Recognizers">RecognizeAll</prop></header>\r
<body><tu creationdate="20190314T120000Z" tuid="41" usagecount="2"><prop type="x-Origin">TM</prop>\r
<tuv xml:lang="de-DE"><seg>Äpfel <it pos="begin" x="1">{\\b </it>und<ut>{x}</ut> Birnen</seg></tuv>\r
<tuv xml:lang="ru-RU"><seg>яблоки и груши</seg></tuv>\r
<tuv xml:lang="ru-RU"><seg>яблоки, груши</seg></tuv></tu></body></tmx>`

const texts = (work: Awaited<ReturnType<typeof read>>['work']) => work?.versions.map(({ id, segments }) => [id, segments.map((segment) => `${segment.id}: ${segment.text}`)])

describe('a memory written by OmegaT', () => {
  test('is read with its rows, tags, notes and source', async () => {
    const { work, problems, encoding } = await readString(read, omegat, { file: 'memory/Project Save.tmx' }, 7)
    expect(problems).toEqual([])
    expect(encoding).toBe('utf-8')
    expect(work?.id).toBe('project-save')
    expect(texts(work)).toEqual([
      ['en-GB', ['text-1: Article 9 applies to apples & pears.', 'text-2: Second.']],
      ['kk', ['text-1: Алма мен алмұртқа 9-бап қолданылады.']],
    ])
    expect(work?.versions[1]).toMatchObject({ language: 'kk', script: 'Cyrl', derivedFrom: 'en-GB' })
    expect(work?.versions[0]?.notes).toEqual({ 'text-2': { und: 'Check with the "client"' } })
    expect(work?.versions[1]?.segments[0]?.inline).toEqual([
      { start: 0, end: 0, kind: 'placeholder', raw: '<n1/>', close: null, holds: 0 },
      { start: 18, end: 23, kind: 'tag', raw: '<f0>', close: '</f0>', holds: 0 },
    ])
  })

  test('takes a correction, and is otherwise the same to the letter', async () => {
    const { work } = await readString(read, omegat)
    const saved = await saveString(save, omegat, corrected(work!, 'kk', 'text-1', withWords('алмұртқа', 'алмұрттарға <көп>')))
    expect(saved).toBe(omegat.replace('алмұртқа <bpt', 'алмұрттарға &lt;көп&gt; <bpt'))
    expect(await saveString(save, omegat, work!)).toBe(omegat)
  })

  test('takes a translation where there was none', async () => {
    const { work } = await readString(read, omegat)
    const more = { ...work!, versions: work!.versions.map((version) => (version.id === 'kk' ? { ...version, segments: [...version.segments, { ...version.segments[0]!, id: 'text-2', text: 'Екінші.', inline: [] }] } : version)) }
    expect(await saveString(save, omegat, more)).toBe(omegat.replace('<tuv xml:lang="KK"><seg></seg>', '<tuv xml:lang="KK"><seg>Екінші.</seg>'))
  })
})

describe('a memory written by Trados', () => {
  const bytes = encodeText(trados, 'utf-16le', true, platform, problemList('x.tmx'))
  test('is read in UTF-16, with two targets of one language as two versions', async () => {
    const { work, problems, encoding } = await read(inChunks(bytes, 11), platform, { file: 'x.tmx' })
    expect(problems).toEqual([])
    expect(encoding).toBe('utf-16le')
    expect(texts(work)).toEqual([
      ['de-DE', ['41: Äpfel und Birnen']],
      ['ru-RU', ['41: яблоки и груши']],
      ['ru-RU-2', ['41: яблоки, груши']],
    ])
    expect(work?.versions[0]?.segments[0]?.inline?.map(({ raw, start }) => [raw, start])).toEqual([['{\\b ', 6], ['{x}', 9]]) // prettier-ignore
  })
  test('is saved in UTF-16, with its mark and line ends', async () => {
    const { work } = await read([bytes], platform, { file: 'x.tmx' })
    const { chunks, problems } = await save(bytes, corrected(work!, 'de-DE', '41', withWords('Birnen', 'Quitten')), platform, { file: 'x.tmx' })
    const saved = joinBytes(chunks)
    expect([...saved.subarray(0, 2)]).toEqual([0xff, 0xfe])
    expect(platform.decoder('utf-16le').decode(saved)).toBe(trados.replace('Birnen', 'Quitten'))
    expect(problems).toEqual([])
  })
})

describe('bad input', () => {
  const tmx = (body: string, before = '') => `<?xml version="1.0"?>${before}<tmx version="1.4"><header srclang="en"/><body>${body}</body></tmx>`
  const unit = (text: string, id = '') => `<tu${id && ` tuid="${id}"`}><tuv xml:lang="en"><seg>${text}</seg></tuv></tu>`
  const codes = async (source: string) => {
    const { work, problems } = await readString(read, source)
    return { texts: work?.versions[0]?.segments.map(({ text }) => text) ?? [], problems: problems.map(({ code, line }) => `${code}:${line}`) }
  }
  test('an external entity is not followed', async () => {
    expect(await codes(tmx(unit('a &secret; b'), '<!DOCTYPE tmx [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'))).toEqual({ texts: ['a &secret; b'], problems: ['xml-entities:1', 'xml-broken:1'] })
  })
  test('a billion laughs stays one line', async () => {
    const levels = Array.from({ length: 10 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join('')
    const { texts: [text], problems } = await codes(tmx(unit('&l10;'), `<!DOCTYPE tmx [<!ENTITY l0 "lol">${levels}]>`)) // prettier-ignore
    expect(text).toBe('&l10;')
    expect(problems).toContain('xml-entities:1')
  })
  test('a file cut short keeps what came before', async () => {
    const whole = tmx(`${unit('one')}\n${unit('two')}\n${unit('three')}`)
    const { texts: kept, problems } = await codes(whole.slice(0, whole.indexOf('three') + 2))
    expect(kept).toEqual(['one', 'two'])
    expect(problems).toContain('xml-broken:3')
  })
  test('a doubled id is told from the first', async () => {
    const { work, problems } = await readString(read, tmx(`${unit('one', 'a')}\n${unit('two', 'a')}`))
    expect(work?.versions[0]?.segments.map(({ id }) => id)).toEqual(['a', 'a-2'])
    expect(problems).toEqual([{ code: 'id-duplicate', file: 'test', line: 2, detail: 'a' }])
  })
  test('another kind of file is named', async () => {
    expect((await codes('<html><p>x</p></html>')).problems).toEqual(['format-wrong:1', 'empty:null'])
    expect((await codes('PK\u0003\u0004 not at all')).problems.at(-1)).toBe('empty:null')
  })
  test('what XML cannot hold is no reason to stop', async () => {
    expect((await codes(tmx(unit('a&#1;b')))).texts).toEqual(['a&#1;b'])
  })
})
