import { create } from 'zustand'
import { keepGlossary, readKeptGlossary, type NamedGlossary } from './kept-glossary.ts'

export interface GlossaryState {
  /** The work it stands beside. */
  readonly work: string
  readonly named: NamedGlossary | null
}

export const useGlossary = create<GlossaryState>(() => ({ work: '', named: null }))

/** What this browser keeps beside a work; the same work opened again goes on with what it has. */
export function openGlossary(work: string): NamedGlossary | null {
  if (useGlossary.getState().work !== work) useGlossary.setState({ work, named: readKeptGlossary(localStorage, work) })
  return useGlossary.getState().named
}

/** Puts another glossary beside the open work, or with null takes it away; false where it could not be kept beyond this visit. */
export function changeGlossary(named: NamedGlossary | null): boolean {
  useGlossary.setState({ named })
  return keepGlossary(localStorage, useGlossary.getState().work, named)
}
