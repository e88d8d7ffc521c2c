// What the tests of formats share: a platform, made works, and what of a work a format claims to carry. No product code imports this.
import fc from 'fast-check'
import type { Inline, InlineKind, Segment, Version, Work } from '../model/index.ts'
import { buildVersion } from './build-version.ts'
import { chooseVersions, sourceOf } from './choose-versions.ts'
import { joinBytes } from './decode-text.ts'
import type { Carries, Platform, Reading, ReadOptions, Save, Write, WriteOptions, Read } from './format.ts'
import { problemList } from './problem-list.ts'
import { rowsOf } from './rows-of.ts'
import { segmentOf } from './version-text.ts'

declare const TextDecoder: new (label: string) => { decode: (bytes?: Uint8Array, options?: { stream?: boolean }) => string }
declare const TextEncoder: new () => { encode: (text: string) => Uint8Array }

export const platform: Platform = {
  decoder: (encoding) => new TextDecoder(encoding),
  encode: (text) => new TextEncoder().encode(text),
}

/** A file in pieces of `size` bytes, so that letters and tags are cut where it hurts. */
export function* inChunks(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}

export const readString = (read: Read, source: string, options: Partial<ReadOptions> = {}, size = 1000): Promise<Reading> => read(inChunks(platform.encode(source), size), platform, { file: 'test', ...options })

export async function writeString(write: Write, work: Work, options: Partial<WriteOptions> = {}): Promise<string> {
  const { chunks } = await write(work, platform, { file: 'test', ...options })
  return platform.decoder('utf-8').decode(joinBytes(chunks))
}

export async function saveString(save: Save, original: string, work: Work, options: Partial<ReadOptions> = {}): Promise<string> {
  const { chunks } = await save(platform.encode(original), work, platform, { file: 'test', ...options })
  return platform.decoder('utf-8').decode(joinBytes(chunks))
}

/** The work with one segment's text replaced, its markup dropped unless given. */
export const corrected = (work: Work, version: string, id: string, change: (segment: Segment) => Segment): Work => ({
  ...work,
  versions: work.versions.map((one) => (one.id === version ? { ...one, segments: one.segments.map((segment) => (segment.id === id ? change(segment) : segment)) } : one)),
})

/** Replaces words in a segment, moving its markup along. */
export const withWords =
  (from: string, to: string) =>
  (segment: Segment): Segment => {
    const at = segment.text.indexOf(from)
    const shift = (offset: number) => (offset >= at + from.length ? offset + to.length - from.length : offset)
    return {
      ...segment,
      text: segment.text.replace(from, to),
      ...(segment.inline ? { inline: segment.inline.map((inline) => ({ ...inline, start: shift(inline.start), end: shift(inline.end) })) } : {}),
    }
  }

const words = ['право', 'құқық', 'Recht', 'law', 'ә', 'Ң', 'e\u0301', '„so“', '«да»', '"', "'", '<', '>', '&amp;', '&', '\\', ',', ';', '\t', ' ', '  ', '12', '%', '(6)', '–', '€', '𐍈', '{#id}', '*', '_', '#', '=', '[x](y)', '|', '--', '\u00A0']
const word = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }).map((text) => text.replace(/[\p{Cc}\p{Cs}\uFEFF\uFFFD-\uFFFF\u2028\u2029]/gu, 'x')) })

/** A text of one line, with signs that mean something to some format. */
export const anyText: fc.Arbitrary<string> = fc.array(word, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')).filter((text) => text.trim() !== '')

const rawMarkup = fc.constantFrom('<b>', '</b>', '{1}', '%s', '', '<a href="x?a=1&amp;b=2">', '**', '<g>')

type Tree = string | { readonly kind: InlineKind; readonly raw: string; readonly close: string | null; readonly inner: readonly Tree[] }

/** Trees of text and markup. `plain`: pairs around text only, none inside another of its kind, as formats without raw markup can say it. */
const treeOf = (kinds: readonly InlineKind[], plain: boolean): fc.Arbitrary<readonly Tree[]> =>
  fc.letrec<{ trees: readonly Tree[] }>((tie) => ({
    trees: fc.array(
      fc.oneof(
        { maxDepth: 2, depthSize: 'small' },
        { weight: 4, arbitrary: word },
        ...(plain
          ? [{ weight: 1, arbitrary: fc.record({ kind: fc.constantFrom(...kinds), raw: fc.constant(''), close: fc.constant(''), inner: word.filter((text) => /^\p{L}/u.test(text)).map((text) => [text]) }) }]
          : [
              { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom(...kinds), raw: rawMarkup, close: fc.constant(null), inner: fc.constant([]) }) },
              { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom(...kinds), raw: rawMarkup, close: rawMarkup, inner: tie('trees') }) },
            ]),
      ),
      { minLength: 1, maxLength: 5 },
    ),
  })).trees

function flatten(trees: readonly Tree[]): { text: string; inline: readonly Inline[] } {
  let text = ''
  const inline: Inline[] = []
  const visit = (tree: Tree) => {
    if (typeof tree === 'string') {
      text += tree
      return
    }
    const index = inline.length
    const start = text.length
    inline.push({ start, end: start, kind: tree.kind, raw: tree.raw, close: tree.close, holds: 0 })
    tree.inner.forEach(visit)
    inline[index] = { start, end: text.length, kind: tree.kind, raw: tree.raw, close: tree.close, holds: tree.close === null ? 0 : inline.length - 1 - index }
  }
  trees.forEach(visit)
  return { text, inline }
}

