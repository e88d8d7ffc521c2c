import { describe, expect, test } from 'vitest'
import { decodeWhole, isUtf8 } from './decode-text.ts'
import { detectLanguage } from './detect-language.ts'
import { encodeText } from './encode-text.ts'
import { platform } from './works-for-test.ts'
import { problemList } from './problem-list.ts'

const russian = 'Европейский парламент, принимая во внимание свои предыдущие резолюции о Казахстане, настоятельно призывает власти «освободить» задержанных.'
const german = 'Das Europäische Parlament – unter Hinweis auf seine früheren Entschließungen über Kasachstan – fordert die Behörden auf.'
const french = 'Le Parlement européen, vu ses résolutions antérieures, demande à l’État kazakh de libérer les personnes détenues.'

describe('the encoding of a file', () => {
  test.each([
    ['windows-1251', russian],
    ['windows-1251', 'Да здравствует право'],
    ['windows-1251', 'ПРАВА ЧЕЛОВЕКА В КАЗАХСТАНЕ'],
    ['koi8-r', russian.replace(/[«»]/g, '"')],
    ['koi8-r', 'Права человека'],
    ['ibm866', russian.replace(/[«»]/g, '"')],
    ['windows-1252', german],
    ['windows-1252', french],
    ['windows-1252', '“Yes”, he said – for £825…'],
    ['kz-1048', 'Қазақстандағы адам құқықтары туралы қарар'],
    ['kz-1048', 'ЕУРОПАЛЫҚ ПАРЛАМЕНТ ҚАМАУДАҒЫЛАРДЫ БОСАТУҒА ШАҚЫРАДЫ'],
    ['windows-1251', 'Європейський парламент закликає звільнити всіх ув’язнених, її журналістів і ґрунт'],
    ['windows-1251', 'Еўрапейскі парламент заклікае вызваліць усіх зняволеных і журналістаў'],
    ['windows-1251', 'Европскиот парламент повикува на ослободување на сите затвореници, нивните куќи и ѕвезди, љубов'],
    ['windows-1251', 'Европски парламент позива да се ослободе сви затвореници, њихове куће и људи'],
    ['utf-8', 'Қазақстандағы адам құқықтары'],
    ['utf-8', german],
    ['utf-16le', russian],
    ['utf-16be', 'Rechte und Pflichten'],
    ['utf-16le', 'Қазақстандағы адам құқықтары'],
    ['utf-16be', 'Қазақ тілі'],
    ['utf-16le', 'Да, нет'],
  ])('%s is recognised: %s', async (encoding, text) => {
    const problems = problemList('x')
    const bytes = encodeText(text, encoding, false, platform, problems)
    const decoded = await decodeWhole([bytes], platform, { maxBytes: 1e9 }, problems)
    expect({ encoding: decoded.encoding, text: decoded.text }).toEqual({ encoding, text })
    expect(problems.list().map(({ code }) => code)).toEqual(encoding.startsWith('utf') ? [] : ['encoding-guessed'])
  })

  test('is what the file declares, what its mark says, or what the person says', async () => {
    const decoded = async (bytes: Uint8Array, options: { encoding?: string; declared?: RegExp } = {}) => (await decodeWhole([bytes], platform, { maxBytes: 1e9, ...options }, problemList('x'))).encoding
    const declared = /encoding="([\w-]+)"/
    const bytes = encodeText('<?xml version="1.0" encoding="koi8-r"?>', 'koi8-r', false, platform, problemList('x'))
    expect(await decoded(bytes, { declared })).toBe('koi8-r')
    expect(await decoded(bytes, { declared, encoding: 'windows-1251' })).toBe('windows-1251')
    expect(await decoded(encodeText('<?xml encoding="utf-16"?>', 'utf-8', false, platform, problemList('x')), { declared })).toBe('utf-8')
    expect(await decoded(encodeText('x', 'utf-16be', true, platform, problemList('x')))).toBe('utf-16be')
  })

  test('no label that nobody knows stops the reading', async () => {
    const problems = problemList('x')
    expect((await decodeWhole([platform.encode('x')], platform, { maxBytes: 9, encoding: 'klingon' }, problems)).encoding).toBe('utf-8')
    expect(problems.list()).toMatchObject([{ code: 'encoding', detail: 'klingon' }])
  })

  test('bytes that are no text of the encoding are said', async () => {
    const problems = problemList('x')
    await decodeWhole([Uint8Array.of(0x61, 0xff)], platform, { maxBytes: 9, encoding: 'utf-8' }, problems)
    expect(problems.list()).toMatchObject([{ code: 'encoding', detail: 'utf-8' }])
  })

  test.each(['a\u0000b hello world\nsecond line\n', 'msgid "a\u0000b"\nmsgstr "c"\n', '\u0000Права человека\nи свободы\n', 'x\u0000\n'])('a zero byte is no sign of UTF-16, but a fault with its line: %j', async (text) => {
    const problems = problemList('x')
    const decoded = await decodeWhole([platform.encode(text)], platform, { maxBytes: 1e9 }, problems)
    expect(decoded).toMatchObject({ encoding: 'utf-8', text })
    expect(problems.list()).toEqual([{ code: 'encoding', file: 'x', line: 1, detail: 'utf-8' }])
  })
  test('what cannot be read is said with its line, however the file comes', async () => {
    const problems = problemList('x')
    const bytes = Uint8Array.from([...platform.encode('eins\nzwei\n'), 0xff, ...platform.encode('\nvier\n')])
    await decodeWhole(Array.from(bytes, (byte) => Uint8Array.of(byte)), platform, { encoding: 'utf-8', maxBytes: 1e9 }, problems)
    expect(problems.list()).toEqual([{ code: 'encoding', file: 'x', line: 3, detail: 'utf-8' }])
  })
  test('saving writes a letter the encoding lacks as XML and HTML can', () => {
    const problems = problemList('x')
    const bytes = encodeText('Сөз', 'windows-1251', false, platform, problems, (sign) => `&#${sign.codePointAt(0)};`)
    expect(platform.decoder('windows-1251').decode(bytes)).toBe('С&#1257;з')
    expect(problems.list()).toEqual([])
  })

  test('a letter cut by the end of a piece is still UTF-8', () => {
    const bytes = platform.encode('aқ𐍈')
    for (let cut = 0; cut <= bytes.length; cut++) expect(isUtf8(bytes.subarray(0, cut), false)).toBe(true)
    expect(isUtf8(bytes.subarray(0, 2), true)).toBe(false)
    expect(isUtf8(Uint8Array.of(0xc0, 0xaf), true)).toBe(false)
  })
})

