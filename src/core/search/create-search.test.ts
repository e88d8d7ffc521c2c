import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { analyse } from '../view/analyse.ts'
import { nothingSaid, type Name, type Row, type Version, type Work } from '../model/index.ts'
import type { Clause, SearchAnswer } from './answer.ts'
import { foundBy } from './answer.ts'
import { createSearch } from './create-search.ts'
import { finish } from './finish.ts'
import { foldText } from './fold.ts'
import { searchText } from './search-text.ts'
import { buildTokenIndex } from './token-index.ts'
import { buildValueIndex } from './value-index.ts'

/** A work with a row a line: texts by version. */
function workOf(rows: readonly Readonly<Record<string, string>>[]): { readonly work: Work; readonly rows: readonly Row[] } {
  const ids = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const versions = ids.map((id): Version => ({
    id, language: id, script: 'Zyyy', direction: 'ltr', ...nothingSaid,
    segments: rows.flatMap((row, index) => (row[id] === undefined ? [] : [{ id: `r${index}`, kind: 'text' as const, text: row[id], marker: null, label: null }])),
  }))
  return {
    work: { id: 'w', title: {}, identifiers: {}, date: null, versions },
    rows: rows.map((row, index) => ({ id: `r${index}`, kind: 'text', label: null, gap: false, cells: Object.fromEntries(ids.map((id) => [id, row[id] === undefined ? [] : [`r${index}`]])) })),
  }
}

function searchIn(rows: readonly Readonly<Record<string, string>>[], names: readonly Name[] = []) {
  const made = workOf(rows)
  const text = searchText(made.work, made.rows)
  const { find } = createSearch(made.work, made.rows, { tokens: finish(buildTokenIndex(text.texts)), values: finish(buildValueIndex(text)), names })
  return { ...made, text, find: (query: string, where: readonly Clause[] = [], whole = false) => find({ query, whole, where }) }
}

/** The passages with hits, each hit between ‹ and ›. */
function marked({ hits }: SearchAnswer, { versions }: Work): readonly string[] {
  const passages = new Map<string, string>()
  for (let at = hits.count - 1; at >= 0; at--) {
    const [version, segment] = [hits.versions[at]!, hits.segments[at]!]
    const key = `${version} ${segment}`
    const text = passages.get(key) ?? versions[version]!.segments[segment]!.text
    passages.set(key, `${text.slice(0, hits.starts[at])}‹${text.slice(hits.starts[at], hits.ends[at])}›${text.slice(hits.ends[at])}`)
  }
  return [...passages.values()].toReversed()
}

const plain = (text: string): string => text.replaceAll(/[‹›]/g, '')

