import { expose } from 'comlink'
import { learnLinks, unlinkedWords, type LinkedWord, type Linker, type LinkSource, type MemoryRow, type RowLinks } from '../core/index.ts'
import { tell } from './tell.ts'

let linker: Linker | null = null
const known = new Map<string, RowLinks>()

const linksWorker = {
  /** Takes a work from another worker and learns its links; `progress` hears the share done, 0 to 1. */
  async learn(port: MessagePort, memory: readonly MemoryRow[], progress: MessagePort): Promise<void> {
    const source = await new Promise<LinkSource>((resolve) => {
      port.addEventListener('message', ({ data }: MessageEvent<LinkSource>) => resolve(data), { once: true })
      port.start()
    })
    port.close()
    known.clear()
    linker = learnLinks({ ...source, memory }, (done) => tell(progress, done))
  },
  /** The words of a row and their links; none before they are learned. */
  row(id: string): RowLinks {
    const found = known.get(id) ?? linker?.(id) ?? { words: [], links: [] }
    if (linker) known.set(id, found)
    return found
  },
  /** The words of a row that seem to have no counterpart. */
  unlinked(id: string): readonly LinkedWord[] {
    return unlinkedWords(linksWorker.row(id))
  },
}

export type LinksWorker = typeof linksWorker

expose(linksWorker)
