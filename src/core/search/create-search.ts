import type { Name, Row, Work } from '../model/index.ts'
import type { Clause, SearchAnswer, SearchRequest } from './answer.ts'
import { foundBy } from './answer.ts'
import { wordReadings } from './find-words.ts'
import { fold, type Folded } from './fold.ts'
import { namePlaces, type FindNamePlaces } from './name-places.ts'
import { parseQuery, type Term } from './parse-query.ts'
import { addPlace, createPlaceList, partPlaces, type PlaceList } from './place-list.ts'
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
  /** The same work with other rows or more knowledge; what was made ready and has not changed is taken over. */
  readonly with: (rows: readonly Row[], knowledge: SearchKnowledge) => Search
}

/** A search over a work. Reading names takes a moment: keep it while they stay. */
export function createSearch(work: Pick<Work, 'versions'>, rows: readonly Row[], knowledge: SearchKnowledge): Search {
  return arrange(work, rows, knowledge, null)
}

interface Sources {
  readonly knowledge: SearchKnowledge
  readonly text: SearchText
  readonly lookUp: LookUp
  readonly lookUpValue: LookUpValue
  readonly findNames: FindNamePlaces
}

function arrange(work: Pick<Work, 'versions'>, rows: readonly Row[], knowledge: SearchKnowledge, before: Sources | null): Search {
  const { tokens, values, names } = knowledge
  const text = before?.text.rows === rows ? before.text : searchText(work, rows)
  const sources: Sources = {
    knowledge,
    text,
    lookUp: before?.knowledge.tokens === tokens ? before.lookUp : lookUpIn(tokens, text.texts.length),
    lookUpValue: before?.knowledge.values === values ? before.lookUpValue : values ? lookUpValueIn(values) : () => [],
    findNames: before?.knowledge.names === names ? before.findNames : names.length > 0 ? namePlaces(work.versions, names, text) : () => ({ labels: [], places: [] }),
  }
  const tongues = [...new Set(work.versions.map(({ language }) => language))]

  return {
    text,
    with: (otherRows, more) => arrange(work, otherRows, more, sources),
    find: ({ query, whole, where }) => {
      const clauses: readonly Clause[] = [...(query.trim() === '' ? [] : [{ version: null, contains: true, query }]), ...where.filter((clause) => clause.query.trim() !== '')]
      const rowsLeft = new Uint8Array(text.rows.length + 1).fill(clauses.length > 0 ? 1 : 0)
      // A passage in no row has nothing beside it.
      rowsLeft[text.rows.length] = 0
      const found: PlaceList[] = []
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
        for (let at = 0; at < places.length; at++) holds[text.rowOf[places.cells[at] ?? 0] ?? 0] = 1
        for (let row = 0; row < rowsLeft.length; row++) if ((holds[row] === 1) !== clause.contains) rowsLeft[row] = 0
        if (clause.contains) found.push(places)
      }
      return answer(text, rowsLeft, found, [...names])
    },
  }
}

/** A term made ready: passages that may hold it, and its places in one. */
interface Ready {
  /** Null: any may. */
  readonly marks: Uint8Array | null
  /** True where its places come in order and apart. */
  readonly orderly: boolean
  readonly tell: (cell: number, printed: string, folded: () => Folded, add: (start: number, end: number, by: number) => void) => void
}

const [byText, byValue, byName] = [foundBy.indexOf('text'), foundBy.indexOf('value'), foundBy.indexOf('name')]

function findTerms(terms: readonly Term[], sources: Sources, { first, end }: { readonly first: number; readonly end: number }, onName: (label: string) => void): PlaceList {
  const ready = terms.map((term) => makeReady(term, sources, onName))
  const size = sources.text.texts.length
  const known = ready.flatMap(({ marks }) => (marks ? [marks] : []))
  const marks = known.length > 0 ? allOf(known, size) : null
  const orderly = ready.length === 1 && ready[0]?.orderly === true
  const found = createPlaceList()
  let cell = first
  let printed = ''
  let made: Folded | null = null
  const folded = (): Folded => (made ??= fold(printed))
  const add = (start: number, stop: number, by: number): void => addPlace(found, cell, start, stop, by)
  for (; cell < end; cell++) {
    if (marks && marks[cell] === 0) continue
    printed = sources.text.texts[cell] ?? ''
    made = null
    const before = found.length
    for (const term of ready) {
      const own = found.length
      term.tell(cell, printed, folded, add)
      if (found.length > own) continue
      found.length = before
      break
    }
    if (!orderly) partPlaces(found, before)
  }
  return found
}

