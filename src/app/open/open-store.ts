import { create } from 'zustand'
import type { FileReading, Said } from '../../workers/opening.ts'

/** What comes in: a file, or a folder with a `work.json`, by the names of its files. */
export type Source = { readonly kind: 'file'; readonly file: Blob } | { readonly kind: 'folder'; readonly files: Readonly<Record<string, Blob>> }

/** What is done with a file: its texts are read, it stands beside them as a translation memory, or it is left out. */
export type Use = 'text' | 'memory' | 'none'

/** A file on the sheet. */
export interface OpeningItem {
  readonly key: number
  /** Its name, with the folders it was dropped in. */
  readonly name: string
  readonly size: number
  readonly source: Source
  readonly said: Said
  readonly use: Use
  /** `failed`: the reader itself broke, which is nobody's fault but ours; what is wrong with a file is in its reading. */
  readonly state: 'waiting' | 'reading' | 'read' | 'failed'
  /** Share read, 0 to 1. */
  readonly done: number
  readonly reading: FileReading | null
}

export interface OpeningState {
  readonly shown: boolean
  /** True while files are dragged over the page. */
  readonly dragging: boolean
  readonly items: readonly OpeningItem[]
  /** Whether the files are versions of one work; null until somebody says. */
  readonly together: boolean | null
  /** What the work is to be called; null until somebody says. */
  readonly title: string | null
  /** What files come in as where they could be either. */
  readonly wanted: 'text' | 'memory'
  /** The second step: what is being aligned, and the share done. */
  readonly aligning: { readonly title: string; readonly done: number } | null
  /** True where the second step broke. */
  readonly broken: boolean
}

export const noOpening: OpeningState = { shown: false, dragging: false, items: [], together: null, title: null, wanted: 'text', aligning: null, broken: false }

export const useOpening = create<OpeningState>(() => noOpening)
