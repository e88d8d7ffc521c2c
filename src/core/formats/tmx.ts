import type { Localized, Version } from '../model/index.ts'
import { canonicalTag, idGiver } from './build-version.ts'
import { decodeText, decodeWhole } from './decode-text.ts'
import { encodeText } from './encode-text.ts'
import type { Save } from './format.ts'
import { limits } from './limits.ts'
import { xmlLocal } from './local-change.ts'
import { problemList, type ProblemList } from './problem-list.ts'
import { readXml } from './read-xml.ts'
import { readersByRows, type ReadInto } from './read-by-rows.ts'
import { writeByRows, type RowWriter } from './row-writer.ts'
import { cellSegment } from './rows-of.ts'
import { applyChanges, keeper, segmentChanges, type LocatedSegment } from './save-segments.ts'
import { tmxDialect, unitReader, unitWords, type UnitReader, type UnitText } from './unit-markup.ts'
import { writeInline } from './write-inline.ts'
import { characterReference, xmlAttribute, xmlDeclared, xmlText } from './xml-text.ts'

// TMX 1.4b: https://www.gala-global.org/tmx-14b. Read leniently: 1.1 had `lang` for `xml:lang`; OmegaT and Trados write no tuid.

/** The property that tells two versions of one language apart. */
const versionProperty = 'x-tetrapla-version'
/** The header's property that lists the versions in their order, which units that lack one cannot show. */
const orderProperty = 'x-tetrapla-versions'

interface Seg extends UnitText {
  readonly version: string
  readonly language: string | null
  readonly id: string
  /** The range of its content; where the element is closed in itself, of the whole tag. */
  readonly start: number
  readonly end: number
  readonly selfClosing: boolean
}

interface Sink {
  readonly seg: (seg: Seg) => void
  /** A unit ends here: all its segments have come. */
  readonly unitEnd: () => void
  readonly note: (version: string, id: string, language: string, text: string) => void
  readonly source: (language: string) => void
  readonly order: (versions: readonly string[]) => void
}

/** Walks a TMX file, handing each segment on as it ends. `whole` is the file's text where it is at hand, for exact places. */
async function walk(chunks: AsyncIterable<string> | Iterable<string>, whole: string | null, sink: Sink, problems: ProblemList): Promise<void> {
  const ids = idGiver()
  let isTmx: boolean | null = null
  let units = 0
  let id = ''
  let language: string | null = null
  let named: string | null = null
  let takenHere: string[] = []
  let seg: { readonly reader: UnitReader; readonly start: number; depth: number; readonly selfClosing: boolean } | null = null
  let found: (UnitText & { readonly start: number; readonly end: number; readonly selfClosing: boolean }) | null = null
  let aside: { readonly name: string; readonly property: string; readonly language: string; text: string } | null = null
  let notes: { readonly language: string; readonly text: string }[] = []
  const unitNotes: { readonly language: string; readonly text: string }[] = []
  const startOf = (end: number) => (whole === null ? 0 : whole.lastIndexOf('<', end - 1))

  await readXml(
    chunks,
    {
      open(element) {
        const { name, attributes, end, selfClosing, line } = element
        if (isTmx === null) {
          isTmx = name === 'tmx'
          if (!isTmx) problems.add('format-wrong', `TMX, <${name}>`, line)
        }
        if (seg) {
          seg.depth++
          seg.reader.open(element)
        } else if (name === 'header') {
          const source = canonicalTag(attributes.srclang ?? '')
          if (source && source !== 'all') sink.source(source)
        } else if (name === 'tu') {
          units++
          const wanted = attributes.tuid ?? ''
          const given = ids.take(wanted, `text-${units}`)
          if (given.taken && wanted !== '') problems.add('id-duplicate', wanted, line)
          id = given.id
          takenHere = []
          unitNotes.length = 0
        } else if (name === 'tuv') {
          language = attributes['xml:lang'] ?? attributes.lang ?? null
          named = null
          found = null
          notes = []
        } else if (name === 'seg') seg = { reader: unitReader(tmxDialect, whole), start: selfClosing ? startOf(end) : end, depth: 0, selfClosing }
        else if (name === 'prop' || name === 'note') aside = { name, property: attributes.type ?? '', language: canonicalTag(attributes['xml:lang'] ?? '') ?? 'und', text: '' }
      },
      close(name, end) {
        if (seg && seg.depth > 0) {
          seg.depth--
          seg.reader.close(name, end)
        } else if (seg && name === 'seg') {
          found = { ...seg.reader.done(), start: seg.start, end: seg.selfClosing ? end : startOf(end), selfClosing: seg.selfClosing }
          seg = null
        } else if (aside && name === aside.name) {
          if (name === 'note') (language === null ? unitNotes : notes).push(aside)
          else if (aside.property === versionProperty) named = aside.text
          else if (aside.property === orderProperty) sink.order(aside.text.split(' ').filter(Boolean))
          aside = null
        } else if (name === 'tuv') {
          const tag = canonicalTag(language ?? '')
          let version = named ?? tag ?? 'und'
          for (let count = 2; takenHere.includes(version); count++) version = `${named ?? tag ?? 'und'}-${count}`
          takenHere.push(version)
          for (const note of notes) sink.note(version, id, note.language, note.text)
          if (found) sink.seg({ ...found, version, language: tag, id })
          language = null
        } else if (name === 'tu') {
          const [first] = takenHere
          if (first !== undefined) for (const note of unitNotes) sink.note(first, id, note.language, note.text)
          sink.unitEnd()
        }
      },
      text(text) {
        if (seg) seg.reader.text(text)
        else if (aside) aside.text += text
      },
      stop: () => isTmx === false,
    },
    problems,
  )
}

