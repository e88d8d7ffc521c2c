import type { Check, Observation } from './check.ts'
import { eachSegment } from './each-segment.ts'
import { placeOf } from './place.ts'

const near = 40

/** One full date twice, close together: "15 March 2012 (5), 15 March 2012 and". Across versions the same is found by counting: see date. */
export const dateTwice = {
  id: 'date-twice',
  category: 'linguistic-conventions/duplication',
  severity: 'hint',
  examples: {
    silent: [{ en: 'of 15 March 2012 (5) and 17 September 2009 (6)' }, { en: 'signed on 15 March 2012 by all the members of the committee then in office, and in force from 15 March 2012' }],
    finds: [{ en: 'of 18 April 2013 (4), ‹15 March 2012 (5), 15 March 2012› and 17 September 2009' }],
  },
  blind: 'A date repeated further on; months and years.',
  run: (context) =>
    eachSegment(context, ({ row, cell, segment }): readonly Observation[] => {
      const dates = segment.facts.filter((fact) => fact.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(fact.value))
      return dates.flatMap((date, index) => {
        const next = dates[index + 1]
        if (!next || next.value !== date.value || next.start - date.end > near) return []
        const span = placeOf(cell.version, segment, date.start, next.end)
        return [{ row: row.id, severity: 'hint', blamed: [cell.version], spans: [span], params: { text: segment.text.slice(next.start, next.end), version: cell.version } }]
      })
    }),
} satisfies Check
