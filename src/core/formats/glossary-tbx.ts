import type { Concept, GlossaryTerm, TermStatus } from '../model/index.ts'
import { canonicalTag } from './build-version.ts'
import type { ProblemList } from './problem-list.ts'
import { readTbx } from './read-tbx.ts'

/** The concepts of a term base. An entry that names no term in two languages, and forbids none, cannot be used and is a problem. */
export async function readGlossaryTbx(source: string, problems: ProblemList): Promise<readonly Concept[]> {
  const concepts: Concept[] = []
  await readTbx(
    source,
    ({ line, terms: found }) => {
      const terms = found.flatMap(({ language: said, text, status }): readonly GlossaryTerm[] => {
        const language = canonicalTag(said)
        if (text === '') return []
        if (language === null) {
          problems.add('language-unknown', text, line)
          return []
        }
        return [{ language, text, status: statusOf(status) }]
      })
      if (terms.length > 0) concepts.push({ terms: terms.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status)) })
      else if (found.length === 0) problems.add('line-broken', 'term', line)
    },
    problems,
  )
  return concepts
}

const order: readonly TermStatus[] = ['preferred', 'admitted', 'forbidden']

/** Of the administrative statuses of ISO 30042, with and without their endings. Standardized, legal and regulated terms may be used. */
const statusOf = (status: string): TermStatus => (status.startsWith('preferred') ? 'preferred' : /^(?:deprecated|superseded|forbidden|notrecommended)/.test(status) ? 'forbidden' : 'admitted')
