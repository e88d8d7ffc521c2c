import type { Row, RowCells, Version } from '../model/index.ts'
import { alignVersions } from './align-versions.ts'
import { buildRows } from './build-rows.ts'

/**
 * Aligns by what the texts say, from a row to the end (`from` null: all of them). Pinned rows stay as they are, and nothing crosses them:
 * what stands between two is aligned by itself. `onProgress` is told the share done, 0 to 1.
 */
export function realignRows(
  versions: readonly Version[],
  rows: readonly Row[],
  from: string | null,
  onProgress?: (done: number) => void,
): readonly Row[] {
  const start = from === null ? 0 : rows.findIndex(({ id }) => id === from)
  const kept = start < 0 ? rows : rows.slice(0, start)
  const rest = (start < 0 ? [] : rows.slice(start)).filter(({ gap }) => !gap)
  const size = (some: readonly Row[]): number => some.reduce((sum, { cells }) => sum + Object.values(cells).flat().length, 0)
  const whole = Math.max(1, size(rest))
  const contents: RowCells[] = kept.filter(({ gap }) => !gap)
  let done = 0
  let run: Row[] = []
  const alignRun = (): void => {
    const before = done
    const share = size(run)
    contents.push(...alignBetween(versions, run, (part) => onProgress?.((before + part * share) / whole)))
    done += share
    run = []
  }
  for (const row of rest) {
    if (!row.pinned) {
      run.push(row)
      continue
    }
    alignRun()
    contents.push(row)
    done += size([row])
  }
  alignRun()
  return buildRows(versions, contents)
}

function alignBetween(versions: readonly Version[], run: readonly Row[], onProgress: (done: number) => void): readonly RowCells[] {
  const members = versions.map((version) => {
    const ids = new Set(run.flatMap(({ cells }) => cells[version.id] ?? []))
    return { version, segments: version.segments.filter(({ id }) => ids.has(id)) }
  })
  const present = members.filter(({ segments }) => segments.length > 0)
  if (present.length < 2) return run
  const aligned = alignVersions(
    present.map(({ version, segments }) => ({ language: version.language, segments: segments.map(({ text }) => text) })),
    onProgress,
  )
  return aligned.map(({ cells }) => ({
    cells: Object.fromEntries(
      present.map(({ version, segments }, index) => [version.id, (cells[index] ?? []).flatMap((place) => segments[place]?.id ?? [])]),
    ),
  }))
}
