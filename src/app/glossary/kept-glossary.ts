import { restoreGlossary, storeGlossary, type Glossary } from '../../core/index.ts'

/** A glossary with the name of the file it came from. */
export interface NamedGlossary {
  readonly file: string
  readonly glossary: Glossary
}

export const glossaryKey = (work: string): string => `tetrapla-glossary ${work}`

/** The glossary this browser keeps beside a work; null where it keeps none, or what it keeps cannot be used. */
export function readKeptGlossary(storage: Pick<Storage, 'getItem'>, work: string): NamedGlossary | null {
  try {
    const [, file = '', concepts = ''] = /^(.*)\n(.*)$/s.exec(storage.getItem(glossaryKey(work)) ?? '') ?? []
    const glossary = restoreGlossary(concepts)
    return glossary && { file, glossary }
  } catch {
    return null
  }
}

/** Keeps a glossary beside a work, or with null forgets it; false where the browser has no room or keeps nothing. */
export function keepGlossary(storage: Pick<Storage, 'setItem' | 'removeItem'>, work: string, named: NamedGlossary | null): boolean {
  try {
    if (named) storage.setItem(glossaryKey(work), `${named.file.replaceAll('\n', ' ')}\n${storeGlossary(named.glossary)}`)
    else storage.removeItem(glossaryKey(work))
    return true
  } catch {
    return false
  }
}
