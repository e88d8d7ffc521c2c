import type { Concept, GlossaryTerm, TermStatus } from '../model/index.ts'
import { delimiterOf, parseTable } from './delimited.ts'
import type { ProblemList } from './problem-list.ts'
import { columnsOf } from './table-columns.ts'

/** Words in a column's head that say its terms must not be used: "de (forbidden)". */
const forbidding = /[\s:_([–-]+(?:forbidden|deprecated|do not use|untersagt|verboten|veraltet|запрещено|запрещённые|не использовать|тыйым салынған)[\])]?\s*$/iu

/**
 * The concepts of a table: a line a concept, a column a language, under heads such as `en`, `de-DE` or "German"; of several terms in a cell,
 * parted by `|` or `;`, the first is the one to use. A column headed "de (forbidden)" holds terms that must not be used.
 */
export function readGlossaryTable(source: string, problems: ProblemList): readonly Concept[] {
  const text = source.replace(/^\uFEFF/, '')
  const { lines } = parseTable(text, text.slice(0, 10_000).includes('\t') ? '\t' : delimiterOf(text), problems)
  const [head = [], ...rest] = lines
  const forbidden = head.map((cell) => forbidding.test(cell))
  const { columns, head: at } = columnsOf([head.map((cell) => cell.replace(forbidding, ''))])
  if (at !== 0) {
    problems.add('format-wrong', `CSV, ${head.join(', ')}`, 1)
    return []
  }
  return rest.flatMap((line, index): readonly Concept[] => {
    const terms = columns.flatMap((column, place): readonly GlossaryTerm[] => {
      if (column.holds !== 'version' || column.language === null) return []
      const { language } = column
      const status = (nth: number): TermStatus => (forbidden[place] ? 'forbidden' : nth === 0 ? 'preferred' : 'admitted')
      return (line[place] ?? '').split(/[|;]/).map((term) => term.trim().normalize('NFC')).filter((term) => term !== '').map((term, nth) => ({ language, text: term, status: status(nth) })) // prettier-ignore
    })
    if (terms.length > 0) return [{ terms: terms.toSorted((a, b) => Number(a.status === 'forbidden') - Number(b.status === 'forbidden')) }]
    problems.add('line-broken', line.join(' · '), index + 2)
    return []
  })
}
