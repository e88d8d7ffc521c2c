import { expose } from 'comlink'
import { analyse, compareMarks, romanizations, spellingTargets, substitutions, type Analysis, type CellMark, type SpellingTarget, type Work } from '../core/index.ts'

let read: { readonly work: Work; readonly analysis: Analysis } | null = null

const analysisWorker = {
  /** Analyses a work and keeps it for the questions below. */
  open(work: Work): Analysis {
    const analysis = analyse(work)
    read = { work, analysis }
    return analysis
  },
  /** The romanizations there are, for a menu. */
  systems(): readonly { readonly id: string; readonly label: string; readonly language: string }[] {
    return romanizations.map(({ id, label, language }) => ({ id, label, language }))
  },
  /** The spellings the names of the opened work can be shown in. */
  spellings(): readonly SpellingTarget[] {
    return read ? spellingTargets(read.work) : []
  },
  /** What to show instead of each mention, by version and segment. */
  spell(target: string): ReturnType<typeof substitutions> {
    return read ? substitutions(read.work, read.analysis.names, target) : {}
  },
  /** Word differences of `version` from `base`, two versions in one language, by segment id of `version`. */
  compare(version: string, base: string): Readonly<Record<string, readonly CellMark[]>> {
    return read ? compareMarks(read.work, read.analysis.alignment, version, base) : {}
  },
}

export type AnalysisWorker = typeof analysisWorker

expose(analysisWorker)
