import { applyAlignment } from '../align/index.ts'
import { checkWork, type FactIndex } from '../checks/index.ts'
import { readFacts } from '../facts/index.ts'
import type { Alignment, Finding, Glossary, Name, NameCorrection, Naming, Work } from '../model/index.ts'
import { applyNaming, findNames, noNaming } from '../names/index.ts'

/** What is known of a work once everything has looked at it. Plain data: it crosses a worker's border as it is. */
export interface Analysis {
  readonly alignment: Alignment
  readonly facts: FactIndex
  readonly names: readonly Name[]
  readonly findings: readonly Finding[]
  /** What the reader said is no name. */
  readonly rejectedNames: readonly Name[]
  /** Corrections of names that no longer find what they correct. */
  readonly unmatchedCorrections: readonly NameCorrection[]
  /** How many names the list held to be right knows. */
  readonly authorizedNames: number
}

/** What is read from a work alone, before anything is said of its names. */
export interface Readings {
  readonly alignment: Alignment
  readonly facts: FactIndex
  readonly found: readonly Name[]
}

/** How far the analysis of a work is: `done` of `of` steps of a stage. */
export interface Progress {
  readonly stage: 'align' | 'facts' | 'names' | 'checks'
  readonly done: number
  readonly of: number
}

/** Is told now and then how far the analysis is. */
export type Watch = (progress: Progress) => void

/** Segments read between two reports: often enough to be seen moving, rarely enough to cost nothing. */
const segmentsAReport = 500

/** Aligns the work by its segment ids and what it says beside them, reads its facts and finds its names. */
export function readingsOf(work: Work, watch?: Watch): Readings {
  const of = work.versions.reduce((sum, { segments }) => sum + segments.length, 0)
  let done = 0
  const read = (): void => {
    if (done++ % segmentsAReport === 0) watch?.({ stage: 'facts', done, of })
  }
  watch?.({ stage: 'align', done: 0, of: 1 })
  const { alignment } = applyAlignment(work.versions, work.alignment)
  const facts = Object.fromEntries(
    work.versions.map((version) => [
      version.id,
      Object.fromEntries(
        version.segments.map((segment) => {
          read()
          return [segment.id, readFacts(segment, version.language)]
        }),
      ),
    ]),
  )
  watch?.({ stage: 'names', done: 0, of: 1 })
  return { alignment, facts, found: findNames(work, alignment) }
}

/** Applies what is said of the names, and of what things are to be called, and runs every check: all that a correction of names or a glossary changes. */
export function conclude(work: Work, { alignment, facts, found }: Readings, naming: Naming = noNaming, glossary: Glossary | null = null, watch?: Watch): Analysis {
  const { names, rejected, unmatched, authorized } = applyNaming(work, found, naming)
  const findings = checkWork({ work, alignment, facts, names, glossary }, (done, of) => watch?.({ stage: 'checks', done, of }))
  return { alignment, facts, names, findings, rejectedNames: rejected, unmatchedCorrections: unmatched, authorizedNames: authorized }
}

/** Everything there is to know of a work. Page and command both call this, so they agree. */
export function analyse(work: Work, naming: Naming = noNaming, glossary: Glossary | null = null): Analysis {
  return conclude(work, readingsOf(work), naming, glossary)
}
