import { applyAlignment } from '../align/index.ts'
import { checkWork, type FactIndex } from '../checks/index.ts'
import { readFacts } from '../facts/index.ts'
import type { Alignment, Finding, Name, NameCorrection, Naming, Work } from '../model/index.ts'
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

/** Aligns the work by its segment ids and what it says beside them, reads its facts and finds its names. */
export function readingsOf(work: Work): Readings {
  const { alignment } = applyAlignment(work.versions, work.alignment)
  const facts = Object.fromEntries(
    work.versions.map((version) => [
      version.id,
      Object.fromEntries(version.segments.map((segment) => [segment.id, readFacts(segment, version.language)])),
    ]),
  )
  return { alignment, facts, found: findNames(work, alignment) }
}

/** Applies what is said of the names and runs every check: all that a correction of names changes. */
export function conclude(work: Work, { alignment, facts, found }: Readings, naming: Naming = noNaming): Analysis {
  const { names, rejected, unmatched, authorized } = applyNaming(work, found, naming)
  const findings = checkWork({ work, alignment, facts, names })
  return { alignment, facts, names, findings, rejectedNames: rejected, unmatchedCorrections: unmatched, authorizedNames: authorized }
}

/** Everything there is to know of a work. Page and command both call this, so they agree. */
export function analyse(work: Work, naming: Naming = noNaming): Analysis {
  return conclude(work, readingsOf(work), naming)
}
