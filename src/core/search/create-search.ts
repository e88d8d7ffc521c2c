import type { Name, Row, Span, Work } from '../model/index.ts'
import type { Clause, FoundBy, Hits, SearchAnswer, SearchRequest } from './answer.ts'
import { foundBy } from './answer.ts'
import { wordReadings } from './find-words.ts'
import { fold, type Folded } from './fold.ts'
import { namePlaces, type FindNamePlaces } from './name-places.ts'
import { parseQuery, type Term } from './parse-query.ts'
import { searchText, type SearchText } from './search-text.ts'
import { allOf, lookUpIn, type LookUp, type TokenIndex } from './token-index.ts'
import { lookUpValueIn, type LookUpValue, type ValueIndex } from './value-index.ts'

/** What is known of a work for searching it. Values and names may come later: until then they find nothing. */
export interface SearchKnowledge {
  readonly tokens: TokenIndex
  readonly values: ValueIndex | null
  readonly names: readonly Name[]
}

export interface Search {
  readonly text: SearchText
  readonly find: (request: SearchRequest) => SearchAnswer
}

/** A search over a work; the knowledge may be given in part, and given again when more is known. */
export function createSearch(work: Pick<Work, 'versions'>, rows: readonly Row[], knowledge: SearchKnowledge, text: SearchText = searchText(work, rows)): Search {
  const lookUp = lookUpIn(knowledge.tokens, text.texts.length)
  const lookUpValue = knowledge.values ? lookUpValueIn(knowledge.values) : () => []
  const findNames = knowledge.names.length > 0 ? namePlaces(work.versions, knowledge.names, text) : () => ({ labels: [], places: [] })
  const sources: Sources = { text, lookUp, lookUpValue, findNames }
  const tongues = [...new Set(work.versions.map(({ language }) => language))]

  return {
    text,
    find: ({ query, whole, where }) => {
      const clauses: readonly Clause[] = [...(query.trim() === '' ? [] : [{ version: null, contains: true, query }]), ...where.filter((clause) => clause.query.trim() !== '')]
      const rowsLeft = new Uint8Array(text.rows.length + 1).fill(clauses.length > 0 ? 1 : 0)
      // A passage in no row has nothing beside it.
      rowsLeft[text.rows.length] = 0
      const found: Places[] = []
      const names = new Set<string>()
      for (const clause of clauses) {
        const { terms, broken } = parseQuery(clause.query, whole, tongues)
        if (broken !== null) return { ...nothing(text), broken }
        if (terms.length === 0) {
          rowsLeft.fill(0)
          continue
        }
        const version = clause.version === null ? null : (text.versions.find(({ id }) => id === clause.version) ?? { first: 0, end: 0 })
        const places = findTerms(terms, sources, version ?? { first: 0, end: text.texts.length }, (label) => names.add(label))
        const holds = new Uint8Array(text.rows.length + 1)
        for (const cell of places.cells) holds[text.rowOf[cell] ?? 0] = 1
        for (let row = 0; row < rowsLeft.length; row++) if ((holds[row] === 1) !== clause.contains) rowsLeft[row] = 0
        if (clause.contains) found.push(places)
      }
      return answer(text, rowsLeft, found, [...names])
    },
  }
}

interface Sources {
  readonly text: SearchText
  readonly lookUp: LookUp
  readonly lookUpValue: LookUpValue
  readonly findNames: FindNamePlaces
}

