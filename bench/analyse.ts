import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { alignByIds, analyse, readWork, type Version, type Work } from '../src/core/index.ts'
import { madeLanguages, madeRows } from './made-work.ts'
import { median, milliseconds } from './median.ts'

/**
 * How long the resolution takes from its files to its findings, and what part of it is reading and aligning; and whether time grows with the
 * rows, in two texts of two sizes: a made one, and the resolution many times over, which is full of names.
 */
export async function run(): Promise<void> {
  const folder = join(import.meta.dirname, '../texts/kazakhstan-2019')
  const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  const { work } = readWork(files)
  if (!work) throw new Error(`${folder} does not read: run the tests`)
  const segments = work.versions.reduce((sum, version) => sum + version.segments.length, 0)
  const reading = await median(9, () => milliseconds(() => readWork(files)))
  const aligning = await median(9, () => milliseconds(() => alignByIds(work.versions)))
  const all = await median(9, () => milliseconds(() => analyse(work)))
  console.log(`${work.versions.length} versions, ${segments} segments`)
  console.log(`read ${reading.toFixed(1)} ms · align ${aligning.toFixed(1)} ms · analyse, all of it ${all.toFixed(1)} ms (${Math.round((segments / all) * 1000)} segments a second)`)
  growth('made text', [2000, 10_000], (rows) => madeWork(work, rows))
  growth('the resolution repeated', [1000, 5000], (rows) => repeated(work, rows))
}

/** Rows a second at two sizes. Processor time: it says more than the clock on a machine that has other things to do. */
function growth(name: string, sizes: readonly number[], make: (rows: number) => Work): void {
  const speeds = sizes.map((rows) => {
    const work = make(rows)
    const before = process.cpuUsage()
    const { alignment } = analyse(work)
    const { user, system } = process.cpuUsage(before)
    return { rows: alignment.rows.length, speed: (alignment.rows.length / (user + system)) * 1e6 }
  })
  const [small, large] = speeds
  if (!small || !large) return
  console.log(`${name} by four versions: ${speeds.map(({ rows, speed }) => `${rows} rows ${speed.toFixed(0)} rows a second`).join(', ')}: ${(large.speed / small.speed).toFixed(2)} times as fast with ${(large.rows / small.rows).toFixed(1)} times the rows (1 where time grows as rows do)`)
}

/** The made text in the versions of a work that speak its languages. */
function madeWork(work: Work, count: number): Work {
  const rows = madeRows(count)
  return withSegments(work, ({ language }) =>
    rows.flatMap((row, index): Version['segments'] => {
      const text = row[madeLanguages.findIndex((made) => made === language)]
      return text == null ? [] : [{ id: `text-${index + 1}`, kind: 'text', label: null, marker: null, text }]
    }),
  )
}

/** A work said over and over, until it has so many rows; ids made anew. */
function repeated(work: Work, rows: number): Work {
  const times = Math.ceil(rows / Math.max(...work.versions.map(({ segments }) => segments.length)))
  return withSegments(work, ({ segments }) => Array.from({ length: times }, (_, time) => segments.map((segment) => ({ ...segment, id: `${segment.id}-${time}` }))).flat())
}

function withSegments(work: Work, segmentsOf: (version: Version) => Version['segments']): Work {
  const versions = madeLanguages.flatMap((language) => work.versions.find(({ id }) => id === language) ?? [])
  return { ...work, versions: versions.map((version) => ({ ...version, derivedFrom: null, segments: segmentsOf(version) })) }
}