const readInto: ReadInto = async (chunks, platform, options, rows, problems) => {
  const { encoding, text } = await decodeText(chunks, platform, { encoding: options.encoding, declared: xmlDeclared, maxBytes: options.maxBytes ?? limits.streamed }, problems)
  await walk(
    text,
    null,
    {
      seg({ version, language, id, text: said, inline }) {
        rows.declare(version, language)
        rows.add(version, id, said, inline)
      },
      unitEnd: rows.endRow,
      note: rows.note,
      source: rows.source,
      order(ids) {
        for (const id of ids) rows.declare(id, null)
      },
    },
    problems,
  )
  return encoding
}

/** Reads a translation memory of any size in one pass: each unit a row, each language a version. */
export const { read, readRows } = readersByRows(readInto)

/** TMX 1.4: one `tu` a row, one `tuv` a version that has it. */
export const rowWriter: RowWriter = {
  versions: 'any',
  begin({ versions, source }) {
    const srclang = versions.find(({ id, language }) => id === source && id === language)?.language ?? '*all*'
    return {
      before: `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n<header creationtool="tetrapla" creationtoolversion="1" segtype="paragraph" o-tmf="tetrapla" adminlang="en" srclang="${srclang}" datatype="plaintext"><prop type="${orderProperty}">${xmlText(versions.map(({ id }) => id).join(' '))}</prop></header>\n<body>\n`,
      row({ id, cells, notes }) {
        const units = versions.map((version, index) => unitOf(version, cells[index] ?? [], notes[index] ?? {})).join('')
        return `<tu tuid="${xmlAttribute(id)}">\n${units}</tu>\n`
      },
      after: '</body>\n</tmx>\n',
    }
  },
}

export const write = writeByRows(rowWriter)

function unitOf({ id, language }: Version, cell: Version['segments'], notes: Localized): string {
  const segment = cellSegment(cell)
  if (!segment) return ''
  const said = Object.entries(notes).map(([tag, text]) => `<note${tag === 'und' ? '' : ` xml:lang="${xmlAttribute(tag)}"`}>${xmlText(text)}</note>`)
  const named = id === language ? '' : `<prop type="${versionProperty}">${xmlText(id)}</prop>`
  return `<tuv xml:lang="${xmlAttribute(language)}">${said.join('')}${named}<seg>${writeInline(segment, unitWords(tmxDialect, segment))}</seg></tuv>\n`
}

/** Writes corrected segments into the memory they came from; header, properties, dates, other units and every tag stay to the letter. */
export const save: Save = async (original, work, platform, options) => {
  const problems = problemList(options.file)
  const { encoding, bom, text } = await decodeWhole([original], platform, { encoding: options.encoding, declared: xmlDeclared, maxBytes: options.maxBytes ?? limits.held }, problems)
  const located: LocatedSegment[] = []
  await walk(
    [text],
    text,
    {
      seg({ version, id, text: said, inline, markup, start, end, selfClosing }) {
        const content: LocatedSegment['write'] = (segment) => writeInline(segment, unitWords(tmxDialect, segment, keeper(inline, markup)))
        located.push({ version, id, text: said, inline, start, end, write: selfClosing ? (segment) => `<seg>${content(segment)}</seg>` : content })
      },
      unitEnd() {},
      note() {},
      source() {},
      order() {},
    },
    problems,
  )
  const saved = applyChanges(text, segmentChanges(located, work, problems, { source: text, words: xmlLocal(xmlText) }))
  return { chunks: [encodeText(saved, encoding, bom, platform, problems, characterReference)], problems: problems.list() }
}
