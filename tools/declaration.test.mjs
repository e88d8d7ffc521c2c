import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { labelOf, scriptOf, versionIds, versionText, writeDeclaration } from './declaration.ts'
import { preambleIds } from './preamble-ids.ts'

const page = `<!doctype html><html lang="xx"><head><title>X</title></head>
  <body>
    <h1>Title</h1>
    <header><h2>Preamble</h2>${Array.from({ length: 9 }, (_, index) => `<p>Clause ${index + 1}</p>`).join('\n')}</header>
    <article data-number="1"><h2>Article 1</h2>
      <p>All &#x26; sundry
      are born free.</p></article>
    <article data-number="11"><h2>Article 11</h2><ol><li><p>First</p></li><li><p>Second</p></li></ol></article>
  </body></html>`

test('a page becomes lines with ids that are the same in every language', () => {
  expect(versionText(page, page).split('\n')).toEqual([
    'Title {#title}',
    'Preamble {#heading-0}',
    ...Array.from({ length: 8 }, (_, index) => `Clause ${index + 1} {#recital-${index + 1}}`),
    'Clause 9 {#text-proclamation}',
    'Article 1 {#heading-1}',
    'All & sundry are born free. {#paragraph-1-1}',
    'Article 11 {#heading-11}',
    'First {#paragraph-11-1}',
    'Second {#paragraph-11-2}',
    '',
  ])
})

describe('paragraphs of the preamble', () => {
  const english = [180, 300, 200, 80, 340, 200, 130, 15, 22, 700].map((length, index) => ({
    id: index < 9 ? `r${index + 1}` : 'proclamation',
    length,
  }))
  test.each([
    ['as in English', [180, 300, 200, 80, 340, 200, 130, 15, 22, 700], 'r1 r2 r3 r4 r5 r6 r7 r8 r9 proclamation'],
    ['half as long', [90, 150, 100, 40, 170, 100, 65, 8, 11, 350], 'r1 r2 r3 r4 r5 r6 r7 r8 r9 proclamation'],
    ['two clauses in one', [180, 300, 280, 340, 200, 130, 15, 22, 700], 'r1 r2 r3 r5 r6 r7 r8 r9 proclamation'],
    ['the proclamation in one', [180, 300, 200, 80, 340, 200, 130, 740], 'r1 r2 r3 r4 r5 r6 r7 proclamation'],
    ['one clause in two', [180, 300, 200, 80, 170, 170, 200, 130, 15, 22, 700], 'r1 r2 r3 r4 r5 r5-2 r6 r7 r8 r9 proclamation'],
    ['nothing', [], ''],
  ])('%s', (_, lengths, ids) => {
    const ratio = lengths.length > 0 && lengths[0] === 90 ? 0.5 : 1
    expect(preambleIds(lengths, english, ratio).join(' ')).toBe(ids)
  })
})

test('the plainest version has the language tag for its id', () => {
  const ids = versionIds([
    { bcp47: 'ur', code: 'urd_2', name: 'Urdu (2)' },
    { bcp47: 'ur', code: 'urd', name: 'Urdu' },
    { bcp47: 'zh', code: 'cmn_hans_beijing', name: 'Chinese (Beijing)' },
    { bcp47: 'zh', code: 'cmn_hans', name: 'Chinese (Simplified)' },
    { bcp47: 'und', code: '013', name: '(Mijisa)' },
    { bcp47: 'hus', code: 'hus', name: 'Huastec (Veracruz)' },
    { bcp47: 'hus', code: 'hva', name: 'Huastec (Potosí)' },
  ])
  expect([...ids]).toEqual([
    ['urd_2', 'urd-2'],
    ['urd', 'ur'],
    ['cmn_hans_beijing', 'cmn-hans-beijing'],
    ['cmn_hans', 'zh'],
    ['013', '013'],
    ['hus', 'hus'],
    ['hva', 'hva'],
  ])
})

test.each([
  ['az-Cyrl', 'Azerbaijani, North (Cyrillic)', { en: 'Azerbaijani (Cyrillic)', ru: 'Азербайджанский (кириллица)' }],
  ['mfe', 'Morisyen', { en: 'Morisyen' }],
  ['und', '(Mijisa)', { en: 'Mijisa' }],
  ['de-1996', 'German, Standard (1996)', { en: 'German (1996)', de: 'Deutsch (1996)' }],
])('%s is called %j', (bcp47, name, labels) => {
  const names = {
    languages: { az: { en: 'Azerbaijani', ru: 'азербайджанский' }, de: { en: 'German', de: 'Deutsch' } },
    scripts: { Cyrl: { en: 'Cyrillic', ru: 'кириллица' } },
    regions: {},
  }
  expect(labelOf({ bcp47, code: '', name }, names)).toEqual(labels)
})

test.each([
  ['ja', 'すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。', 'Jpan'],
  ['zh', '人人生而自由', 'Hans'],
  ['zh-Hant', '人人生而自由', 'Hant'],
  ['ar', 'يولد جميع الناس أحراراً', 'Arab'],
])('the script of %s', (tag, text, script) => {
  expect(scriptOf(tag, text)).toBe(script)
})

test('the versions of the package are all there, each with an id of its own and its 30 articles or the part it has', () => {
  const folder = mkdtempSync(join(tmpdir(), 'declaration-'))
  writeDeclaration(join(import.meta.dirname, '../texts/udhr'), folder)
  const { versions, first } = JSON.parse(readFileSync(join(folder, 'catalogue.json'), 'utf8'))
  const ids = versions.map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(500)
  expect(new Set(ids).size).toBe(ids.length)
  expect(readdirSync(folder)).toHaveLength(ids.length + 1)
  for (const id of first)
    expect(readFileSync(join(folder, `${id}.md`), 'utf8').match(/\{#heading-(?:[1-9]|[12]\d|30)\}/g), id).toHaveLength(30)
  for (const { id, label, script } of versions) {
    const file = readFileSync(join(folder, `${id}.md`), 'utf8')
    const segments = [...file.matchAll(/ \{#([a-z0-9-]+)\}$/gm)].map((match) => match[1])
    expect(new Set(segments).size, id).toBe(file.trimEnd().split('\n').length)
    expect(label.en, id).toBeTruthy()
    expect(script, id).toMatch(/^[A-Z][a-z]{3}$/)
  }
  rmSync(folder, { recursive: true })
})
