import type { LanguageTag, Segment } from '../model/index.ts'
import { canonicalTag, idGiver } from './build-version.ts'
import { decodeText, decodeWhole } from './decode-text.ts'
import { encodeText } from './encode-text.ts'
import type { Save } from './format.ts'
import { idSet } from './id-set.ts'
import { limits } from './limits.ts'
import { xmlLocal } from './local-change.ts'
import { problemList, type ProblemList } from './problem-list.ts'
import { readersByRows, type ReadInto } from './read-by-rows.ts'
import { readXml, type XmlElement } from './read-xml.ts'
import { applyChanges, keeper, segmentChanges, type LocatedSegment } from './save-segments.ts'
import { unitReader, unitWords, xliff12Dialect, type UnitReader, type UnitText } from './unit-markup.ts'
import { writeInline, type InlineWords } from './write-inline.ts'
import { xliff2Reader, xliff2Words } from './xliff2-markup.ts'
import { characterReference, xmlText, xmlDeclared } from './xml-text.ts'

export { rowWriter, write } from './write-xliff2.ts'

// XLIFF 1.2: https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html, 2.1: https://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html
// A row is a `trans-unit` in 1.2 and a `segment` in 2.x: what a translator sees as one pair.

interface Content extends UnitText {
  /** `source`, or `target`. */
  readonly side: 'source' | 'target'
  readonly version: string
  readonly language: LanguageTag | null
  readonly id: string
  readonly start: number
  readonly end: number
  readonly words: (segment: Segment, kept: UnitText) => InlineWords
  /** What stands around the content where the file has no element for it yet, or one closed in itself. */
  readonly wrap: readonly [before: string, after: string]
}

interface Sink {
  readonly languages: (source: LanguageTag | null, target: LanguageTag | null) => void
  readonly content: (content: Content) => void
  readonly note: (side: 'source' | 'target', id: string, text: string) => void
  /** A pair ends here: both its sides have come. */
  readonly pairEnd: () => void
}

/** Elements whose content is no pair of this unit: proposals, sources cut into segments, binaries, other modules of 2.x. */
const aside = /^(?:[\w-]+:)?(?:alt-trans|seg-source|bin-unit|skl|skeleton|glossary|reference|matches|metadata|seg-defs)$/

async function walk(chunks: AsyncIterable<string> | Iterable<string>, whole: string | null, sink: Sink, problems: ProblemList): Promise<void> {
  const ids = idGiver()
  let version: '1' | '2' | null = null
  let other = false
  let source: LanguageTag | null = null
  let target: LanguageTag | null = null
  let counted = 0
  let unit = { id: '' }
  let pieces = 0
  let pair: { id: string; hasTarget: boolean; sourceEnd: number; single: boolean } | null = null
  let reading: { readonly side: 'source' | 'target'; readonly reader: UnitReader; readonly start: number; readonly selfClosing: boolean; depth: number; readonly tag: string } | null = null
  let data = new Map<string, string>()
  let datum: { readonly id: string; text: string } | null = null
  let note: { text: string; readonly target: boolean } | null = null
  let unitNotes: { readonly side: 'source' | 'target'; readonly text: string }[] = []
  let asideDepth = 0
  let idsOfFile = idSet()
  const startOf = (end: number) => (whole === null ? 0 : whole.lastIndexOf('<', end - 1))

  const idFor = (wanted: string, line: number): string => {
    const given = ids.take(wanted, `text-${++counted}`)
    // Ids are unique within a file element only: the same one in another is no fault.
    if (given.taken && idsOfFile.has(wanted)) problems.add('id-duplicate', wanted, line)
    if (wanted !== '') idsOfFile.add(wanted)
    return given.id
  }
  const wordsFor = (segment: Segment, kept: UnitText): InlineWords =>
    version === '1' ? unitWords(xliff12Dialect, segment, keeper(kept.inline, kept.markup)) : xliff2Words(segment, keeper(kept.inline, kept.markup), null)
  const emit = (side: 'source' | 'target', { text, inline, markup }: UnitText, start: number, end: number, wrap: readonly [string, string]) => {
    if (!pair) return
    const language = side === 'source' ? source : target
    sink.content({ text, inline, markup, side, version: side, language, id: pair.id, start, end, words: wordsFor, wrap })
  }
  const endPair = () => {
    if (!pair) return
    // A pair without a target has a place for one: right after its source.
    if (!pair.hasTarget && pair.sourceEnd > 0) emit('target', { text: '', inline: [], markup: [] }, pair.sourceEnd, pair.sourceEnd, ['<target>', '</target>'])
    pair = null
    sink.pairEnd()
  }

  const openUnit = (element: XmlElement) => {
    unit = { id: element.attributes.id ?? '' }
    pieces = 0
    data = new Map()
    unitNotes = []
  }

  await readXml(
    chunks,
    {
      open(element) {
        const { name, attributes, end, selfClosing, line } = element
        if (version === null) {
          version = attributes.version?.startsWith('2') ? '2' : '1'
          other = name !== 'xliff'
          if (other) problems.add('format-wrong', `XLIFF, <${name}>`, line)
          if (version === '2') {
            source = canonicalTag(attributes.srcLang ?? '')
            target = canonicalTag(attributes.trgLang ?? '')
            sink.languages(source, target)
          }
          return
        }
        if (asideDepth > 0 || (reading === null && aside.test(name))) asideDepth++
        else if (reading) {
          reading.depth++
          reading.reader.open(element)
        } else if (name === 'file') {
          idsOfFile = idSet()
          if (version === '1') {
            source = canonicalTag(attributes['source-language'] ?? '')
            target = canonicalTag(attributes['target-language'] ?? '')
            sink.languages(source, target)
          }
        } else if (name === 'trans-unit') {
          openUnit(element)
          pair = { id: idFor(unit.id, line), hasTarget: false, sourceEnd: 0, single: true }
        } else if (name === 'unit') openUnit(element)
        else if (name === 'segment' || name === 'ignorable') {
          pieces++
          const own = attributes.id ?? ''
          pair = { id: idFor(pieces === 1 && name === 'segment' ? unit.id : `${unit.id}-${own || pieces}`, line), hasTarget: false, sourceEnd: 0, single: false }
        } else if (name === 'data') datum = { id: attributes.id ?? '', text: '' }
        else if (name === 'note') note = { text: '', target: attributes.annotates === 'target' || attributes.appliesTo === 'target' }
        else if ((name === 'source' || name === 'target') && pair) {
          const tag = whole === null ? `<${name}>` : whole.slice(startOf(end), end)
          reading = { side: name, reader: version === '1' ? unitReader(xliff12Dialect, whole) : xliff2Reader(whole, data), start: selfClosing ? startOf(end) : end, selfClosing, depth: 0, tag }
        }
      },
      close(name, end) {
        if (asideDepth > 0) asideDepth--
        else if (reading && reading.depth > 0) {
          reading.depth--
          reading.reader.close(name, end)
        } else if (reading) {
          const { side, reader, start, selfClosing, tag } = reading
          reading = null
          if (pair && side === 'target') pair.hasTarget = true
          if (pair && side === 'source') pair.sourceEnd = end
          emit(side, reader.done(), start, selfClosing ? end : startOf(end), selfClosing ? [tag.replace(/\s*\/>$/, '>'), `</${name}>`] : ['', ''])
        } else if (name === 'data' && datum) {
          data.set(datum.id, datum.text)
          datum = null
        } else if (name === 'note' && note) {
          unitNotes.push({ side: note.target ? 'target' : 'source', text: note.text })
          note = null
        } else if (name === 'segment' || name === 'ignorable' || name === 'trans-unit') {
          const { id } = pair ?? { id: '' }
          if (id) for (const { side, text } of unitNotes) if (text !== '') sink.note(side, id, text)
          unitNotes = []
          endPair()
        }
      },
      text(text) {
        if (asideDepth > 0) return
        if (reading) reading.reader.text(text)
        else if (datum) datum.text += text
        else if (note) note.text += text
      },
      stop: () => other,
    },
    problems,
  )
}

