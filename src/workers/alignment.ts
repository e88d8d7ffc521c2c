import { expose } from 'comlink'
import { realignRows, weighRows, type MemoryRow, type Row, type RowWeighing, type Version } from '../core/index.ts'
import { sparingly } from './sparingly.ts'

const alignmentWorker = {
  /** How far the texts bear out each row. */
  weigh(versions: readonly Version[], rows: readonly Row[], progress: MessagePort): RowWeighing {
    return weighRows(versions, rows, sparingly(progress))
  },
  /** Rows aligned again from one on; pinned ones stay. */
  realign(versions: readonly Version[], rows: readonly Row[], from: string | null, memory: readonly MemoryRow[], progress: MessagePort): readonly Row[] {
    return realignRows(versions, rows, from, sparingly(progress), memory)
  },
}

export type AlignmentWorker = typeof alignmentWorker

expose(alignmentWorker)