describe('a query finds', () => {
  it.each([
    // Case, accents, ligatures, joined and parted letters
    ['en', 'cafe', 'The ‹Café› of CAFFE, ‹cafe\u0301›.'],
    ['de', 'strasse', 'Die ‹Straße›nbahn'],
    ['de', 'muenchen', 'Nach ‹München›, ‹Muenchen›'],
    ['en', 'cooperation', 'co-operation, ‹cooperation›, ‹coopér\u00ADation›'],
    ['en', 'long-term', 'a ‹long‑term› plan, ‹long term›, longterm'],
    ['fr', 'italia', "l'‹Italia›, d’‹Italia›"],
    ['fr', "d'italia", 'reali ‹d’Italia›, ‹dItalia›'],
    ['en', 'non breaking', '‹Non›\u00A0‹breaking›'],
    // Russian
    ['ru', 'еще', '‹Ещё› и ‹еще›'],
    ['ru', 'мой', '‹Мой› дом, мои дома'],
    ['ru', 'был', '‹был›а бил'],
    ['ru', 'права человека', 'о ‹права›х ‹человека›'],
    // Kazakh on a Russian keyboard
    ['kk', 'Кушакбаев', 'Нұрбек ‹Құшақбаев›тың'],
    ['kk', 'зансыз устау', '‹заңсыз› ‹ұстау›'],
    ['kk', 'сымбат', '‹Сімбат› пен ‹Сымбат›'],
    ['kk', 'керим', '‹Кәрім›, ‹Керім›, Карим'],
    ['kk', 'нургул', '‹Нұргүл›, ‹Нургул›'],
    ['kk', 'танг', '‹таң› мен тан'],
    ['kk', 'Құқық', '‹құқық›тық, ‹кукык›'],
    // Words, phrases, stars
    ['en', '"art"', 'the ‹art› of parties, article'],
    ['en', 'art', 'the ‹art› of parties, ‹art›icle'],
    ['en', '*art', 'the ‹art› of parties'],
    ['en', '*art*', 'the ‹art› of p‹art›ies'],
    ['en', '"arbitrary detention"', '‹arbitrary, detention› but detention arbitrary'],
    ['en', '“arbitrary det* of”', '‹arbitrary detention of› them'],
    ['en', '«deten*', '‹deten›tion'],
    ['en', 'detention arbitrary', '‹arbitrary› and ‹detention›'],
    ['en', 'a', '‹A› cat, an ant'],
    // Regular expressions, on what is printed
    ['en', '/\\bc[ao]t/', 'a ‹cat›, ‹cot›; Cat'],
    ['en', '/\\bc[ao]t/i', 'a ‹cat›, ‹cot›; ‹Cat›'],
    ['ru', '/\\p{Lu}\\p{L}+а\\b|Алмат\\p{L}/', 'в ‹Алматы›'],
    ['en', '/x*/', 'a‹xx›b'],
    // No spaces, right to left
    ['zh', '人权', '关于‹人权›的决议：‹人权›'],
    ['zh', '权', '人‹权›'],
    ['ja', 'にんげん', '‹にんげん›の権利'],
    ['th', 'สิทธิ', 'ว่าด้วย‹สิทธิ›มนุษยชน'],
    ['ar', 'الانسان', 'حقوق ‹الإنسان›، ‹الْإنسَان›'],
    ['he', 'שלום', '‹שָׁלוֹם›'],
    ['ko', '인권', '‹인권›의'],
    ['hi', 'अधिकार', 'मानव ‹अधिकार›'],
    // Numbers and dates by value
    ['kk', '12.12.2017', '‹2017 жылғы 12 желтоқсанда›'],
    ['kk', '12.12.2017', 'сол жылы ‹12 желтоқсанда›'],
    ['en', '12.12.2017', 'on ‹12 December 2017›, not 13 December 2017'],
    ['de', '12 December 2017', 'am ‹12. Dezember 2017›'],
    ['ru', '12 желтоқсан 2017', '‹12 декабря 2017 г.›'],
    ['ru', '12 December', '‹12 декабря 2018 года›, ‹12 декабря›'],
    ['en', 'желтоқсан 2017', 'in ‹December 2017›, on ‹5 December 2017›'],
    ['ru', '200', '‹двести› человек, ‹200› лет, 2000'],
    ['de', '1000', '‹1.000› Leute'],
    ['en', '5 %', 'some ‹5%› of 5'],
    ['ru', 'он', '‹он› и десять, 10'],
    ['en', '2017', 'in ‹2017›, 20171'],
  ])('in %s by %s: %s', (language, query, passage) => {
    const { find, work } = searchIn([{ [language]: plain(passage) }])
    expect(marked(find(query), work)).toEqual([passage])
  })

  it.each([
    ['whole words', 'art', 'an ‹art›, article', true],
    ['whole words but for a star', 'art*', 'an ‹art›, ‹art›icle', true],
  ])('%s', (_, query, passage, whole) => {
    const { find, work } = searchIn([{ en: plain(passage) }])
    expect(marked(find(query, [], whole), work)).toEqual([passage])
  })

  it.each(['', '  ', '–', 'zzz', '"detention arbitrary"', 'cat dog', '/(?=a)/', '13.12.2017'])('nothing by %j', (query) => {
    const { find } = searchIn([{ en: 'An arbitrary detention of a cat on 12 December 2017.' }, { en: 'A dog.' }])
    const { hits, rows } = find(query)
    expect([hits.count, rows.length]).toEqual([0, 0])
  })

  it('says what is wrong with a regular expression', () => {
    const { find } = searchIn([{ en: 'a' }])
    expect(find('/(a/').broken).toMatch(/group/i)
    expect(find('/(a').broken).toBeNull()
  })
})

describe('rows', () => {
  const { find, work } = searchIn([
    { en: 'Arbitrary detention is condemned', kk: 'заңсыз ұстауды айыптайды' },
    { en: 'The arbitrary detention of two', kk: 'екі адамды қамау' },
    { en: 'Nothing', kk: 'заңсыз ұстау' },
    { en: 'Arbitrary detention alone' },
  ])
  const where = (...clauses: readonly (readonly [string | null, boolean, string])[]): readonly Clause[] => clauses.map(([version, contains, query]) => ({ version, contains, query }))

  it.each([
    [where(['en', true, '"arbitrary detention"'], ['kk', false, '"заңсыз ұстау*"']), [1, 3]],
    [where(['en', true, 'detention'], ['kk', true, 'ұстау']), [0]],
    [where(['en', false, 'detention']), [2]],
    [where([null, false, 'ұстау']), [1, 3]],
    [where(['fr', true, 'detention']), []],
    [where(['en', true, ' ']), []],
  ])('%j', (clauses, rows) => {
    expect([...find('', clauses).rows]).toEqual(rows)
  })

  it('hold the query too, and mark what every clause found', () => {
    const answer = find('two', where(['en', true, 'detention'], ['kk', false, 'ұстау']))
    expect(marked(answer, work)).toEqual(['The arbitrary ‹detention› of ‹two›'])
    expect(answer.byVersion).toEqual([2, 0])
  })

  it('come in reading order, with counts by version', () => {
    const answer = find('ұстау')
    expect([...answer.hits.rows]).toEqual([0, 2])
    expect(answer.byVersion).toEqual([0, 2])
  })
})

