import { fc, test as property } from '@fast-check/vitest'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { alignByIds } from '../align/index.ts'
import { analyse, readWork, versionFile, type Version, type Work } from '../index.ts'
import { counterparts } from './counterparts.ts'
import { readGold } from './gold/read-gold.ts'
import { learnLinks } from './learn-links.ts'
import { readWords } from './read-words.ts'
import { unlinkedWords } from './unlinked-words.ts'

const folder = join(import.meta.dirname, '../../../texts/kazakhstan-2019')

function resolution(): Work {
  const { work } = readWork(Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])))
  if (!work) throw new Error('the resolution does not read')
  return work
}

/** A made-up work: a line a row, by language. */
function workOf(rows: Readonly<Record<string, readonly string[]>>): Work {
  const described = { id: 'made', title: { en: 'Made' }, date: null, identifiers: {}, versions: Object.keys(rows).map((id) => ({ id, language: id, script: 'Zyyy', label: {}, provenance: {}, licence: {} })) }
  const files = Object.fromEntries(Object.entries(rows).map(([id, lines]) => [versionFile(id), lines.map((line, at) => `${line} {#text-${at + 1}}`).join('\n\n')]))
  const { work, problems } = readWork({ 'work.json': JSON.stringify(described), ...files })
  if (!work) throw new Error(JSON.stringify(problems))
  return work
}

const linkerOf = ({ versions }: Pick<Work, 'versions'>) => learnLinks({ versions, alignment: alignByIds(versions) })

const textOf = (versions: readonly Version[], version: string, segment: string): string => versions.find(({ id }) => id === version)?.segments.find(({ id }) => id === segment)?.text ?? ''

describe('in the resolution', () => {
  const work = resolution()
  const { alignment, facts, names } = analyse(work)
  const linker = learnLinks({ versions: work.versions, alignment, facts, names })

  /** What answers the first such word of a row, by version, in print. */
  function answers(row: string, version: string, word: string): Readonly<Record<string, string>> {
    const links = linker(row)
    const at = links.words.findIndex((one) => one.version === version && one.lower === word)
    return Object.fromEntries(counterparts(links, at).map((found) => [found.version, found.spans.map(({ segment, start, end }) => textOf(work.versions, found.version, segment).slice(start, end)).join(' … ')]))
  }

  test.each([
    // A compound and the words it is made of.
    ['citation-7', 'en-revised', 'rights', { de: 'Menschenrechtsdialoge', kk: 'құқықтары', ru: 'правам' }],
    ['paragraph-1', 'de', 'menschenrechte', { 'en-revised': 'human rights', kk: 'адам құқықтары', ru: 'права человека' }],
    // A name, in any spelling and case.
    ['recital-h', 'en-revised', 'tulbayev', { de: 'Tulbajew', kk: 'Тұлбаев', ru: 'Тулбаев' }],
    // Numbers by value, with what is written after them.
    ['recital-q', 'en-revised', '143rd', { de: '143', kk: '143', ru: '143' }],
    // A month by name.
    ['recital-b', 'en-revised', 'march', { de: 'März', kk: 'наурызда', ru: 'марте' }],
    // Acronyms.
    ['citation-6', 'ru', 'ес', { 'en-revised': 'EU', de: 'EU', kk: 'ЕО' }],
    // One word sound, two endings.
    ['recital-b', 'kk', 'демократия', { 'en-revised': 'Democracy', de: 'Demokratie', ru: 'демократию' }],
    // Words that share nothing but the rows they stand in.
    ['paragraph-7', 'en-revised', 'government', { de: 'Regierung', kk: 'Үкіметін', ru: 'правительство' }],
    ['paragraph-7', 'en-revised', 'recommendations', { de: 'Empfehlungen', kk: 'ұсынымдарын', ru: 'рекомендации' }],
  ])('%s, %s: “%s”', (row, version, word, expected) => {
    expect(answers(row, version, word)).toMatchObject(expected)
  })

  test('thin evidence shows nothing: a phrase rendered freely', () => {
    // "belegt Platz" beside "ranks": each stands once in the whole work.
    expect(answers('recital-q', 'en-revised', 'ranks')).not.toHaveProperty('de')
  })

  test('nine of ten links shown are right, and two thirds of those that are sure are found: passages linked by hand', () => {
    const versions: Readonly<Record<string, string>> = { en: 'en-revised', de: 'de', kk: 'kk', ru: 'ru' }
    const sums = { shown: 0, right: 0, found: 0, sure: 0 }
    for (const pair of ['en-de', 'en-ru', 'en-kk', 'ru-kk']) {
      const [x = '', y = ''] = pair.split('-').map((language) => versions[language])
      const passages = readGold(readFileSync(join(import.meta.dirname, `gold/${pair}.md`), 'utf8')).filter((passage) => passage.work === work.id && passage.split === 'held-out')
      for (const { row, a, b, sure, possible } of passages) {
        const { words, links } = linker(row)
        const segment = alignment.rows.find(({ id }) => id === row)?.cells
        const from = [textOf(work.versions, x, segment?.[x]?.[0] ?? '').indexOf(a), textOf(work.versions, y, segment?.[y]?.[0] ?? '').indexOf(b)] as const
        const placeIn = (passage: string, start: number): number => readWords(passage).findIndex((word) => word.start === start)
        sums.sure += sure.size
        for (const link of links) {
          const ends = [words[link.a]!, words[link.b]!]
          const [left, right] = [ends.find(({ version }) => version === x), ends.find(({ version }) => version === y)]
          if (!left || !right) continue
          const [i, j] = [placeIn(a, left.start - from[0]), placeIn(b, right.start - from[1])]
          if (i < 0 && j < 0) continue
          sums.shown++
          if (possible.has(`${i} ${j}`)) sums.right++
          if (sure.has(`${i} ${j}`)) sums.found++
        }
      }
    }
    expect(sums.right / sums.shown).toBeGreaterThan(0.9)
    expect(sums.found / sums.sure).toBeGreaterThan(0.66)
  })

  test('a row that is not there has none', () => {
    expect(linker('paragraph-99')).toEqual({ words: [], links: [] })
  })
})

