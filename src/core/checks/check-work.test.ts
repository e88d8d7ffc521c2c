import { describe, expect, it } from 'vitest'
import { alignByIds } from '../align/index.ts'
import { readFacts } from '../facts/index.ts'
import type { Finding, Mention, Name, Segment, Version, Work } from '../model/index.ts'
import { segmentOf } from '../formats/index.ts'
import { checkWork } from './index.ts'

/** A segment line: `citation-1: – having regard to …`. */
function segmentFrom(line: string): Segment {
  const [, id = '', text = ''] = /^(\S+): (.*)$/.exec(line) ?? []
  return segmentOf(id, text)
}

function workOf(texts: Readonly<Record<string, string>>, derivedFrom: Readonly<Record<string, string>> = {}): Work {
  const versions = Object.entries(texts).map(
    ([id, text]): Version => ({
      id,
      language: id.slice(0, 2),
      script: 'Latn',
      direction: 'ltr',
      label: {},
      provenance: {},
      licence: {},
      derivedFrom: derivedFrom[id] ?? null,
      year: null,
      unofficial: true,
      notes: {},
      segments: text.trim().split('\n').map((line) => segmentFrom(line.trim())),
    }),
  )
  return { id: 'work', title: {}, identifiers: {}, date: null, versions }
}

function check(work: Work, names: readonly Name[] = []): readonly Finding[] {
  const facts = Object.fromEntries(work.versions.map((version) => [version.id, Object.fromEntries(version.segments.map((segment) => [segment.id, readFacts(segment, version.language)]))]))
  return checkWork({ work, alignment: alignByIds(work.versions), facts, names })
}

/** `check row [blamed] quoted`, for a table a reader can take in. */
const said = (findings: readonly Finding[]) => findings.map((finding) => `${finding.check} ${finding.row} [${finding.blamed.join()}] ${finding.spans[0]?.text ?? ''}`)

const english = `
  citation-1: - having regard to the report (1),
  citation-2: - having regard to the letter (2),
  citation-3: - having regard to the minutes,
  citation-4: - having regard to the annex,
  citation-5: - based on its rules,
  paragraph-1: 1. Calls for peace;
  paragraph-3: 3. Calls for bread;
  footnote-1: (1) First note.
  footnote-2: (2) Second note.`

describe('quotations that run over several segments', () => {
  const balance = (lines: readonly string[], language = 'en') => said(check(workOf({ [language]: lines.map((line, index) => `p-${index + 1}: ${line}`).join('\n') }))).filter((line) => line.startsWith('balance'))

  it('are closed in a later segment', () => {
    expect(balance(['She said: “We have waited for years.', 'Nobody came. Nobody wrote.', 'Now we have stopped waiting.” Then she left.'])).toEqual([])
    expect(balance(['Сказала она: «Мы ждали годами.', 'Больше не ждём». И ушла.'], 'ru')).toEqual([])
  })

  it('are opened anew in every English paragraph', () => {
    expect(balance(['She said: “We have waited for years.', '“Nobody came. Nobody wrote.', '“Now we have stopped waiting.” Then she left.', 'The hall was empty.'])).toEqual([])
    expect(balance(['Er sagte: „Wir haben gewartet.', '„Jetzt nicht mehr“, sagte er.'], 'de')).toEqual(['balance p-1 [de] „'])
  })

  it('are missed where nothing closes them', () => {
    expect(balance(['She said: “We have waited for years.', 'Then she left.', 'The “hall” was empty.'])).toEqual(['balance p-1 [en] “'])
    expect(balance(['Nobody came.” She left.', 'The hall was “empty.'])).toEqual(['balance p-1 [en] ”', 'balance p-2 [en] “'])
  })
})

describe('a whole work', () => {
  it('shows the gap in the numbering and the formula that breaks the habit', () => {
    expect(said(check(workOf({ en: english })))).toEqual(['formula citation-5 [en] based on', 'numbering-gap paragraph-2 [] '])
  })

  it('leaves alone another formula of the language’s own acts', () => {
    const others = ['den Bericht', 'das Schreiben', 'das Protokoll', 'den Anhang'].map((what, index) => `citation-${index + 1}: – unter Hinweis auf ${what},`).join('\n')
    const ending = (words: string) => said(check(workOf({ de: `${others}\ncitation-5: – ${words} seine Geschäftsordnung,` }))).filter((line) => line.startsWith('formula'))
    expect(ending('gestützt auf')).toEqual([])
    expect(ending('bezogen auf')).toEqual(['formula citation-5 [de] bezogen auf'])
  })

  it('finds a mark without a note and a note without a mark', () => {
    const found = check(workOf({ en: english.replace('(2),', '(3),') })).filter((finding) => finding.check === 'footnote-target')
    expect(said(found)).toEqual(['footnote-target citation-2 [en] (3)', 'footnote-target footnote-2 [en] (2) Second note.'])
  })

  it('names the version that lacks a paragraph, and the one that adds one', () => {
    const lacking = { en: 'paragraph-1: 1. Peace.\nparagraph-2: 2. Bread.', de: 'paragraph-1: 1. Frieden.', fr: 'paragraph-1: 1. Paix.\nparagraph-2: 2. Pain.' }
    expect(said(check(workOf(lacking)))).toContain('segment-missing paragraph-2 [de] 2. Bread.')
    const adding = { ...lacking, fr: 'paragraph-1: 1. Paix.' }
    expect(said(check(workOf(adding)))).toContain('segment-added paragraph-2 [en] 2. Bread.')
  })

  it('blames one translation against its source and two others', () => {
    const texts = { en: 'paragraph-1: In all 55 came.', de: 'paragraph-1: Insgesamt kamen 56.', ru: 'paragraph-1: Всего пришло 55.', kk: 'paragraph-1: Барлығы 55 келді.' }
    expect(said(check(workOf(texts, { de: 'en', ru: 'en', kk: 'en' })))).toEqual(['number paragraph-1 [de] 56'])
  })

  it('notices a capital the version otherwise does not write there', () => {
    const text = 'paragraph-1: 1. to allow it; to allow more; to see a man; the law Allow again; it stays; Also us.'
    expect(said(check(workOf({ en: text })))).toEqual(['capital paragraph-1 [en] Allow', 'capital paragraph-1 [en] Also'])
  })

  it('gives ids that outlive a change elsewhere, each once', () => {
    const before = check(workOf({ en: english }))
    const after = check(workOf({ en: english.replace('the annex', 'the other annex') }))
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(new Set(before.map(({ id }) => id)).size).toBe(before.length)
  })
})