const ids = ['title', 'opening', 'citation-1', 'recital-a', 'recital-b', 'heading-1', 'paragraph-1', 'paragraph-2', 'text-9', 'a-b-c', 'footnote-1']
const languages = ['en', 'de', 'kk', 'ru', 'de-AT']

/** Works of one to `most` versions with what a format carries, all of it likely to hurt. */
export function anyWork(carries: Carries): fc.Arbitrary<Work> {
  const kinds: readonly InlineKind[] = carries.inline === 'all' ? ['bold', 'italic', 'underline', 'superscript', 'subscript', 'link', 'code', 'footnote', 'break', 'tag', 'placeholder'] : carries.inline
  const content = kinds.length > 0 ? treeOf(kinds, carries.inline !== 'all').map(flatten) : fc.array(word, { minLength: 1, maxLength: 8 }).map((parts) => ({ text: parts.join(''), inline: [] }))
  const segments = fc
    .tuple(fc.subarray(ids, { minLength: 1 }), fc.array(content, { minLength: ids.length, maxLength: ids.length }))
    .map(([own, texts]) => own.map((id, index): Segment => {
      const { text, inline } = texts[index]!
      const time = { start: index * 4000 + 7, end: index * 4_000_000 + 3999, ...(index % 2 === 0 ? {} : { name: `cue ${index}`, settings: 'align:start' }) }
      return { ...segmentOf(id, text), ...(inline.length > 0 ? { inline } : {}), ...(carries.times ? { time } : {}) }
    }).filter(({ text }) => text.trim() !== ''))
    .filter((own) => own.length > 0)
  return fc
    .tuple(fc.subarray(languages, { minLength: carries.versions === 2 ? 2 : 1, maxLength: carries.versions === 'any' ? 4 : carries.versions }), fc.boolean(), fc.boolean(), fc.array(segments, { minLength: 4, maxLength: 4 }))
    .map(([tags, sourced, doubled, texts]): Work => {
      const versions = tags.map((language, index): Version => {
        const own = texts[index]!
        const notes = carries.notes && own[0] ? { [own[0].id]: { en: 'a note & more' } } : {}
        return buildVersion(language, language, own, { notes })
      })
      const twice = doubled && carries.versionIds && versions.length > 1 ? versions.map((version, index) => (index === 1 ? { ...version, id: `${versions[0]!.language}-revised`, language: versions[0]!.language } : version)) : versions
      const related = sourced ? twice.map((version, index) => (index === 0 ? version : { ...version, derivedFrom: twice[0]!.id })) : twice
      return { id: 'test', title: {}, identifiers: {}, date: null, versions: related.map((version) => buildVersion(version.id, version.language, version.segments, { notes: version.notes, derivedFrom: version.derivedFrom })) }
    })
}

/** What of a work a format's declaration says it keeps. */
export function carried(work: Work, carries: Carries): Work {
  if (carries.description) return work
  const chosen = chooseVersions(work, carries.versions, { file: 'test' }, problemList('test'))
  const source = carries.source === 'always' ? (chosen[0]?.id ?? null) : carries.source ? sourceOf({ versions: chosen }) : null
  const rows = rowsOf(chosen)
  const versions = chosen.map((version, index) => {
    const own = rows.flatMap(({ cells }, row) =>
      (cells[index] ?? []).map((segment): Segment => {
        const id = carries.ids ? segment.id : `text-${row + 1}`
        const inline = carries.inline.length > 0 ? segment.inline : undefined
        return { ...segmentOf(id, segment.text), ...(inline ? { inline } : {}), ...(carries.times && segment.time ? { time: segment.time } : {}) }
      }),
    )
    const id = carries.versionIds ? version.id : version.language
    return buildVersion(id, version.language, own, { notes: carries.notes ? version.notes : {}, derivedFrom: source !== null && version.id !== source ? source : null })
  })
  return { id: 'test', title: {}, identifiers: {}, date: null, versions }
}

/** The languages of the versions a file will hold, as a person would say them. */
export const languagesOf = (work: Work, carries: Carries): readonly string[] => chooseVersions(work, carries.versions, { file: 'test' }, problemList('test')).map(({ language }) => language)

/** Versions without the letters of their markup, for formats that only keep what it means; neighbours of one kind are one. */
export const withoutRaw = (work: Work | null): readonly Version[] =>
  work?.versions.map((version) => ({ ...version, segments: version.segments.map((segment) => ({ ...segment, ...(segment.inline ? { inline: segment.inline.map((inline) => ({ ...inline, raw: '', close: '', holds: 0 })).reduce(joined, []) } : {}) })) })) ?? []

/** What is printed, without ids and kinds, for formats that number segments anew. */
export const printedOf = (work: Work | null) => withoutRaw(work).map(({ language, segments }) => [language, segments.map(({ text, inline = [], time }) => ({ text, inline, time: time && [time.start, time.end] }))])

const joined = (before: readonly Inline[], next: Inline): readonly Inline[] => {
  const last = before.at(-1)
  return last && last.kind === next.kind && last.end === next.start ? [...before.slice(0, -1), { ...last, end: next.end }] : [...before, next]
}
