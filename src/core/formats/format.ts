import type { Inline, LanguageTag, Localized, Problem, Row, Segment, Work } from '../model/index.ts'
import type { RowWriter } from './row-writer.ts'

/** What a reader borrows from where it runs; the core itself knows no platform. `TextDecoder` and `TextEncoder` serve in browsers and Node. */
export interface Platform {
  /** A decoder for one stream, by WHATWG label (`utf-8`, `utf-16le`, `windows-1251`, `koi8-r`), replacing what it cannot decode. A BOM is not part of the text. */
  readonly decoder: (encoding: string) => { readonly decode: (bytes?: Uint8Array, options?: { readonly stream?: boolean }) => string }
  /** The UTF-8 bytes of a text. */
  readonly encode: (text: string) => Uint8Array
}

/** The bytes of a file as they come, in pieces of any size. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

export interface ReadOptions {
  /** Its name: quoted in problems, and the work's id where the file gives none. */
  readonly file: string
  /** The languages of the versions in their order, where the person says them; else the file's own word, else detected. */
  readonly languages?: readonly LanguageTag[] | undefined
  /** WHATWG label, where the person says it; else detected. */
  readonly encoding?: string | undefined
  /** A file longer than this many bytes is refused. Default: 1 GiB streamed, 256 MiB where the format must be held whole. */
  readonly maxBytes?: number | undefined
}

/** A file read: the work, what is wrong with it, and what was recognised, to be confirmed or overridden. */
export interface Reading {
  /** Null where no version could be read. */
  readonly work: Work | null
  readonly problems: readonly Problem[]
  /** WHATWG label; null for a container of files. */
  readonly encoding: string | null
  /** True where the file itself says which segments belong together, so that equal ids make its rows; false where ids only count. */
  readonly rowsGiven: boolean
}

export interface WriteOptions {
  /** The name of the file to write: quoted in problems. */
  readonly file: string
  /** The versions to write, by id, in order; else as many of the work's as the format carries. */
  readonly versions?: readonly string[] | undefined
  /** The rows of the work; else equal segment ids make them. */
  readonly rows?: readonly Row[] | undefined
  /** Several versions in a book: beside each other, or one below the other. Default: two beside each other, more below. */
  readonly layout?: 'side' | 'stacked' | undefined
  /** Notes on segments, in the order in which they are numbered. Formats without notes of their own pass over them. */
  readonly remarks?: readonly Remark[] | undefined
}

/** What is said of a segment: a numbered note where the format has such. */
export interface Remark {
  readonly version: string
  readonly segment: string
  readonly language: LanguageTag
  readonly text: string
}

/** A file written, in pieces to be put one after the other, and what of the work it does not hold. No pieces: it cannot be written, and a problem says why. */
export interface Writing {
  readonly chunks: readonly Uint8Array[]
  readonly problems: readonly Problem[]
}

/** What a format keeps of a work: the round trip `read(write(work))` holds for this. */
export interface Carries {
  /** How many versions one file holds. */
  readonly versions: 1 | 2 | 'any'
  /** Segment ids. Without them segments are numbered anew. */
  readonly ids: boolean
  /** BCP 47 tags of the versions. Without them the language is detected. */
  readonly languages: boolean
  /** Version ids such as `en-revised`, where they are not the language tag. */
  readonly versionIds: boolean
  /** `derivedFrom`, where all other versions derive from one; `always` where a file cannot but say that its first version is the source. */
  readonly source: boolean | 'always'
  /** Notes on segments. */
  readonly notes: boolean
  /** The kinds of inline markup; `all` says that raw markup of any origin is kept as well. */
  readonly inline: 'all' | readonly Inline['kind'][]
  /** When subtitles are shown. A format that has times writes only what has them. */
  readonly times: boolean
  /** Line ends inside a segment. */
  readonly lineEnds: boolean
  /** Title, provenance, licence, dates: everything else of a work and its versions. */
  readonly description: boolean
}

export type Read = (chunks: Chunks, platform: Platform, options: ReadOptions) => Promise<Reading>
export type Write = (work: Work, platform: Platform, options: WriteOptions) => Promise<Writing>
/**
 * Writes the corrected texts of a work into the file it was read from: only what changed, everything else of the file to the byte.
 * The work must have been read from these bytes with the same options; segments it no longer has, and what could not be written, are problems.
 */
export type Save = (original: Uint8Array, work: Work, platform: Platform, options: ReadOptions) => Promise<Writing>

/** A row as a streamed file gives it: what its versions have in it, and what is noted on it there. */
export interface ReadRow {
  readonly id: string
  readonly cells: ReadonlyMap<string, Segment>
  readonly notes: ReadonlyMap<string, Localized>
}

/** Where the rows of a streamed file go. */
export interface RowTaker {
  readonly row: (row: ReadRow) => void
  /** A version with the language its file says, in the order in which versions come up. */
  readonly declare: (version: string, language: LanguageTag | null) => void
  /** The version the others were made from, as soon as the file says so. */
  readonly source: (version: string) => void
  /** Waited for between two pieces of the file: the time to write what has come. */
  readonly rest: () => Promise<void>
}

/** Reads a file row by row in one pass, holding none of them. */
export type ReadRows = (chunks: Chunks, platform: Platform, options: ReadOptions, take: RowTaker) => Promise<{ readonly encoding: string; readonly problems: readonly Problem[] }>

/** What a format can do, behind its door. */
export interface FormatModule {
  readonly read?: Read
  readonly write?: Write
  readonly save?: Save
  /** Where a file of it can be read without being held. */
  readonly readRows?: ReadRows
  /** Where it can be written without holding the work. */
  readonly rowWriter?: RowWriter
}

/** A format as the list of formats knows it; the parsers come with `load` only. */
export interface Format {
  readonly id: string
  readonly label: string
  /** Small letters, with the dot; the first is the one to write. */
  readonly extensions: readonly string[]
  readonly mime: string
  readonly canRead: boolean
  readonly canWrite: boolean
  /** Whether corrections can be saved into the file they came from. */
  readonly canSave: boolean
  /** A longer file is refused, so that nobody need read it to its end: ask before opening it. */
  readonly maxBytes: number
  readonly carries: Carries
  readonly load: () => Promise<FormatModule>
}
