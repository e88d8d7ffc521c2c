import i18next from 'i18next'
import { formats, type Problem } from '../../core/index.ts'
import { useGlossary } from '../glossary/glossary-store.ts'
import { useNames } from '../names/names-store.ts'
import { saveFile } from '../names/save-file.ts'
import { askOpening } from '../open/opening-client.ts'
import { say, useReader } from '../state/reader-store.ts'
import type { FileWritten, Original } from '../../workers/opening.ts'
import { useKept } from './kept-store.ts'

/** Writes the open work in a format and offers it as a file; what could not be put into it is returned. */
export async function exportWork(format: string): Promise<readonly Problem[]> {
  const { work, rows, review, memory } = useReader.getState()
  const known = formats.find(({ id }) => id === format)
  if (!work || !known) return []
  const file = `${work.id}${known.extensions[0] ?? ''}`
  const { originals } = useKept.getState()
  const { naming, work: named } = useNames.getState()
  const terms = useGlossary.getState()
  const companions = { review, originals, memory, ...(named === work.id && { naming }), ...(terms.work === work.id && terms.named && { glossary: terms.named }) }
  return offer(file, known.mime, () => askOpening((worker) => worker.write(format, work, rows, file, companions)))
}

/** Writes what was corrected into the file it came from and offers that; what could not be put into it is returned. */
export async function saveOriginal(original: Original): Promise<readonly Problem[]> {
  const { work } = useReader.getState()
  if (!work) return []
  const mime = formats.find(({ id }) => id === original.format)?.mime ?? 'application/octet-stream'
  return offer(original.name, mime, () => askOpening((worker) => worker.save(original, work)))
}

async function offer(file: string, mime: string, write: () => Promise<FileWritten>): Promise<readonly Problem[]> {
  try {
    const { bytes, problems } = await write()
    if (bytes) saveFile(file, new Uint8Array(await bytes.arrayBuffer()), mime)
    say(i18next.t(bytes ? 'work.saved' : 'work.failed', { ns: 'open', file }))
    return problems
  } catch {
    say(i18next.t('work.failed', { ns: 'open', file }))
    return []
  }
}

/** How many of the segments that came from a file were corrected. */
export const correctedIn = ({ versions }: Original, corrections: readonly { readonly version: string }[]): number => {
  const own = new Set(Object.values(versions))
  return corrections.filter(({ version }) => own.has(version)).length
}
