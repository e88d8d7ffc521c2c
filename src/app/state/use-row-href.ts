import { useMemo } from 'react'
import { useView } from './use-view.ts'
import { encodeView } from './view-url.ts'
import { noSearch } from './view.ts'

/** Addresses of rows in the view in force. The function stays the same while one reads on, so that nothing is drawn again for another place. */
export function useRowHref(): (row: string) => string {
  const { work, versions, layout, mode, reading, spelling, spellings, compare, diffBy, facts, factMarks, only } = useView(
    ({ work, versions, layout, mode, reading, spelling, spellings, compare, diffBy, facts, factMarks, only }) => ({ work, versions, layout, mode, reading, spelling, spellings, compare, diffBy, facts, factMarks, only }),
  )
  return useMemo(
    () => (row) => encodeView({ work, versions, layout, mode, reading, spelling, spellings, compare, diffBy, facts, factMarks, only, ...noSearch, row, finding: null }),
    [work, versions, layout, mode, reading, spelling, spellings, compare, diffBy, facts, factMarks, only],
  )
}
