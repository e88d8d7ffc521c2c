import { decodeWhole } from './decode-text.ts'
import type { Read, Write } from './format.ts'
import { inPieces } from './in-pieces.ts'
import { limits } from './limits.ts'
import { problemList } from './problem-list.ts'
import { readWholeWork } from './work-json.ts'

// A work in one file, nothing left out: what a reader keeps, sends and opens elsewhere.

/** Reads a work written by `write`; a fault makes it unusable and is named with its field, so that nothing is half read. */
export const read: Read = async (chunks, platform, options) => {
  const problems = problemList(options.file)
  const { encoding, text } = await decodeWhole(chunks, platform, { encoding: options.encoding, maxBytes: options.maxBytes ?? limits.held }, problems)
  if (text.trim() === '') {
    problems.add('empty', '')
    return { work: null, problems: problems.list(), encoding, rowsGiven: true }
  }
  const { work, problems: found } = readWholeWork(text, options.file)
  return { work, problems: [...problems.list(), ...found], encoding, rowsGiven: true }
}

/** Writes a work whole; `versions` leaves the others out, and with them what derives from them. */
export const write: Write = async (work, platform, options) => {
  const problems = problemList(options.file)
  const kept = options.versions ? options.versions.flatMap((id) => work.versions.filter((version) => version.id === id)) : work.versions
  const known = new Set(kept.map(({ id }) => id))
  const versions = kept.map((version) => (version.derivedFrom !== null && !known.has(version.derivedFrom) ? { ...version, derivedFrom: null } : version))
  const lines = function* (): Generator<string> {
    const { versions: _all, alignment, ...rest } = work
    const rows = alignment?.rows.map(({ cells, ...row }) => ({ ...row, cells: Object.fromEntries(Object.entries(cells).filter(([id]) => known.has(id))) }))
    yield `${JSON.stringify(alignment && rows ? { ...rest, alignment: { ...alignment, rows } } : rest).slice(0, -1)},\n"versions":[`
    for (const [index, { segments, ...version }] of versions.entries()) {
      yield `${index > 0 ? ',' : ''}\n${JSON.stringify(version).slice(0, -1)},\n"segments":[`
      for (const [at, segment] of segments.entries()) yield `${at > 0 ? ',' : ''}\n${JSON.stringify(segment)}`
      yield '\n]}'
    }
    yield '\n]}\n'
  }
  return { chunks: inPieces(lines(), platform.encode), problems: problems.list() }
}
