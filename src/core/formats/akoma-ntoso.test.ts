import { describe, expect, test } from 'vitest'
import { read } from './akoma-ntoso.ts'
import { readString } from './works-for-test.ts'

const akn = `<?xml version="1.0" encoding="UTF-8"?>
<akn:akomaNtoso xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><akn:statement name="resolution">
 <akn:meta><akn:identification source="#ep"><akn:FRBRWork><akn:FRBRuri value="/akn/eu/statement/2019-03-14/0203"/><akn:FRBRdate date="2019-03-14" name="adopted"/></akn:FRBRWork><akn:FRBRExpression><akn:FRBRlanguage language="deu"/></akn:FRBRExpression></akn:identification></akn:meta>
 <akn:preface eId="preface"><akn:longTitle eId="title"><akn:p>Entschließung zu <akn:docTitle>Äpfeln</akn:docTitle></akn:p></akn:longTitle></akn:preface>
 <akn:preamble>
  <akn:formula name="enacting"><akn:p eId="formula">Das Parlament,</akn:p></akn:formula>
  <akn:citations><akn:citation eId="cit_1"><akn:p>–  unter Hinweis auf
     <akn:ref href="#x">Artikel 9</akn:ref><akn:authorialNote marker="1" eId="fn_1"><akn:p>ABl. <akn:i>C</akn:i> 369.</akn:p></akn:authorialNote>,</akn:p></akn:citation></akn:citations>
  <akn:recitals><akn:recital eId="rec_a"><akn:num>A.</akn:num><akn:p>in der Erwägung;</akn:p></akn:recital></akn:recitals>
 </akn:preamble>
 <akn:mainBody><akn:paragraph eId="para_1"><akn:num>1.</akn:num><akn:list eId="para_1__list"><akn:intro><akn:p>fordert</akn:p></akn:intro><akn:point eId="para_1__point_a"><akn:num>a)</akn:num><akn:content><akn:p>Äpfel;<akn:br/>reif</akn:p><akn:p>und Birnen;</akn:p></akn:content></akn:point></akn:list></akn:paragraph>
 <akn:paragraph eId="para_2"><akn:num>2.</akn:num></akn:paragraph></akn:mainBody>
</akn:statement></akn:akomaNtoso>`

describe('Akoma Ntoso', () => {
  test('is read with its ids, numbers and notes', async () => {
    const { work, problems, rowsGiven } = await readString(read, akn, {}, 17)
    expect(problems).toEqual([])
    expect(rowsGiven).toBe(true)
    expect(work).toMatchObject({ date: '2019-03-14', identifiers: { uri: '/akn/eu/statement/2019-03-14/0203' }, title: { de: 'Entschließung zu Äpfeln' } })
    expect(work?.versions[0]?.segments.map(({ id, kind, label, text }) => [id, kind, label, text])).toEqual([
      ['title', 'title', null, 'Entschließung zu Äpfeln'],
      ['formula', 'opening', null, 'Das Parlament,'],
      ['cit-1', 'citation', null, '– unter Hinweis auf Artikel 9,'],
      ['fn-1', 'footnote', null, 'ABl. C 369.'],
      ['rec-a', 'recital', 'A', 'A. in der Erwägung;'],
      ['para-1-list', 'paragraph', '1', '1. fordert'],
      ['para-1-point-a', 'paragraph', 'a', 'a) Äpfel;\nreif'],
      ['para-1-point-a-2', 'paragraph', null, 'und Birnen;'],
      ['para-2', 'paragraph', '2', '2.'],
    ])
    expect(work?.versions[0]?.segments[2]?.inline?.map(({ kind, start, end }) => [kind, start, end])).toEqual([['link', 20, 29], ['footnote', 29, 29]]) // prettier-ignore
  })
  test.each([
    ['another kind of XML', '<tmx/>', ['format-wrong', 'empty']],
    ['a file cut short', akn.slice(0, akn.indexOf('und Birnen')), ['xml-broken']],
  ])('%s', async (_name, source, codes) => {
    expect([...new Set((await readString(read, source)).problems.map(({ code }) => code))]).toEqual(codes)
  })
})
