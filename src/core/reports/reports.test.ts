import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { applyReview, noReview } from '../checks/index.ts'
import { formats, readWork, type Platform } from '../formats/index.ts'
import { analyse } from '../view/index.ts'
import { reportFormats, wordReport, type Report, type ReportWords } from './index.ts'

const platform: Platform = { decoder: (encoding) => new TextDecoder(encoding), encode: (text) => new TextEncoder().encode(text) }

const description = (ids: readonly string[]) => JSON.stringify({ id: 'harvest', title: { en: 'On <the> harvest' }, versions: ids.map((id) => ({ id, language: id, script: id === 'ru' ? 'Cyrl' : 'Latn' })) })
const { work } = readWork({
  'work.json': description(['en', 'de', 'ru']),
  'en.md': 'On the harvest {#title}\n1. Recalls <script>alert("x & y")</script> its resolution of 12 May 2017; {#paragraph-1}\n2. Counts 40 fields; {#paragraph-2}',
  'de.md': 'Zur Ernte {#title}\n1. erinnert <script>alert("x & y")</script> an seine Entschließung vom 12. Mai 2017; {#paragraph-1}\n2. zählt 40 Felder; {#paragraph-2}',
  'ru.md': 'Об урожае {#title}\n1. напоминает <script>alert("x & y")</script> о своей резолюции от 13 мая 2017 года; {#paragraph-1}\n2. насчитывает 41 поле; {#paragraph-2}',
})

/** Words that say which word they are. */
const words: ReportWords = {
  language: 'en',
  title: 'Report on “A & B”',
  say: (key, params) => `${key}${params ? ` ${JSON.stringify(params)}` : ''}`,
  finding: (check, part) => `${check} ${part}`,
  sign: (version) => version.toUpperCase(),
}

function reported(locate?: Report['locate']): Report {
  if (!work) throw new Error('the fixture cannot be read')
  const { findings, alignment } = analyse(work)
  return wordReport(work, alignment.rows, applyReview(findings, noReview), words, locate)
}

async function written(id: string, report = reported()): Promise<string> {
  const output = (await reportFormats.find((format) => format.id === id)!.load()).write(report, platform)
  if (typeof output !== 'string') throw new Error(`${id} is no text`)
  return output
}

describe('a report', () => {
  test('has findings to show here', () => {
    expect(reported().findings.map(({ finding }) => [finding.check, finding.row, finding.blamed.join()])).toEqual([
      ['date', 'paragraph-1', 'ru'],
      ['number', 'paragraph-2', 'ru'],
    ])
  })

  test('leaves out what is dismissed, counts it, and says what changed since', () => {
    if (!work) throw new Error('the fixture cannot be read')
    const { findings, alignment } = analyse(work)
    const [first, second] = findings
    const review = { ...noReview, dismissed: [{ finding: first!.id, check: 'date', row: 'paragraph-1', quoted: {}, reason: '' }, { finding: 'gone', check: 'number', row: second!.row, quoted: {}, reason: 'as printed' }] }
    const report = wordReport(work, alignment.rows, applyReview(findings, review), words)
    expect(report.findings.map(({ finding, changed }) => [finding.check, changed])).toEqual([['number', 'as printed']])
    expect(report.setAside).toBe('report.setAside {"count":1}')
  })
})

test('what is quoted from another row says which', async () => {
  const { work: twice } = readWork({
    'work.json': description(['en', 'de']),
    'en.md': '1. The doors of the hall are shut at night. {#paragraph-1}\n2. The keys hang at the gate. {#paragraph-2}\n3. The doors of the hall are shut at night. {#paragraph-3}',
    'de.md': '1. Die Türen der Halle sind nachts geschlossen. {#paragraph-1}\n2. Die Schlüssel hängen am Tor. {#paragraph-2}\n3. In der Nacht bleibt die Halle versperrt. {#paragraph-3}',
  })
  if (!twice) throw new Error('the fixture cannot be read')
  const { findings, alignment } = analyse(twice)
  const report = wordReport(twice, alignment.rows, applyReview(findings.filter(({ check }) => check === 'same-text'), noReview), words)
  const [finding] = report.findings
  expect(finding?.finding.row).toBe('paragraph-3')
  expect(finding?.finding.spans.map((span) => report.elsewhere(finding.finding, span))).toContainEqual({ row: 'paragraph-1', name: 'row.paragraph {"label":"1"}' })
  expect(await written('text', report)).toMatch(/^ {2}de {2}\[paragraph-1\] ‹.*Die Türen/m)
  expect(await written('html', report)).toContain('<small lang="en">row.paragraph {&#34;label&#34;:&#34;1&#34;}:</small> <mark>')
})