describe('names', () => {
  const work = workOf({ en: 'paragraph-1: 1. Max Bokayev left.\nparagraph-2: 2. Max Bokajew came.', de: 'paragraph-1: 1. Max Bokajew ging.\nparagraph-2: 2. Er kam.', ru: 'paragraph-1: 1. Макс Бокаев ушёл.\nparagraph-2: 2. Макс Бокаев пришёл.' })
  const mention = (version: string, segment: string, text: string): Mention => {
    const start = work.versions.find(({ id }) => id === version)!.segments.find(({ id }) => id === segment)!.text.indexOf(text)
    return { version, segment, start, end: start + text.length, text, lemma: text, system: null }
  }
  const name: Name = {
    id: 'bokayev',
    kind: 'person',
    label: 'Max Bokayev',
    mentions: [mention('en', 'paragraph-1', 'Max Bokayev'), mention('en', 'paragraph-2', 'Max Bokajew'), mention('de', 'paragraph-1', 'Max Bokajew'), mention('ru', 'paragraph-1', 'Макс Бокаев'), mention('ru', 'paragraph-2', 'Макс Бокаев')],
  }

  it('are one spelling a version, and stand in every version of a row', () => {
    expect(said(check(work, [name])).filter((line) => line.startsWith('name'))).toEqual(['name-spelling paragraph-2 [en] Max Bokajew', 'name-missing paragraph-2 [de] '])
  })

  it('may be said by the surname alone', () => {
    const short = { ...name, mentions: [mention('en', 'paragraph-1', 'Max Bokayev'), mention('en', 'paragraph-1', 'Bokayev')] }
    expect(said(check(work, [short])).filter((line) => line.startsWith('name-spelling'))).toEqual([])
  })
})

describe('a manner of writing', () => {
  const lines = (texts: readonly string[]) => texts.map((text, index) => `p-${index + 1}: ${text}`).join('\n')
  const styled = (texts: readonly string[]) => check(workOf({ de: lines(texts) })).filter(({ check: id }) => id === 'spacing')
  const plain = Array.from({ length: 12 }, (_, index) => `Ein Satz ohne Fehler: ${'abcdefghijkl'[index]}.`)

  it('that more than a quarter of the segments have is the document’s: reported once, with its first places and how many there are', () => {
    const [style, ...more] = styled([...plain.slice(0, 8), 'Das Ziel : mehr.', 'Der Weg : kürzer.', 'Der Grund : keiner.'])
    expect(more).toEqual([])
    expect(style).toMatchObject({ row: 'p-9', severity: 'hint', blamed: ['de'], params: { change: 'style', times: 3, of: 11, text: 'Ziel :' } })
    expect(style!.spans.map(({ text }) => text)).toEqual(['Ziel :', 'Weg :', 'Grund :'])
  })

  it('that a quarter have is reported each time', () => {
    expect(styled([...plain.slice(0, 9), 'Das Ziel : mehr.', 'Der Weg : kürzer.', 'Der Grund : keiner.'])).toHaveLength(3)
  })

  it('is counted for itself, and among the segments that have its sign', () => {
    // Three of four colons stand off; two spaces stand once.
    const found = styled([...Array.from({ length: 20 }, (_, index) => `Ein Satz ${'abcdefghijklmnopqrst'[index]}.`), 'Das Ziel : mehr.', 'Der Weg : kürzer.', 'Der Grund : keiner.', 'Zwei  Leerzeichen.', 'Eins: richtig.'])
    expect(found.map(({ params, spans }) => [params['change'] ?? 'one', spans.length].join(' '))).toEqual(['style 3', 'one 1'])
  })

  it('is told for end marks too, of one version or between two', () => {
    const stopped = Array.from({ length: 6 }, (_, index) => `Satz ${'abcdef'[index]}.`)
    const bare = stopped.map((text) => text.slice(0, -1))
    const ends = (texts: Readonly<Record<string, readonly string[]>>) =>
      check(workOf(Object.fromEntries(Object.entries(texts).map(([id, own]) => [id, lines(own)])))).filter(({ check: id }) => id === 'end-mark').map(({ blamed, params }) => [params['change'], params['times'], 'of', params['of'], ...blamed].join(' '))
    expect(ends({ de: stopped, en: bare })).toEqual(['style 6 of 6'])
    expect(ends({ de: stopped, en: bare, fr: stopped })).toEqual(['style 6 of 6 en'])
    expect(ends({ de: stopped, en: [bare[0]!, ...stopped.slice(1)] })).toEqual(['missing  of '])
  })
})
