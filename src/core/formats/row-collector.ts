import type { Inline, LanguageTag, Localized, Problem, Segment, Version, Work } from '../model/index.ts'
import { buildVersion, workIdOf } from './build-version.ts'
import { detectLanguage } from './detect-language.ts'
import type { ReadOptions } from './format.ts'
import type { ProblemList } from './problem-list.ts'
import { segmentOf } from './version-text.ts'

/** Gathers the versions of a file that gives rows: a unit, an entry or a line becomes segments of one id, one in each version. */
export interface RowCollector {
  /** Puts a segment at the end of a version. A version takes an id once; an empty text is no segment. */
  readonly add: (version: string, id: string, text: string, inline: readonly Inline[]) => void
  readonly note: (version: string, id: string, language: LanguageTag, text: string) => void
  /** The language of a version, where the file names it; a version without one gets it detected. */
  readonly declare: (version: string, language: LanguageTag | null) => void
  readonly has: (version: string, id: string) => boolean
  /** The work, or null where there is no segment. `source` is the version the others were made from, where the file says so. */
  readonly finish: (source: string | null) => { readonly work: Work | null; readonly problems: readonly Problem[] }
}

interface Collected {
  language: LanguageTag | null
  readonly segments: Segment[]
  readonly ids: Set<string>
  readonly notes: Record<string, Localized>
}

export function rowCollector(options: ReadOptions, problems: ProblemList): RowCollector {
  const versions = new Map<string, Collected>()
  const versionOf = (id: string): Collected => {
    const known = versions.get(id)
    if (known) return known
    const made: Collected = { language: null, segments: [], ids: new Set(), notes: {} }
    versions.set(id, made)
    return made
  }
  return {
    add(version, id, text, inline) {
      if (text === '' && inline.length === 0) return
      const { segments, ids } = versionOf(version)
      if (ids.has(id)) return
      ids.add(id)
      const segment = segmentOf(id, text)
      segments.push(inline.length > 0 ? { ...segment, inline } : segment)
    },
    note(version, id, language, text) {
      const { notes } = versionOf(version)
      const before = notes[id]?.[language]
      notes[id] = { ...notes[id], [language]: before === undefined ? text : `${before}\n${text}` }
    },
    declare(version, language) {
      versionOf(version).language ??= language
    },
    has: (version, id) => versions.get(version)?.ids.has(id) ?? false,
    finish(source) {
      const filled = [...versions].filter(([, { segments }]) => segments.length > 0)
      const built = filled.map(([id, { language, segments, notes }], index): Version => {
        const found = options.languages?.[index] ?? language ?? detectLanguage(segments.slice(0, 200).map(({ text }) => text).join('\n'))
        if (found === null) problems.add('language-unknown', id)
        return buildVersion(id, found ?? 'und', segments, { notes })
      })
      if (built.length === 0) problems.add('empty', '')
      const sourced = built.some(({ id }) => id === source) ? built.map((version) => (version.id === source ? version : { ...version, derivedFrom: source })) : built
      return { work: built.length === 0 ? null : { id: workIdOf(options.file), title: {}, identifiers: {}, date: null, versions: sourced }, problems: problems.list() }
    },
  }
}