test('a memory teaches what a small work cannot', () => {
  const { versions } = workOf({ en: ['The river froze.'], de: ['Der Fluss fror zu.'] })
  const alignment = alignByIds(versions)
  const memory = ['We cross the river. / Wir überqueren den Fluss.', 'A river is deep. / Ein Fluss ist tief.', 'He saw the river. / Er sah den Fluss.', 'This river is long. / Dieser Fluss ist lang.'].map((pair) => {
    const [en = '', de = ''] = pair.split(' / ')
    return { en, de }
  })
  const answer = (linker: ReturnType<typeof learnLinks>): readonly string[] => {
    const links = linker('text-1')
    return counterparts(links, links.words.findIndex(({ lower }) => lower === 'river')).flatMap(({ spans }) => spans.map(({ segment, start, end }) => textOf(versions, 'de', segment).slice(start, end)))
  }
  expect(answer(learnLinks({ versions, alignment }))).toEqual([])
  expect(answer(learnLinks({ versions, alignment, memory }))).toEqual(['Fluss'])
})

test('equal input gives equal links, in whatever order rows are asked for', () => {
  const work = workOf({ en: ['the law of 2018', 'a law of Astana', 'the right to the law'], de: ['das Gesetz von 2018', 'ein Gesetz aus Astana', 'das Recht auf das Gesetz'], ru: ['закон 2018', 'закон Астаны', 'право на закон'] })
  const [first, second] = [linkerOf(work), linkerOf(work)]
  const rows = ['text-1', 'text-2', 'text-3', 'text-2', 'text-1']
  expect(rows.map(first)).toEqual(rows.toReversed().map(second).toReversed())
})

test('what is added stands between linked words without a counterpart', () => {
  const en = ['Astana and Almaty protest in May 2018.', 'Astana and Moscow protest in June 2018.', 'Berlin and Almaty protest in July 2019.', 'Moscow and Berlin strangely protest in May 2017.']
  const de = ['Astana und Almaty protestieren im Mai 2018.', 'Astana und Moskau protestieren im Juni 2018.', 'Berlin und Almaty protestieren im Juli 2019.', 'Moskau und Berlin protestieren im Mai 2017.']
  const linker = linkerOf(workOf({ en, de }))
  expect(unlinkedWords(linker('text-4')).map(({ lower }) => lower)).toEqual(['strangely'])
  expect(unlinkedWords(linker('text-1'))).toEqual([])
})

const word = fc.constantFrom('law', 'right', 'Recht', 'право', 'құқық', '2018', 'Astana', 'Астана', 'Kommission', 'комиссия', 'und', 'and', 'и', 'және', 'EU-Recht', '法律', 'ILO’s')
const lines = fc.array(fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')), { minLength: 1, maxLength: 5 })

property.prop([lines, lines, lines], { numRuns: 40 })('links join words of one row and two versions, once each, inside their texts', (en, de, kk) => {
  const { versions } = workOf({ en, de, kk })
  const linker = linkerOf({ versions })
  for (const { id, cells } of alignByIds(versions).rows) {
    const { words, links } = linker(id)
    for (const { version, segment, start, end, lower } of words) {
      expect(cells[version]).toContain(segment)
      expect(textOf(versions, version, segment).slice(start, end).toLowerCase()).toBe(lower)
    }
    expect(new Set(links.map(({ a, b }) => `${a} ${b}`)).size).toBe(links.length)
    for (const { a, b, likelihood } of links) {
      expect(words[a]!.version).not.toBe(words[b]!.version)
      expect(likelihood).toBeGreaterThan(0)
      expect(likelihood).toBeLessThanOrEqual(1)
      // Seen from either end it is the same link.
      expect(counterparts({ words, links }, a).map(({ version }) => version)).toContain(words[b]!.version)
      expect(counterparts({ words, links }, b).map(({ version }) => version)).toContain(words[a]!.version)
    }
  }
})
