import type { Span } from '../model/index.ts'
import { isLetterAt } from '../text/index.ts'
import type { Hits } from './answer.ts'
import { foldText, isUnspaced } from './fold.ts'
import type { SearchText } from './search-text.ts'

/** As the text goes, or by the words behind the hit, by those before it, the nearest first, or by the hit's own. */
export const concordanceOrders = ['place', 'before', 'after', 'hit'] as const
export type ConcordanceOrder = (typeof concordanceOrders)[number]

/** A hit with what stands around it. */
export interface ConcordanceLine {
  /** Numbers of the row, of the version, and of the segment in it. */
  readonly row: number
  readonly version: number
  readonly segment: number
  readonly start: number
  /** The hit with the rest of its words, and what stands around them, in reading direction: of a text from right to left, `before` stands to the right. Joined, the three are a stretch of the printed text. */
  readonly before: string
  readonly hit: string
  readonly after: string
}

/** Characters on each side, and no more words than have room. */
const reach = 60

/** The hits of an answer as lines, in an order. Equal neighbours keep the order of the text. */
export function concordance({ texts, versions }: SearchText, hits: Hits, order: ConcordanceOrder): readonly ConcordanceLine[] {
  const lines = Array.from({ length: hits.count }, (_, at): ConcordanceLine => {
    const [version, segment] = [hits.versions[at] ?? 0, hits.segments[at] ?? 0]
    const text = texts[(versions[version]?.first ?? 0) + segment] ?? ''
    const { start, end } = wholeWords(text, hits.starts[at] ?? 0, hits.ends[at] ?? 0)
    return { row: hits.rows[at] ?? 0, version, segment, start: hits.starts[at] ?? 0, before: lead(text, start), hit: text.slice(start, end), after: trail(text, end) }
  })
  if (order === 'place') return lines
  const keyed = lines.map((line) => ({ line, key: keyOf(line, order) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ line }) => line)
}

function keyOf({ before, hit, after }: ConcordanceLine, order: Exclude<ConcordanceOrder, 'place'>): string {
  if (order === 'before') return foldText(before).split(' ').reverse().join(' ')
  return foldText(order === 'hit' ? hit : after)
}

/** A neighbour is a word, not the ending of the one found. */
function wholeWords(text: string, start: number, end: number): Span {
  const joins = (at: number): boolean => (isLetterAt(text, at) || /\d/.test(text.charAt(at))) && !isUnspaced(text.charCodeAt(at))
  let [from, to] = [start, end]
  if (joins(from)) while (from > 0 && joins(from - 1)) from--
  if (to > start && joins(to - 1)) while (to < text.length && joins(to)) to++
  return { start: from, end: to }
}

function lead(text: string, start: number): string {
  let from = Math.max(0, start - reach)
  while (from > 0 && from < start && !/\s/u.test(text.charAt(from - 1))) from++
  // No word fits: a script without spaces, cut where the room ends.
  return text.slice(from === start ? wholeAt(text, Math.max(0, start - reach)) : from, start)
}

function trail(text: string, end: number): string {
  let to = Math.min(text.length, end + reach)
  while (to < text.length && to > end && !/\s/u.test(text.charAt(to))) to--
  return text.slice(end, to === end ? wholeAt(text, Math.min(text.length, end + reach)) : to)
}

/** Never between the halves of one character. */
const wholeAt = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at)

/** What the page calls things. */
export interface ConcordanceWords {
  readonly head: { readonly place: string; readonly version: string; readonly before: string; readonly hit: string; readonly after: string }
  readonly rowName: (row: number) => string
  readonly version: (id: string) => string
}

/** The lines as a table to save: place, version, the three parts, and what each version says in the whole row. */
export function concordanceTable(lines: readonly ConcordanceLine[], { versions, texts, rows, order, rowOf, versionOf }: SearchText, words: ConcordanceWords): readonly (readonly string[])[] {
  const wanted = new Set(lines.map(({ row }) => row))
  const passages = new Map<string, string>()
  for (const cell of order) {
    const row = rowOf[cell] ?? rows.length
    if (!wanted.has(row)) continue
    const key = `${row} ${versionOf(cell)}`
    const before = passages.get(key)
    passages.set(key, before === undefined ? (texts[cell] ?? '') : `${before}\n${texts[cell] ?? ''}`)
  }
  const { place, version, before, hit, after } = words.head
  return [
    [place, version, before, hit, after, ...versions.map(({ id }) => words.version(id))],
    ...lines.map((line) => [words.rowName(line.row), words.version(versions[line.version]?.id ?? ''), line.before, line.hit, line.after, ...versions.map((_, index) => passages.get(`${line.row} ${index}`) ?? '')]),
  ]
}