/** Places passage by passage: hit `n` stands in passage `cells[n]`. */
interface Places {
  readonly cells: readonly number[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly by: readonly number[]
}

/** A term made ready: passages that may hold it, and its places in one. */
interface Ready {
  /** Null: any may. */
  readonly marks: Uint8Array | null
  readonly places: (cell: number, printed: string, folded: () => Folded) => readonly (Span & { readonly by: FoundBy })[]
}

function findTerms(terms: readonly Term[], sources: Sources, { first, end }: { readonly first: number; readonly end: number }, onName: (label: string) => void): Places {
  const ready = terms.map((term) => makeReady(term, sources, onName))
  const size = sources.text.texts.length
  const known = ready.flatMap(({ marks }) => (marks ? [marks] : []))
  const marks = known.length > 0 ? allOf(known, size) : null
  const found = { cells: [] as number[], starts: [] as number[], ends: [] as number[], by: [] as number[] }
  for (let cell = first; cell < end; cell++) {
    if (marks && marks[cell] === 0) continue
    const printed = sources.text.texts[cell] ?? ''
    let folded: Folded | null = null
    const lists = []
    for (const term of ready) {
      const places = term.places(cell, printed, () => (folded ??= fold(printed)))
      if (places.length === 0) break
      lists.push(places)
    }
    if (lists.length < ready.length) continue
    for (const { start, end: stop, by } of apart(lists.flat())) {
      found.cells.push(cell)
      found.starts.push(start)
      found.ends.push(stop)
      found.by.push(foundBy.indexOf(by))
    }
  }
  return found
}

function makeReady(term: Term, { text, lookUp, lookUpValue, findNames }: Sources, onName: (label: string) => void): Ready {
  if (term.kind === 'pattern') return { marks: null, places: (_cell, printed) => patternPlaces(term.pattern, printed) }
  const size = text.texts.length
  const readings = wordReadings(term.words).map(({ words, find }) => ({ find, marks: allOf(words.map(lookUp), size) }))
  const others = new Map<number, (Span & { by: FoundBy })[]>()
  const note = (places: readonly { readonly cell: number; readonly start: number; readonly end: number }[], by: FoundBy): void => {
    for (const { cell, start, end } of places) {
      const own = others.get(cell)
      if (own) own.push({ start, end, by })
      else others.set(cell, [{ start, end, by }])
    }
  }
  if (term.values.length > 0) note(lookUpValue(term.values), 'value')
  if (term.name !== null) {
    const { labels, places } = findNames(term.name)
    labels.forEach(onName)
    note(places, 'name')
  }
  const marks = new Uint8Array(size)
  for (const reading of readings) for (let cell = 0; cell < size; cell++) if (reading.marks[cell] === 1) marks[cell] = 1
  for (const cell of others.keys()) marks[cell] = 1
  return {
    marks,
    places: (cell, printed, folded) => [
      ...readings.flatMap((reading) => (reading.marks[cell] === 1 ? reading.find(folded(), printed).map(({ start, end }) => ({ start, end, by: 'text' as const })) : [])),
      ...(others.get(cell) ?? []),
    ],
  }
}

function patternPlaces(pattern: RegExp, printed: string): readonly (Span & { readonly by: FoundBy })[] {
  const found: (Span & { by: FoundBy })[] = []
  // A match of nothing is no place.
  for (const { index, 0: match } of printed.matchAll(pattern)) if (match !== '') found.push({ start: index, end: index + match.length, by: 'text' })
  return found
}

/** In order, none in another; of two that overlap the longer stays, of equal ones what the text itself says. */
function apart<Place extends Span & { readonly by: FoundBy }>(places: readonly Place[]): readonly Place[] {
  if (places.length < 2) return places
  const ordered = places.toSorted((a, b) => a.start - b.start || b.end - a.end || foundBy.indexOf(a.by) - foundBy.indexOf(b.by))
  const kept: Place[] = []
  for (const place of ordered) {
    const last = kept.at(-1)
    if (!last || place.start >= last.end) kept.push(place)
    else if (place.end - place.start > last.end - last.start) kept[kept.length - 1] = place
  }
  return kept
}

function nothing(text: SearchText): SearchAnswer {
  return answer(text, new Uint8Array(text.rows.length + 1), [], [])
}

/** Puts the places of rows that are left into reading order. */
function answer(text: SearchText, rowsLeft: Uint8Array, found: readonly Places[], names: readonly string[]): SearchAnswer {
  // Hits of one passage hang on one another, whichever clause found them.
  const heads = new Int32Array(text.texts.length).fill(-1)
  const total = found.reduce((sum, { cells }) => sum + cells.length, 0)
  const next = new Int32Array(total)
  const all = { starts: new Uint32Array(total), ends: new Uint32Array(total), by: new Uint8Array(total) }
  let count = 0
  for (const { cells, starts, ends, by } of found.toReversed())
    for (let at = cells.length - 1; at >= 0; at--) {
      const cell = cells[at] ?? 0
      if (rowsLeft[text.rowOf[cell] ?? 0] === 0) continue
      all.starts[count] = starts[at] ?? 0
      all.ends[count] = ends[at] ?? 0
      all.by[count] = by[at] ?? 0
      next[count] = heads[cell] ?? -1
      heads[cell] = count++
    }
  const columns = { rows: new Uint32Array(count), versions: new Uint32Array(count), segments: new Uint32Array(count), starts: new Uint32Array(count), ends: new Uint32Array(count), by: new Uint8Array(count) }
  const byVersion = text.versions.map(() => 0)
  let placed = 0
  for (const cell of text.order) {
    if (heads[cell] === -1) continue
    const version = text.versionOf(cell)
    const own: (Span & { by: FoundBy })[] = []
    for (let hit = heads[cell] ?? -1; hit >= 0; hit = next[hit] ?? -1) own.push({ start: all.starts[hit] ?? 0, end: all.ends[hit] ?? 0, by: foundBy[all.by[hit] ?? 0] ?? 'text' })
    for (const { start, end, by } of found.length > 1 ? apart(own) : own) {
      columns.rows[placed] = text.rowOf[cell] ?? 0
      columns.versions[placed] = version
      columns.segments[placed] = cell - (text.versions[version]?.first ?? 0)
      columns.starts[placed] = start
      columns.ends[placed] = end
      columns.by[placed] = foundBy.indexOf(by)
      placed++
      byVersion[version] = (byVersion[version] ?? 0) + 1
    }
  }
  const rows: number[] = []
  for (let row = 0; row < text.rows.length; row++) if (rowsLeft[row] === 1) rows.push(row)
  return { rows: Uint32Array.from(rows), hits: cut(columns, placed), byVersion, names, broken: null }
}

function cut({ rows, versions, segments, starts, ends, by }: Omit<Hits, 'count'>, count: number): Hits {
  const most = rows.length
  if (most === count) return { count, rows, versions, segments, starts, ends, by }
  return { count, rows: rows.slice(0, count), versions: versions.slice(0, count), segments: segments.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count), by: by.slice(0, count) }
}
