import { create } from 'zustand'
import { applyAlignment, applyReview, filterFindings, noReview, orderFindings, type FactIndex, type ShownAnalysis, type CellMark, type Finding, type FindingCounts, type FindingFilter, type MemoryRow, type Problem, type Review, type ReviewedFinding, type Row, type SpellingTarget, type Substitution, type Work } from '../../core/index.ts'
import type { Catalogue } from '../library/catalogue.ts'
import { keepReview, readKeptReview } from '../findings/kept-review.ts'
import { firstSettings, type Panel, type Settings } from './settings.ts'
import { noSearch, type View } from './view.ts'

/** Marks by version id, then segment id, as the worker answers them. */
export type MarksByVersion = Readonly<Record<string, Readonly<Record<string, readonly CellMark[]>>>>
export type SubstitutionsByVersion = Readonly<Record<string, Readonly<Record<string, readonly Substitution[]>>>>

/** Another version shown in a row for as long as a key or pointer is held. */
export interface Peek {
  readonly row: string
  readonly version: string
}

export interface ReaderState {
  /** The text, or the shelf of works. */
  readonly page: 'text' | 'library'
  /** Of a work with more versions than are open: all there are. */
  readonly catalogue: Catalogue | null
  readonly work: Work | null
  readonly problems: readonly Problem[]
  readonly rows: readonly Row[]
  /** What a translation memory opened beside the work says; empty where there is none. */
  readonly memory: readonly MemoryRow[]
  readonly analysis: ShownAnalysis | null
  /** The facts of the work, where they are shown. */
  readonly facts: FactIndex | null
  readonly analysisFailed: boolean
  /** True where the reader stopped it. */
  readonly stopped: boolean
  readonly targets: readonly SpellingTarget[]
  /** What was decided about the work's findings. */
  readonly review: Review
  /** What the list is narrowed to, beside the severities of the settings. */
  readonly filter: Omit<FindingFilter, 'severities'>
  /** Every finding with what became of it. */
  readonly reviewed: readonly ReviewedFinding[]
  readonly counts: FindingCounts
  /** Those listed and marked, in reading order. */
  readonly findings: readonly Finding[]
  readonly view: View
  /** True while the page shows a link's view and leaves the reader's own untouched. */
  readonly visiting: boolean
  readonly settings: Settings
  readonly compared: MarksByVersion
  readonly spelled: SubstitutionsByVersion
  readonly peek: Peek | null
  /** The name whose spellings the panel shows. */
  readonly name: string | null
  /** Which drawer is open where the window is too narrow for panels beside the text. */
  readonly drawer: 'outline' | 'panel' | null
  /** Said to assistive technology and shown for a moment. */
  readonly notice: { readonly text: string; readonly count: number } | null
}

const noView: View = { work: '', versions: [], layout: 'columns', mode: 'read', reading: '', spelling: 'printed', spellings: {}, compare: {}, diffBy: [], facts: false, factMarks: false, only: false, ...noSearch, row: null, finding: null }

const firstFilter: ReaderState['filter'] = { check: null, version: null, state: 'todo' }
const nothingFound = { reviewed: [], counts: { severities: new Map(), checks: new Map(), versions: new Map(), states: new Map() }, findings: [] } as const satisfies Pick<ReaderState, 'reviewed' | 'counts' | 'findings'>

export const useReader = create<ReaderState>(() => ({
  page: 'text',
  catalogue: null,
  work: null,
  problems: [],
  rows: [],
  memory: [],
  analysis: null,
  facts: null,
  analysisFailed: false,
  stopped: false,
  targets: [],
  review: noReview,
  filter: firstFilter,
  ...nothingFound,
  view: noView,
  visiting: false,
  settings: firstSettings,
  compared: {},
  spelled: {},
  peek: null,
  name: null,
  drawer: null,
  notice: null,
}))

const { getState: get, setState: set } = useReader

/** Shows a work's text; what is known of it comes later. */
export function openWork(work: Work, problems: readonly Problem[], view: View, visiting: boolean, catalogue: Catalogue | null = null, review: Review = noReview): void {
  set({ page: 'text', work, problems, catalogue, rows: rowsOf(work), memory: [], view, visiting, analysis: null, facts: null, analysisFailed: false, stopped: false, review: readKeptReview(localStorage, work.id) ?? review, filter: firstFilter, ...nothingFound, compared: {}, spelled: {}, peek: null, name: null })
}

/** The same work with other versions or rows; what was known of it stays until more is known. */
export function replaceWork(work: Work): void {
  set({ work, rows: rowsOf(work) })
}

const rowsOf = ({ versions, alignment }: Work): readonly Row[] => applyAlignment(versions, alignment).alignment.rows

export function receiveAnalysis(analysis: ShownAnalysis): void {
  const { rows, settings, review, filter } = get()
  set({ analysis, facts: null, stopped: false, ...listed(analysis, rows, settings, review, filter) })
}

export function changeView(change: Partial<View>): void {
  set(({ view }) => ({ view: { ...view, ...change } }))
}

export function changeSettings(change: Partial<Settings>): void {
  set(({ settings: before, analysis, rows, review, filter }) => {
    const settings = { ...before, ...change }
    return { settings, ...(analysis && change.severities ? listed(analysis, rows, settings, review, filter) : {}) }
  })
}

/** Says something else of the findings; it is kept in this browser. */
export function changeReview(review: Review): void {
  set(({ analysis, rows, settings, filter }) => ({ review, ...(analysis ? listed(analysis, rows, settings, review, filter) : {}) }))
  const { work } = get()
  if (work) keepReview(localStorage, work.id, review)
}

/** Narrows or widens the list. */
export function changeFilter(change: Partial<ReaderState['filter']>): void {
  set(({ analysis, rows, settings, review, filter: before }) => {
    const filter = { ...before, ...change }
    return { filter, ...(analysis ? listed(analysis, rows, settings, review, filter) : {}) }
  })
}

export function openPanel(panel: Panel | null): void {
  set(({ settings }) => ({ settings: { ...settings, panel }, drawer: panel === null ? null : 'panel' }))
}

export function say(text: string): void {
  set(({ notice }) => ({ notice: { text, count: (notice?.count ?? 0) + 1 } }))
}

function listed(analysis: ShownAnalysis, rows: readonly Row[], { severities }: Settings, review: Review, filter: ReaderState['filter']): Pick<ReaderState, 'reviewed' | 'counts' | 'findings'> {
  const reviewed = applyReview(orderFindings(analysis.findings, rows), review)
  const { shown, counts } = filterFindings(reviewed, { ...filter, severities })
  return { reviewed, counts, findings: shown }
}