/** The ids of the two versions of a file: their languages, told apart where they are one. */
export const sideIds = (source: LanguageTag | null, target: LanguageTag | null): { readonly source: string; readonly target: string } => ({
  source: source ?? 'source',
  target: target === null ? 'target' : target === source ? `${target}-2` : target,
})

const readInto: ReadInto = async (chunks, platform, options, rows, problems) => {
  const { encoding, text } = await decodeText(chunks, platform, { encoding: options.encoding, declared: xmlDeclared, maxBytes: options.maxBytes ?? limits.streamed }, problems)
  let ids = sideIds(null, null)
  await walk(
    text,
    null,
    {
      languages(source, target) {
        ids = sideIds(source, target)
        rows.source(ids.source)
        rows.declare(ids.source, source)
        rows.declare(ids.target, target)
      },
      content({ side, id, text: said, inline }) {
        // White space between two sentences of a unit is no segment, unless there is something in it.
        if (said.trim() !== '' || inline.length > 0) rows.add(ids[side], id, said, inline)
      },
      note: (side, id, said) => rows.note(ids[side], id, 'und', said),
      pairEnd: rows.endRow,
    },
    problems,
  )
  return encoding
}

/** Reads XLIFF 1.2 and 2.x in one pass: each pair a row, source and target its versions. Several files in one keep their languages apart. */
export const { read, readRows } = readersByRows(readInto)

/** Writes corrected segments into the file they came from: sources, targets, and targets it did not have. States, notes and tags stay. */
export const save: Save = async (original, work, platform, options) => {
  const problems = problemList(options.file)
  const { encoding, bom, text } = await decodeWhole([original], platform, { encoding: options.encoding, declared: xmlDeclared, maxBytes: options.maxBytes ?? limits.held }, problems)
  const located: LocatedSegment[] = []
  const present = new Map(work.versions.map((version) => [version.id, new Set(version.segments.map((segment) => segment.id))]))
  let ids = sideIds(null, null)
  await walk(
    [text],
    text,
    {
      languages(source, target) {
        ids = sideIds(source, target)
      },
      content({ side, id, text: said, inline, markup, start, end, words, wrap: [before, after] }) {
        const isText = said.trim() !== '' || inline.length > 0
        const write = (segment: Segment) => before + writeInline(segment, words(segment, { text: said, inline, markup })) + after
        // Where nothing stands and nothing is wanted, nothing is missing.
        if (isText || present.get(ids[side])?.has(id)) located.push({ version: ids[side], id, text: isText ? said : '', inline, start, end, write })
      },
      note() {},
      pairEnd() {},
    },
    problems,
  )
  const saved = applyChanges(text, segmentChanges(located, work, problems, { source: text, words: xmlLocal(xmlText) }))
  return { chunks: [encodeText(saved, encoding, bom, platform, problems, characterReference)], problems: problems.list() }
}
