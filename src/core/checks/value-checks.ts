import type { FactKind, Severity } from '../model/index.ts'
import type { Observation } from './check.ts'
import type { CheckContext, CheckedRow } from './context.ts'
import type { ValueDifference } from './compare-values.ts'

/** The differences of all rows that a check of values reports, as observations. */
export function observeValues(
  context: CheckContext,
  kinds: readonly FactKind[],
  severityOf: (difference: ValueDifference, versions: number, row: CheckedRow) => Severity | null,
): readonly Observation[] {
  return context.rows.flatMap((row) =>
    row.differences.flatMap((difference) => {
      if (!kinds.includes(difference.kind)) return []
      const severity = severityOf(difference, Object.keys(difference.values).length, row)
      if (severity === null) return []
      const spans = [...difference.places].sort((a, b) => Number(difference.blamed.includes(b.version)) - Number(difference.blamed.includes(a.version)))
      const printed = difference.places.filter((place) => place.text !== '').map((place) => place.text)
      return [
        {
          row: row.id,
          severity,
          blamed: difference.blamed,
          spans,
          params: {
            change: difference.change,
            values: [...new Set(printed)],
            versions: [...new Set(difference.places.map((place) => place.version))],
            versionsWithout: difference.places.filter((place) => place.text === '').map((place) => place.version),
            ...(difference.change === 'repeated' ? { counts: Object.entries(difference.counts).map(([version, count]) => `${version}:${count}`) } : {}),
          },
        },
      ]
    }),
  )
}
