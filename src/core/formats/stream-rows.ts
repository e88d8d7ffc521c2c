import type { LanguageTag, Localized, Problem, Segment, Version } from '../model/index.ts'
import { buildVersion, workIdOf } from './build-version.ts'
import { chooseVersions, sourceOf } from './choose-versions.ts'
import { detectLanguage } from './detect-language.ts'
import type { Chunks, Platform, ReadOptions, ReadRow, ReadRows, WriteOptions } from './format.ts'
import { problemList } from './problem-list.ts'
import type { RowWords, RowWriter } from './row-writer.ts'

export interface RowSource {
  /** The file from its beginning; it may be asked for twice. */
  readonly open: () => Chunks
  readonly readRows: ReadRows
  readonly options: ReadOptions
}

export interface RowTarget {
  readonly writer: RowWriter
  readonly options: WriteOptions
  /** Takes the next piece of the file to write. */
  readonly put: (piece: Uint8Array) => Promise<void>
  /** Throws away what was put: it is written again from the beginning. */
  readonly again: () => Promise<void>
}

interface Streamed {
  /** The ids of the versions the file holds; none where it holds no text, and nothing is written then. */
  readonly versions: readonly string[]
  readonly problems: readonly Problem[]
}

/** Rows looked at before the first is written: most files have shown all their versions by then. */
const lookAhead = 1000
/** Segments of a version kept to tell its language by. */
const sampled = 200

/** What is known of a version while its file streams. */
interface Seen {
  language: LanguageTag | null
  readonly sample: Segment[]
}

/**
 * Carries a file from one format to another row by row: neither file nor work is ever held. Which versions a file has is only known at its
 * end; where one comes up after the first rows were written, or one that was announced never comes, the file is read and written once more.
 */
export async function streamRows(source: RowSource, target: RowTarget, platform: Platform): Promise<Streamed> {
  const first = await pass(source, target, platform, null)
  if (first.used !== null && first.used.join(' ') === first.versions.join(' ')) return first
  if (first.versions.length === 0) return first
  await target.again()
  return pass(source, target, platform, first.seen)
}

async function pass({ open, readRows, options }: RowSource, target: RowTarget, platform: Platform, known: ReadonlyMap<string, Seen> | null): Promise<Streamed & { readonly used: readonly string[] | null; readonly seen: ReadonlyMap<string, Seen> }> {
  const writing = problemList(target.options.file)
  const seen = new Map<string, Seen>()
  let waiting: ReadRow[] = []
  let rowCount = 0
  let source: string | null = null
  let begun: { readonly words: RowWords; readonly versions: readonly Version[]; readonly used: readonly string[] } | null = null
  let late = false
  let pending = ''

  const seenOf = (version: string): Seen => {
    const found = seen.get(version)
    if (found) return found
    const made: Seen = { language: null, sample: [] }
    seen.set(version, made)
    late ||= begun !== null && known === null
    return made
  }
  const built = (from: ReadonlyMap<string, Seen>) =>
    [...from].filter(([, { sample }]) => sample.length > 0).map(([id, { language, sample }], index) => buildVersion(id, options.languages?.[index] ?? language ?? detectLanguage(sample.map(({ text }) => text).join('\n')) ?? 'und', sample))
  const begin = () => {
    const all = built(known ?? seen)
    const related = all.map((version) => (source !== null && version.id !== source && all.some(({ id }) => id === source) ? { ...version, derivedFrom: source } : version))
    const versions = chooseVersions({ id: '', title: {}, identifiers: {}, date: null, versions: related }, target.writer.versions, target.options, writing)
    begun = { words: target.writer.begin({ work: workIdOf(options.file), versions, source: sourceOf({ versions }) }, writing), versions, used: all.map(({ id }) => id) }
    pending += begun.words.before
    for (const row of waiting) write(row)
    waiting = []
  }
  const write = ({ id, cells, notes }: ReadRow) => {
    if (!begun || late) return
    const own = begun.versions.map((version) => [cells.get(version.id)].filter((segment) => segment !== undefined))
    if (own.some((cell) => cell.length > 0)) pending += begun.words.row({ id, cells: own, notes: begun.versions.map((version): Localized => notes.get(version.id) ?? {}) })
  }
  const flush = async () => {
    if (pending === '' || late) return
    const piece = platform.encode(pending)
    pending = ''
    await target.put(piece)
  }

  const { problems } = await readRows(open(), platform, options, {
    declare(version, language) {
      seenOf(version).language ??= language
    },
    row(row) {
      rowCount++
      for (const [version, segment] of row.cells) {
        const { sample } = seenOf(version)
        if (sample.length < sampled) sample.push(segment)
      }
      if (begun) write(row)
      else waiting.push(row)
    },
    source(version) {
      source ??= version
    },
    async rest() {
      if (!begun && (known !== null || rowCount >= lookAhead) && waiting.length > 0) begin()
      if (pending.length >= 1 << 16) await flush()
    },
  })
  const versions = built(seen).map(({ id }) => id)
  const unknown = built(seen).filter(({ language }) => language === 'und').map(({ id }): Problem => ({ code: 'language-unknown', file: options.file, line: null, detail: id }))
  const empty: readonly Problem[] = versions.length === 0 ? [{ code: 'empty', file: options.file, line: null, detail: '' }] : []
  if (!begun && versions.length > 0) begin()
  if (begun && !late) pending += (begun as { readonly words: RowWords }).words.after
  await flush()
  return { versions, used: late || !begun ? null : (begun as { readonly used: readonly string[] }).used, seen, problems: [...problems, ...unknown, ...empty, ...writing.list()] }
}
