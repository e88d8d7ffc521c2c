import { describe, expect, it } from 'vitest'
import type { NameTable, Naming } from '../model/index.ts'
import { nameListFormats, readNameList, writeNameList } from './name-list.ts'
import { readNaming, writeNaming } from './naming-json.ts'

const table: NameTable = {
  work: 'letters',
  versions: [{ id: 'en', language: 'en' }, { id: 'en-old', language: 'en' }, { id: 'kk', language: 'kk' }],
  names: [
    {
      id: 'zhanar-ospanova', kind: 'person', label: 'Zhanar Ospanova', preferred: { de: 'Schanar Ospanowa', kk: 'Жанар Оспанова' },
      spellings: [
        { version: 'en', language: 'en', lemma: 'Zhanar Ospanova', system: 'ru-en-press', count: 1, forms: [] },
        { version: 'en-old', language: 'en', lemma: 'Janar Ospanova', system: null, count: 3, forms: [] },
        { version: 'kk', language: 'kk', lemma: 'Жанар Оспанова', system: null, count: 2, forms: [{ text: 'Жанар Оспановаға', count: 1 }] },
      ],
    },
    { id: 'bread-salt', kind: 'body', label: 'Bread & “Salt” <1>', preferred: {}, spellings: [{ version: 'en', language: 'en', lemma: 'Bread & “Salt” <1>', system: null, count: 1, forms: [] }] },
  ],
}
const asAuthority = [
  { kind: 'person', label: 'Zhanar Ospanova', spellings: [{ language: 'de', text: 'Schanar Ospanowa' }, { language: 'en', text: 'Zhanar Ospanova' }, { language: 'kk', text: 'Жанар Оспанова' }] },
  { kind: 'body', label: 'Bread & “Salt” <1>', spellings: [{ language: 'en', text: 'Bread & “Salt” <1>' }] },
]
const byLanguage = (list: typeof asAuthority | Awaited<ReturnType<typeof readNameList>>['authority']) => list.map((name) => ({ ...name, spellings: name.spellings.toSorted((a, b) => (a.language < b.language ? -1 : 1)) }))

describe('a table of names', () => {
  it.each(nameListFormats)('comes back from %s as a list of names: one spelling a language, the preferred, the label, or the most used', async (format) => {
    const { authority, problems } = await readNameList(await writeNameList(table, format), `names.${format}`)
    expect(byLanguage(authority)).toEqual(asAuthority)
    expect(problems).toEqual([])
  })

  it('is a line a spelling in TSV', async () => {
    expect((await writeNameList(table, 'tsv')).split('\n').slice(0, 5)).toEqual([
      'id\tkind\tname\tversion\tlanguage\tspelling\tstatus\tsystem\tcount\tforms',
      'zhanar-ospanova\tperson\tZhanar Ospanova\t\tde\tSchanar Ospanowa\tpreferred\t\t0\t',
      'zhanar-ospanova\tperson\tZhanar Ospanova\ten\ten\tZhanar Ospanova\t\tru-en-press\t1\t',
      'zhanar-ospanova\tperson\tZhanar Ospanova\ten-old\ten\tJanar Ospanova\t\t\t3\t',
      'zhanar-ospanova\tperson\tZhanar Ospanova\tkk\tkk\tЖанар Оспанова\tpreferred\t\t2\tЖанар Оспановаға ×1',
    ])
  })
})

describe('lists made elsewhere', () => {
  const one = [{ kind: null, label: 'Zhanar Ospanova', spellings: [{ language: 'en', text: 'Zhanar Ospanova' }, { language: 'ru', text: 'Жанар Оспанова' }] }]
  it.each([
    ['a glossary with a column a language', 'English\tРусский\nZhanar Ospanova\tЖанар Оспанова\n\n'],
    ['one from a spreadsheet', '\uFEFFen\tru\r\n"Zhanar Ospanova"\tЖанар Оспанова\r\n'],
    ['plain JSON', '[{"spellings": [{"language": "en", "text": "Zhanar Ospanova"}, {"language": "ru", "text": "Жанар Оспанова"}]}]'],
    ['TBX of 2008', '<?xml version="1.0"?><martif type="TBX-Basic" xml:lang="en"><text><body><termEntry id="c1"><langSet xml:lang="en"><tig><term>Zhanar Ospanova</term></tig></langSet><langSet xml:lang="ru"><tig><term>Жанар Оспанова</term></tig><tig><term>Жанара О.</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet></termEntry></body></text></martif>'],
    ['TBX in the other style', '<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body><conceptEntry id="c1"><descrip type="subjectField">Letters</descrip><note>Seen in a letter</note><langSec xml:lang="en"><note>As she signs</note><termSec><term>Zh. Ospanova</term></termSec><termSec><term>Zhanar Ospanova</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec><langSec xml:lang="ru"><termSec><term>Жанар Оспанова</term></termSec></langSec></conceptEntry></body></text></tbx>'],
  ])('%s', async (_, source) => {
    const { authority } = await readNameList(source, 'list')
    expect(authority).toEqual(one)
  })

  it.each([
    ['', 'empty'],
    ['a\tb\n1\t2\n', 'format-wrong'],
    ['{"names": 3}', 'field-missing'],
    ['{"names": [', 'not-json'],
    ['<html></html>', 'format-wrong'],
  ])('%j is said to be no list', async (source, code) => {
    const { authority, problems } = await readNameList(source, 'list')
    expect([authority, problems.map((problem) => problem.code)]).toEqual([[], [code]])
  })
})

describe('names.json', () => {
  const naming: Naming = {
    corrections: [
      { do: 'merge', name: { id: 'a', spelling: { version: 'ru', lemma: 'А' } }, with: [{ id: 'b', spelling: null }] },
      { do: 'split', name: { id: 'a', spelling: null }, spellings: [{ version: 'en', lemma: 'A B' }], into: { id: 'c', spelling: null } },
      { do: 'split', name: { id: 'a', spelling: null }, spellings: [{ version: 'en', lemma: 'A C' }], into: null },
      { do: 'label', name: { id: 'a', spelling: null }, label: 'Ä' },
      { do: 'spelling', name: { id: 'a', spelling: null }, language: 'kk', text: 'Ә' },
      { do: 'kind', name: { id: 'a', spelling: null }, kind: 'place' },
      { do: 'reject', name: { id: 'd', spelling: null } },
    ],
    authority: [{ kind: null, label: 'E', spellings: [{ language: 'en', text: 'E' }] }],
  }
  it('comes back as written', () => {
    expect(readNaming(writeNaming(naming), 'names.json')).toEqual({ naming, problems: [] })
    expect(readNaming(writeNaming({ corrections: [], authority: [] }), 'names.json')).toEqual({ naming: { corrections: [], authority: [] }, problems: [] })
  })

  it('keeps what can be used and names the rest', () => {
    const { naming: kept, problems } = readNaming('{"corrections": [{"do": "reject", "name": "d"}, {"do": "fly", "name": "d"}, {"do": "merge", "name": "d", "with": []}]}', 'names.json')
    expect(kept?.corrections).toEqual([{ do: 'reject', name: { id: 'd', spelling: null } }])
    expect(problems.map(({ code, detail }) => `${code} ${detail.slice(0, 14)}`)).toEqual(['field-wrong corrections[1]', 'field-wrong corrections[2]'])
  })

  it.each([['nonsense', 'not-json'], ['[]', 'field-missing']])('%s is nothing', (source, code) => {
    expect(readNaming(source, 'names.json')).toMatchObject({ naming: null, problems: [{ code, file: 'names.json' }] })
  })
})
