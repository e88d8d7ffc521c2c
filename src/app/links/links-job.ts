import { transfer } from 'comlink'
import type { LinkedWord, MemoryRow, RowLinks } from '../../core/index.ts'
import type { LinksWorker } from '../../workers/links.ts'
import { askAnalysis } from '../analysis-client.ts'
import { hearing } from '../hearing.ts'
import { workerClient } from '../worker-client.ts'

/** Links between words of one opened work, learned in a worker of their own: the analysis stays free to answer. */
export interface LinksJob {
  /** The links of a row, once they are learned. Each row is asked for once. */
  readonly row: (id: string) => Promise<RowLinks>
  readonly unlinked: (id: string) => Promise<readonly LinkedWord[]>
  /** Ends the worker wherever it is. */
  readonly stop: () => void
}

/** Most versions linked with each other: the work of learning grows with their pairs. */
const mostVersions = 6

/** Learns the links of the work the analysis holds, between the versions shown and as many others as there is room for, with what a translation memory says. */
export function startLinks(shown: readonly string[], all: readonly string[], memory: readonly MemoryRow[], onProgress: (done: number) => void): LinksJob {
  const versions = [...new Set([...shown, ...all])].slice(0, Math.max(mostVersions, shown.length))
  const client = workerClient<LinksWorker>(new Worker(new URL('../../workers/links.ts', import.meta.url), { type: 'module', name: 'links' }))
  const { port1, port2 } = new MessageChannel()
  const progress = hearing(onProgress)
  const learned = client.ask((worker) => worker.learn(transfer(port2, [port2]), memory, progress.port)).then(() => onProgress(1))
  // Stopped while nobody asks is no error.
  learned.catch(() => undefined)
  void askAnalysis((worker) => worker.lend(transfer(port1, [port1]), versions))
  const rows = new Map<string, Promise<RowLinks>>()
  return {
    row: (id) => {
      const asked = rows.get(id) ?? learned.then(() => client.ask((worker) => worker.row(id)))
      rows.set(id, asked)
      return asked
    },
    unlinked: (id) => learned.then(() => client.ask((worker) => worker.unlinked(id))),
    stop: () => {
      client.end()
      progress.close()
    },
  }
}
