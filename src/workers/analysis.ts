import { expose } from 'comlink'
import {
  alignSentences,
  compareMarks,
  conclude,
  createNameSearch,
  nameMatrix,
  nameTable,
  readGlossary,
  readingsOf,
  readNameList,
  readNaming,
  shownAnalysis,
  spellingHabits,
  spellingTargets,
  substitutions,
  writeNameList,
  type Analysis,
  type AuthorityName,
  type CellMark,
  type CompareOptions,
  type Glossary,
  type LinkSource,
  type MatrixRow,
  type NameListFormat,
  type NameSearch,
  type Naming,
  type Problem,
  type FactIndex,
  type Readings,
  type ShownAnalysis,
  type SentenceGroup,
  type Watch,
  type Work,
} from '../core/index.ts'
import { keptAnalyses, type KeptAnalysis, type OpenedWork } from './kept-analysis.ts'
import { tell } from './tell.ts'

let read: { readonly work: Work; readonly readings: Readings; readonly naming: Naming; readonly glossary: Glossary | null; readonly analysis: Analysis } | null = null
let search: NameSearch | null = null

// Rows aligned together for their sentences: enough to learn words from, few enough to be done at once.
const sentenceBlock = 200
let sentenceGroups = new Map<string, ReadonlyMap<string, readonly SentenceGroup[]>>()
let groupsOf: Work | null = null

const analysisWorker = {
  /** The sentences of a row in some versions, grouped by what they say; none where the row is not known. */
  sentences(row: string, versions: readonly string[]): readonly SentenceGroup[] {
    if (!read) return []
    const { work, analysis } = read
    if (groupsOf !== work) sentenceGroups = new Map()
    groupsOf = work
    const { rows } = analysis.alignment
    const block = Math.floor(rows.findIndex(({ id }) => id === row) / sentenceBlock)
    if (block < 0) return []
    const key = [block, ...versions].join(' ')
    const known = sentenceGroups.get(key)
    const groups = known ?? alignSentences(versions.flatMap((id) => work.versions.find((version) => version.id === id) ?? []), rows.slice(block * sentenceBlock, (block + 1) * sentenceBlock))
    if (!known) sentenceGroups.set(key, groups)
    return groups.get(row) ?? []
  },
  /** Hands what the links between words are learned from to another worker, past the page: a large work would hold it up on its way. */
  lend(port: MessagePort, versions: readonly string[]): void {
    if (!read) return
    const { work, analysis } = read
    port.postMessage({
      versions: versions.flatMap((id) => work.versions.find((version) => version.id === id) ?? []),
      alignment: analysis.alignment,
      facts: Object.fromEntries(versions.map((id) => [id, analysis.facts[id] ?? {}])),
      names: analysis.names,
    } satisfies LinkSource)
    port.close()
  },
  /**
   * Analyses a work, with what is said of its names and the glossary beside it, and keeps it for the questions below; `progress` hears how far it is. What an earlier visit
   * found out of the same texts is kept under `key`: it is taken up again, and nothing is heard. Null keeps nothing.
   */
  async open(work: Work, naming: Naming, glossary: Glossary | null, key: string | null, progress: MessagePort): Promise<OpenedWork> {
    const kept = key === null ? null : await keptAnalyses.read(key)
    const { analysis, found } = kept ?? analyseAnew(work, naming, glossary, (done) => tell(progress, done))
    read = { work, readings: { alignment: analysis.alignment, facts: analysis.facts, found }, naming, glossary, analysis }
    search = null
    // After the answer has gone out, so that nobody waits for it.
    if (key !== null && !kept) setTimeout(() => void keptAnalyses.keep(key, { analysis, found }))
    return { analysis: shownAnalysis(work, analysis), targets: spellingTargets(work), matrix: analysisWorker.matrix() }
  },
  /** What was read from each segment of the opened work. */
  facts(): FactIndex {
    return read?.analysis.facts ?? {}
  },
  /** The opened work with other things said of its names; null where none is open. */
  name(naming: Naming): ShownAnalysis | null {
    if (!read) return null
    read = { ...read, naming, analysis: conclude(read.work, read.readings, naming, read.glossary) }
    search = null
    return shownAnalysis(read.work, read.analysis)
  },
  /** The opened work with another glossary beside it, or none; null where none is open. */
  define(glossary: Glossary | null): ShownAnalysis | null {
    if (!read) return null
    read = { ...read, glossary, analysis: conclude(read.work, read.readings, read.naming, glossary) }
    search = null
    return shownAnalysis(read.work, read.analysis)
  },
  /** A glossary from the text of a file. */
  readGlossaryFile(text: string, file: string): Promise<{ readonly glossary: Glossary | null; readonly problems: readonly Problem[] }> {
    return readGlossary(text, file)
  },
  /** How far the spellings of each name agree, a row a name. */
  matrix(): readonly MatrixRow[] {
    if (!read) return []
    const { work, analysis } = read
    return nameMatrix(nameTable(work, analysis.names), spellingHabits(analysis.names, work.versions))
  },
  /** Names by any spelling, best first: ids, and the spelling that answered. */
  findNames(query: string): readonly { readonly id: string; readonly spelling: string }[] {
    if (!read) return []
    search ??= createNameSearch(read.work, read.analysis.names)
    return search(query).map(({ name, spelling }) => ({ id: name.id, spelling }))
  },
  /** The table of names as a file. */
  nameFile(format: NameListFormat): Promise<string> {
    return read ? writeNameList(nameTable(read.work, read.analysis.names), format) : Promise.resolve('')
  },
  /** A file about names: corrections as this program writes them, or a list held to be right; both null where it is neither. */
  async readNameFile(text: string, file: string): Promise<{ readonly naming: Naming | null; readonly authority: readonly AuthorityName[] | null; readonly problems: readonly Problem[] }> {
    if (/^\uFEFF?\s*\{/.test(text) && /"corrections"\s*:/.test(text)) return { ...readNaming(text, file), authority: null }
    const { authority, problems } = await readNameList(text, file)
    return { naming: null, authority: authority.length > 0 ? authority : null, problems }
  },
  /** What to show instead of each mention, by version and segment. */
  spell(target: string): ReturnType<typeof substitutions> {
    return read ? substitutions(read.work, read.analysis.names, target) : {}
  },
  /** Word differences of `version` from `base`, two versions in one language, by segment id of `version`. */
  compare(version: string, base: string, options: CompareOptions): Readonly<Record<string, readonly CellMark[]>> {
    return read ? compareMarks(read.work, read.analysis.alignment, version, base, options) : {}
  },
}

function analyseAnew(work: Work, naming: Naming, glossary: Glossary | null, watch: Watch): KeptAnalysis {
  const readings = readingsOf(work, watch)
  return { analysis: conclude(work, readings, naming, glossary, watch), found: readings.found }
}

export type AnalysisWorker = typeof analysisWorker

expose(analysisWorker)
