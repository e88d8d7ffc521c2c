import { describe, expect, test } from 'vitest'
import { read } from './tei.ts'
import { readString } from './works-for-test.ts'

/** A parallel text as corpora have it: two texts in a group, sentences linked one to one and one to two. */
const tei = `<?xml version="1.0"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Абай</title></titleStmt></fileDesc></teiHeader>
<text><group>
 <text xml:lang="kaz"><body><div><head xml:id="k0">Бірінші <hi rend="italic">сөз</hi></head>
  <p><s xml:id="k1">Осы жасыма келгенше
    жақсы өткіздік.</s> <s xml:id="k2">Сол іс пе?<note place="foot"><p>Ескерту.</p></note></s></p></div></body></text>
 <text xml:lang="rus"><body><head xml:id="r0">Слово первое</head><p><s xml:id="r1">До этих лет дожили.</s><s xml:id="r2">Хорошо ли?</s><s xml:id="r3">Как знать.</s></p></body></text>
</group></text>
<standOff><linkGrp type="alignment"><link target="#k0 #r0"/><link target="#k1 #r1"/><link target="#k2 #r2"/><link target="#k2 #r3"/></linkGrp></standOff></TEI>`

describe('TEI', () => {
  test('is read: texts as versions, links as rows', async () => {
    const { work, problems, rowsGiven } = await readString(read, tei, {}, 21)
    expect(problems).toEqual([])
    expect(rowsGiven).toBe(true)
    expect(work?.title).toEqual({ kk: 'Абай' })
    expect(work?.versions.map(({ id, segments }) => [id, segments.map((segment) => `${segment.id} ${segment.kind}: ${segment.text}`)])).toEqual([
      ['kk', ['k0 heading: Бірінші сөз', 'k1 text: Осы жасыма келгенше жақсы өткіздік.', 'k2 text: Сол іс пе?', 'footnote-kk-4 footnote: Ескерту.']],
      ['ru', ['k0 heading: Слово первое', 'k1 text: До этих лет дожили.', 'k2 text: Хорошо ли?', 'k2-2 text: Как знать.']],
    ])
  })
  test('without links has no rows', async () => {
    const { work, rowsGiven } = await readString(read, '<TEI><text><body><p>The authorities are called upon.</p></body></text></TEI>')
    expect(rowsGiven).toBe(false)
    expect(work?.versions[0]).toMatchObject({ language: 'en' })
  })
  test.each([
    ['another kind of XML', '<tmx/>', ['format-wrong', 'empty']],
    ['an entity', '<!DOCTYPE TEI [<!ENTITY e SYSTEM "x">]><TEI><text xml:lang="en"><body><p>&e;</p></body></text></TEI>', ['xml-entities', 'xml-broken']],
  ])('%s', async (_name, source, codes) => {
    expect((await readString(read, source)).problems.map(({ code }) => code)).toEqual(codes)
  })
})
