import { expose } from 'comlink'
import { realignRows, weighRows, type MemoryRow, type Row, type RowWeighing, type Version } from '../core/index.ts'

/** Told the share done, 0 to 1, whenever another hundredth is. */
type OnProgress = (done: number) => void

const alignmentWorker = {
  /** How far the texts bear out each row. */
  weigh(versions: readonly Version[], rows: readonly Row[], onProgress: OnProgress): RowWeighing {
    return weighRows(versions, rows, sparingly(onProgress))
  },
  /** Rows aligned again from one on; pinned ones stay. */
  realign(versions: readonly Version[], rows: readonly Row[], from: string | null, memory: readonly MemoryRow[], onProgress: OnProgress): readonly Row[] {
    return realignRows(versions, rows, from, sparingly(onProgress), memory)
  },
}

/** Every call crosses to the page: no more of them than can be seen. */
function sparingly(onProgress: OnProgress): OnProgress {
  let told = 0
  return (done) => {
    if (done - told < 0.01) return
    told = done
    onProgress(done)
  }
}

export type AlignmentWorker = typeof alignmentWorker

expose(alignmentWorker)