test.each([
  ['kk', 'Қазақстандағы адам құқықтарының жай-күйі туралы'],
  ['kk', 'Еуропалық Парламент түрмедегілерді босатуға шақырады'],
  ['kk', 'саяси тұтқындар'],
  ['ru', russian],
  ['ru', 'призывает власти освободить всех задержанных'],
  ['ru', 'Права человека'],
  ['ru', 'город Алма-Ата и посёлок Жаңаөзен, где проходили суды над участниками забастовки, были закрыты для въезда журналистов'],
  ['de', german],
  ['de', 'fordert die Behörden auf, alle Häftlinge freizulassen'],
  ['en', 'calls on the authorities to release all prisoners'],
  ['fr', french],
  ['uk', 'Європейський парламент закликає звільнити всіх затриманих та забезпечити їхні права'],
  [null, '12 — (6)'],
])('detectLanguage: %s, %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language)
})

test.each([
  ['Uzbek', 'Инсон ҳуқуқлари ва қонун устуворлиги таъминланиши керак, деб ҳисоблайди парламент'],
  ['Tajik', 'Ҳуқуқҳои инсон дар Қазоқистон бояд риоя шаванд ва маҳбусон озод карда шаванд'],
  ['Kyrgyz', 'Адам укуктары жөнүндө Европа Парламентинин токтому бүгүн кабыл алынды'],
])('detectLanguage does not take %s for Kazakh', (_name, text) => {
  expect(detectLanguage(text)).not.toBe('kk')
})
