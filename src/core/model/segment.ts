import type { Inline } from './inline.ts'
import type { Span } from './span.ts'

/** What a segment is in its document; `text` where nothing more is known. */
export type SegmentKind = 'title' | 'heading' | 'opening' | 'citation' | 'recital' | 'paragraph' | 'footnote' | 'text'

/** When a segment is shown, in milliseconds from the beginning of a film, and how its subtitle file words the rest of its cue. */
export interface SegmentTime {
  readonly start: number
  readonly end: number
  /** The cue's name, where it is more than a count. */
  readonly name?: string
  /** Where on the screen: `align:start line:0%`. */
  readonly settings?: string
}

/** A paragraph-level unit of a version. */
export interface Segment {
  /** Permanent: links and alignments hold on to it. Equal ids in two versions share a row. */
  readonly id: string
  readonly kind: SegmentKind
  /** The full printed text, marker included, every character as it stands in the file. */
  readonly text: string
  /** Where the printed marker (`A.`, `13.`, `(6)`, `–`) stands in `text`, without the space after it; null where none is printed. */
  readonly marker: Span | null
  /** The marker's value without punctuation (`A`, `13`, `6`); null for dashes and unmarked segments. */
  readonly label: string | null
  /** Markup inside the text, in the order in which it opens; left out where there is none. */
  readonly inline?: readonly Inline[]
  /** Of subtitles; left out elsewhere. */
  readonly time?: SegmentTime
}