function makeReady(term: Term, { text, lookUp, lookUpValue, findNames }: Sources, onName: (label: string) => void): Ready {
  if (term.kind === 'pattern') return { marks: null, orderly: true, tell: (_cell, printed, _folded, add) => tellMatches(term.pattern, printed, add) }
  const size = text.texts.length
  const readings = wordReadings(term.words).map(({ words, find }) => ({ find, marks: allOf(words.map(lookUp), size) }))
  const others = new Map<number, { readonly start: number; readonly end: number; readonly by: number }[]>()
  const note = (places: readonly { readonly cell: number; readonly start: number; readonly end: number }[], by: number): void => {
    for (const { cell, start, end } of places) {
      const own = others.get(cell)
      if (own) own.push({ start, end, by })
      else others.set(cell, [{ start, end, by }])
    }
  }
  if (term.values.length > 0) note(lookUpValue(term.values), byValue)
  if (term.name !== null) {
    const { labels, places } = findNames(term.name)
    labels.forEach(onName)
    note(places, byName)
  }
  const marks = new Uint8Array(size)
  for (const reading of readings) for (let cell = 0; cell < size; cell++) if (reading.marks[cell] === 1) marks[cell] = 1
  for (const cell of others.keys()) marks[cell] = 1
  return {
    marks,
    orderly: readings.length === 1 && others.size === 0,
    tell: (cell, printed, folded, add) => {
      for (const reading of readings) if (reading.marks[cell] === 1) reading.find(folded, printed, (start, end) => add(start, end, byText))
      const own = others.get(cell)
      if (own) for (const { start, end, by } of own) add(start, end, by)
    },
  }
}

function tellMatches(pattern: RegExp, printed: string, add: (start: number, end: number, by: number) => void): void {
  // A match of nothing is no place.
  for (const { index, 0: match } of printed.matchAll(pattern)) if (match !== '') add(index, index + match.length, byText)
}

function nothing(text: SearchText): SearchAnswer {
  return answer(text, new Uint8Array(text.rows.length + 1), [], [])
}

/** Puts the places of rows that are left into reading order. */
function answer(text: SearchText, rowsLeft: Uint8Array, found: readonly PlaceList[], names: readonly string[]): SearchAnswer {
  // Where the places of each passage begin, list by list: in a list they stand together.
  const heads = found.map(({ cells, length }) => {
    const firsts = new Int32Array(text.texts.length).fill(-1)
    for (let at = length - 1; at >= 0; at--) firsts[cells[at] ?? 0] = at
    return firsts
  })
  const ordered = createPlaceList()
  for (const cell of text.order) {
    if (rowsLeft[text.rowOf[cell] ?? 0] === 0) continue
    const before = ordered.length
    for (let list = 0; list < found.length; list++) {
      const first = heads[list]?.[cell] ?? -1
      if (first < 0) continue
      const { cells, starts, ends, by, length } = found[list] ?? createPlaceList()
      for (let at = first; at < length && cells[at] === cell; at++) addPlace(ordered, cell, starts[at] ?? 0, ends[at] ?? 0, by[at] ?? 0)
    }
    if (found.length > 1) partPlaces(ordered, before)
  }
  const count = ordered.length
  const columns = { rows: new Uint32Array(count), versions: new Uint32Array(count), segments: new Uint32Array(count) }
  const byVersion = text.versions.map(() => 0)
  for (let at = 0; at < count; at++) {
    const cell = ordered.cells[at] ?? 0
    const version = text.versionOf(cell)
    columns.rows[at] = text.rowOf[cell] ?? 0
    columns.versions[at] = version
    columns.segments[at] = cell - (text.versions[version]?.first ?? 0)
    byVersion[version] = (byVersion[version] ?? 0) + 1
  }
  const rows: number[] = []
  for (let row = 0; row < text.rows.length; row++) if (rowsLeft[row] === 1) rows.push(row)
  return { rows: Uint32Array.from(rows), hits: { count, ...columns, starts: ordered.starts.slice(0, count), ends: ordered.ends.slice(0, count), by: ordered.by.slice(0, count) }, byVersion, names, broken: null }
}
