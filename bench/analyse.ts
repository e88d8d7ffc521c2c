import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { alignByIds, analyse, readWork } from '../src/core/index.ts'
import { median, milliseconds } from './median.ts'

/** How long the resolution takes from its files to its findings, and what part of it is reading and aligning. */
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
}
