import type { Check, Observation } from './check.ts'
import { eachSegment, observeSpan, type SegmentHere } from './each-segment.ts'
import type { Fact } from '../model/index.ts'

/** A date written in another order than the version's others: "March 10, 2016" among "12 December 2017". */
export const dateFormat = {
  id: 'date-format',
  category: 'locale-conventions/date-format',
  severity: 'hint',
  examples: {
    silent: [{ en: 'of 12 December 2017 and of 13 April 2016' }],
    finds: [{ en: 'of 12 December 2017, 13 April 2016, 18 May 2013 and ‹March 10, 2016›' }],
  },
  blind: 'A version that has no habit: fewer than three dates, or as many one way as the other.',
  run: (context) => {
    const dates = eachSegment(context, (here) =>
      here.segment.facts.filter((fact) => fact.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(fact.value)).map((fact) => ({ here, fact, order: orderOf(here, fact) })),
    ).filter((entry) => entry.order !== null)
    const observations: Observation[] = []
    for (const version of new Set(dates.map((entry) => entry.here.cell.version))) {
      const own = dates.filter((entry) => entry.here.cell.version === version)
      const times = new Map<string | null, number>()
      for (const { order } of own) times.set(order, (times.get(order) ?? 0) + 1)
      for (const { here, fact, order } of own) {
        const alike = times.get(order) ?? 0
        if (own.length - alike < 3 || alike / own.length > 0.25) continue
        const habit = own.find((entry) => entry.order !== order)!
        const observation = observeSpan(here, 'hint', fact.start, fact.end)
        observations.push({ ...observation, params: { ...observation.params, habit: habit.here.segment.text.slice(habit.fact.start, habit.fact.end) } })
      }
    }
    return observations
  },
} satisfies Check

/** In which order day, month and year stand; null for a day that leans on a list ("17 and 18 September"). */
function orderOf({ segment }: SegmentHere, fact: Fact): string | null {
  const text = segment.text.slice(fact.start, fact.end)
  if (!/\p{L}/u.test(text)) return /^\d{1,2}$/.test(text) ? null : 'numeric'
  const year = text.indexOf(fact.value.slice(0, 4))
  const month = text.search(/\p{L}{3,}(?<!st|nd|rd|th)/u)
  const day = text.search(new RegExp(`(?<!\\d)0?${Number(fact.value.slice(8))}(?!\\d)`))
  if (year < 0 || month < 0 || day < 0) return null
  return (day < month || year < day) && !(month < day && day < year) ? 'day first' : 'month first'
}
