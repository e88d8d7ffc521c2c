import type { Alignment, Version } from '../model/index.ts'
import { applyAlignment } from './apply-alignment.ts'

/**
 * Aligns versions by their segment ids: equal ids share a row and name it.
 *
 * The rows are a full outer join in an order every version agrees with where there is one. A numbering gap inside a run of one kind
 * (paragraph 9, then 11, and no version has a 10) makes an empty row with `gap: true`.
 *
 * Where two versions have shared ids in a different order, the first version's order rules the rows; no segment is lost either way.
 */
export const alignByIds = (versions: readonly Version[]): Alignment => applyAlignment(versions).alignment
