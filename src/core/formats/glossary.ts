import type { Concept, Glossary, Problem } from '../model/index.ts'
import { problemList } from './problem-list.ts'

/** The names a glossary may have in a work's folder, beside `work.json`; the first that is there counts. */
export const glossaryFiles = ['glossary.tbx', 'glossary.csv', 'glossary.tsv'] as const

/**
 * A glossary from TBX, CSV or TSV, told by its first sign. What cannot be used is a problem with its line; `glossary` is null where nothing
 * can. What reads each is loaded when it is asked for.
 */
export async function readGlossary(source: string, file: string): Promise<{ readonly glossary: Glossary | null; readonly problems: readonly Problem[] }> {
  const problems = problemList(file)
  const first = /[^\s\uFEFF]/.exec(source)?.[0]
  const concepts = first === undefined ? [] : first === '<' ? await (await import('./glossary-tbx.ts')).readGlossaryTbx(source, problems) : (await import('./glossary-table.ts')).readGlossaryTable(source, problems)
  if (concepts.length === 0 && problems.list().length === 0) problems.add('empty', '')
  return { glossary: concepts.length > 0 ? { concepts } : null, problems: problems.list() }
}

/** A glossary as text to keep; `restoreGlossary` takes it back. */
export const storeGlossary = ({ concepts }: Glossary): string => JSON.stringify(concepts.map(({ terms }) => terms.map(({ language, text, status }) => [language, text, status])))

/** A glossary kept by `storeGlossary`; null where it is none. */
export function restoreGlossary(kept: string): Glossary | null {
  try {
    const json: unknown = JSON.parse(kept)
    const concepts = listOf(json).flatMap((terms): readonly Concept[] => {
      const read = listOf(terms).flatMap((term) => {
        const [language, text, said] = listOf(term)
        const status = statuses.find((known) => known === said)
        return typeof language === 'string' && typeof text === 'string' && text !== '' && status ? [{ language, text, status }] : []
      })
      return read.length > 0 ? [{ terms: read }] : []
    })
    return concepts.length > 0 ? { concepts } : null
  } catch {
    return null
  }
}

const statuses = ['preferred', 'admitted', 'forbidden'] as const
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
