import type { Version, Work } from '../model/index.ts'
import type { Carries, WriteOptions } from './format.ts'
import type { ProblemList } from './problem-list.ts'

/**
 * The versions a file will hold: those asked for, else the work's own order with the common source first. Where the format holds fewer, the
 * rest is named in a problem.
 */
export function chooseVersions(work: Work, most: Carries['versions'], options: WriteOptions, problems: ProblemList): readonly Version[] {
  const wanted = options.versions
  const missing = wanted?.filter((id) => !work.versions.some((version) => version.id === id)) ?? []
  for (const id of missing) problems.add('version-missing', id)
  const source = sourceOf(work)
  const ordered = wanted
    ? wanted.flatMap((id) => work.versions.filter((version) => version.id === id))
    : most === 2 && source !== null
      ? work.versions.toSorted((a, b) => Number(b.id === source) - Number(a.id === source))
      : work.versions
  const kept = most === 'any' ? ordered : ordered.slice(0, most)
  if (kept.length < ordered.length) problems.add('not-carried', ordered.slice(kept.length).map(({ id }) => id).join(', '))
  return kept
}

/** The version that all others derive from, or null. */
export function sourceOf({ versions }: Pick<Work, 'versions'>): string | null {
  const source = versions.find(({ derivedFrom }) => derivedFrom !== null)?.derivedFrom ?? null
  return source !== null && versions.every(({ id, derivedFrom }) => (id === source ? derivedFrom === null : derivedFrom === source)) ? source : null
}
