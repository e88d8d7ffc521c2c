import type { Analysis, Glossary, MatrixRow, Name, Naming, ShownAnalysis, SpellingTarget, Work } from '../core/index.ts'
import { keptByContent } from './kept-by-content.ts'

/** What was found out about a work: all that answering further questions about it needs. */
export interface KeptAnalysis {
  readonly analysis: Analysis
  /** The names as found, before anything was said of them. */
  readonly found: readonly Name[]
}

/** What the page shows of a work once it is analysed. */
export interface OpenedWork {
  readonly analysis: ShownAnalysis
  /** The spellings its names can be shown in. */
  readonly targets: readonly SpellingTarget[]
  /** How far the spellings of each name agree, a row a name. */
  readonly matrix: readonly MatrixRow[]
}

/** Works kept at once. */
const most = 8
/** Larger works are not kept: they would fill the browser's room for this page. */
const mostSegments = 20_000

/** Apart from each other: a reader who comes back is shown the one, and the other is read when something is asked. */
export const keptAnalyses = keptByContent<KeptAnalysis>('tetrapla-analyses', most)
export const keptOpened = keptByContent<OpenedWork>('tetrapla-opened', most)

/**
 * What is kept goes by content: the texts, what was said of the names, the glossary, and the program (the name of its file in a built page is made of its
 * content, the names of its workers included). So nothing kept is ever out of date. Null where nothing can be kept: in development, without a secure context,
 * for a large work.
 */
export async function keyOf(program: string, work: Work, naming: Naming, glossary: Glossary | null): Promise<string | null> {
  const segments = work.versions.reduce((sum, version) => sum + version.segments.length, 0)
  if (import.meta.env.DEV || !globalThis.isSecureContext || segments > mostSegments) return null
  const content = new TextEncoder().encode(JSON.stringify([program, work, naming, glossary]))
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', content))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