describe('as HTML', () => {
  test('is a page of its own: no script, nothing to load, the text of the work as text', async () => {
    const page = await written('html')
    expect(page).not.toMatch(/<script|<link|<img|\bsrc=|\bhref=|url\(|@import/i)
    const names: string[] = []
    const errors: string[] = []
    const visit = (node: object): void => {
      if ('tagName' in node) names.push(String(node.tagName))
      if ('childNodes' in node && Array.isArray(node.childNodes)) node.childNodes.forEach(visit)
    }
    visit(parse(page, { onParseError: ({ code }) => errors.push(code) }))
    expect(errors).toEqual([])
    expect(new Set(names)).toEqual(new Set(['html', 'head', 'meta', 'title', 'style', 'body', 'header', 'h1', 'p', 'main', 'table', 'caption', 'tbody', 'tr', 'th', 'td', 'section', 'h2', 'article', 'h3', 'span', 'mark', 'footer', 'dl', 'dt', 'dd']))
    expect(page).toContain('&#60;script&#62;')
    expect(page).toContain('<td lang="ru" dir="ltr">')
    expect(page).toContain('<mark>13 мая 2017 года</mark>')
  })
})

describe('as SARIF', () => {
  const validator = addFormats.default(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false }))
  const valid = validator.compile(schema)

  test.each([
    ['without files', undefined],
    ['with the lines of files', (version: string, segment: string) => ({ file: `texts/a b/${version}.md`, line: segment === 'paragraph-1' ? 2 : 3 })],
  ])('passes the schema %s', async (_name, locate) => {
    const log: unknown = JSON.parse(await written('sarif', reported(locate)))
    expect(valid(log) ? [] : valid.errors).toEqual([])
  })

  test('the schema would notice what is wrong', () => {
    expect(valid({ version: '2.1.0', runs: [{ tool: {}, results: [{ level: 'fatal' }] }] })).toBe(false)
  })

  test('says what, how grave, where, and the MQM category', async () => {
    const log = JSON.parse(await written('sarif', reported((version) => ({ file: `texts/a b/${version}.md`, line: 2 }))))
    const [result] = log.runs[0].results
    expect(result).toMatchObject({ ruleId: 'date', ruleIndex: 0, level: 'error', properties: { mqm: 'accuracy/mistranslation', blamed: ['ru'], row: 'paragraph-1' } })
    expect(result.locations).toHaveLength(1)
    const { region, artifactLocation } = result.locations[0].physicalLocation
    expect(artifactLocation.uri).toBe('texts/a%20b/ru.md')
    const line = work?.versions.find(({ id }) => id === 'ru')?.segments[1]?.text ?? ''
    expect(line.slice(region.startColumn - 1, region.endColumn - 1)).toBe('13 мая 2017 года')
    expect(result.relatedLocations.map((place: { properties: { version: string } }) => place.properties.version)).toEqual(['en', 'de'])
  })
})

describe('as a table', () => {
  test('TSV has as many columns in each line as in its head', async () => {
    const lines = (await written('tsv')).trimEnd().split('\n').map((line) => line.split('\t'))
    expect(lines.map((cells) => cells.length)).toEqual([8, 8, 8])
    expect(lines[1]?.slice(0, 5)).toEqual(['error', 'date', 'accuracy/mistranslation', 'paragraph-1', 'ru'])
  })

  test('XLSX reads back: every version whole, its span marked, two columns left to fill', async () => {
    const output = (await reportFormats.find(({ id }) => id === 'xlsx')!.load()).write(reported(), platform)
    if (typeof output === 'string') throw new Error('no file')
    const { read } = await formats.find(({ id }) => id === 'xlsx')!.load()
    const { work: table } = await read!([output], platform, { file: 'report.xlsx' })
    const texts = table?.versions.flatMap(({ segments }) => segments.map(({ text }) => text)) ?? []
    expect(texts).toContain('1. напоминает <script>alert("x & y")</script> о своей резолюции от ‹13 мая 2017 года›;')
    expect(texts).toContain('2. zählt ‹40› Felder;')
  })
})

test('as text shows the evidence of each version', async () => {
  const text = await written('text')
  expect(text).toContain('paragraph-1  error  date  ru')
  expect(text).toContain('от ‹13 мая 2017 года›;')
})

test('as JSON Lines holds the findings as they are', async () => {
  const lines = (await written('jsonl')).trimEnd().split('\n').map((line): unknown => JSON.parse(line))
  expect(lines).toEqual(JSON.parse(JSON.stringify(reported().findings.map(({ finding }) => finding))))
})