describe('names', () => {
  const texts = [
    { en: 'Nurbek Kushakbayev was freed', de: 'Nurbek Kuschakbajew kam frei', kk: 'Нұрбек Құшақбаевтың бостандығы', ru: 'Нурбек Кушакбаев вышел' },
    { en: 'Kushakbayev spoke', de: 'Kuschakbajew sprach', kk: 'Құшақбаев сөйледі', ru: 'Говорил Кушакбаев' },
  ]
  const made = workOf(texts)
  const { find, work } = searchIn(texts, analyse(made.work).names)
  it.each([
    ['Kushakbayev', 8],
    ['Кушакбаев', 8],
    ['Құшақбаевтың', 8],
    ['Kuschakbajew', 8],
    ['Nurbek', 4],
    ['"Kushakbayev"', 2],
  ])('%s stands in %i places', (query, places) => {
    expect(find(query).hits.count).toBe(places)
  })
  it('of bodies are not found by one of their words, but by their acronym', () => {
    const mention = (version: string, text: string) => ({ version, segment: 'r0', start: 0, end: text.length, text, lemma: text, system: null })
    const body: Name = { id: 'b', kind: 'body', label: 'OSCE', mentions: [mention('en', 'OSCE'), mention('ru', 'Организация по безопасности')] }
    const { find } = searchIn([{ en: 'OSCE', ru: 'Организация по безопасности' }], [body])
    expect(find('OSCE').byVersion).toEqual([1, 1])
    expect(find('безопасности').byVersion).toEqual([0, 1])
  })
  it('are marked whole and said to be names', () => {
    const answer = find('Kushakbayev')
    expect(marked(answer, work)).toContain('‹Нұрбек Құшақбаевтың› бостандығы')
    expect(answer.names).toContain('Nurbek Kushakbayev')
    expect([...answer.hits.by].map((by) => foundBy[by])).toContain('name')
  })
})

describe('what always holds', () => {
  const words = fc.string({ unit: fc.constantFrom(...'aäbcéҚқңһійёе \u00AD\u0301-’人ท'), maxLength: 12 })
  property.prop([words, words, words])('a hit folded is the phrase folded, to the letter', (before, middle, after) => {
    const text = `${before} ${middle} ${after}`
    const phrase = foldText(middle)
    const { find } = searchIn([{ en: text }])
    const { hits } = find(`"${middle}"`)
    if (phrase === '') expect(hits.count).toBe(0)
    else expect(hits.count).toBeGreaterThan(0)
    for (let at = 0; at < hits.count; at++) expect(foldText(text.slice(hits.starts[at], hits.ends[at]))).toBe(phrase)
  })
  const plain = fc.string({ unit: fc.constantFrom(...'abйЙЖ1 .,-«»№—'), maxLength: 16 })
  property.prop([plain, fc.string({ unit: fc.constantFrom(...'abйж1'), minLength: 1, maxLength: 2 }), fc.constantFrom('', '*'), fc.constantFrom('', '*')])('the short way through plain text finds what folding finds', (text, word, before, after) => {
    const spans = ({ hits }: SearchAnswer) => [...hits.starts].map((start, at) => [start, hits.ends[at]])
    const query = `"${before}${word}${after}"`
    expect(spans(searchIn([{ en: text }]).find(query))).toEqual(spans(searchIn([{ en: `${text} ü` }]).find(query)))
  })
  property.prop([fc.array(words, { maxLength: 6 }), words])('the index finds what looking at every passage finds', (texts, query) => {
    const { find } = searchIn(texts.map((en) => ({ en })))
    const asked = foldText(query)
    const found = new Set(find(`*${query.replaceAll(/\s/gu, '')}*`).rows)
    if (asked === '' || asked.includes(' ') || /\s/u.test(query) || !/^\p{L}.*\p{L}$/u.test(query)) return
    texts.forEach((text, row) => {
      if (foldText(text).includes(asked)) expect([...found]).toContain(row)
    })
  })
})
