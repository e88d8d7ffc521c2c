import type { Inline, InlineKind, Segment } from '../model/index.ts'
import { inlineText } from './inline-text.ts'
import type { XmlElement } from './read-xml.ts'
import { crossing, type InlineWords } from './write-inline.ts'
import { xmlAttribute, xmlText } from './xml-text.ts'

/** The words in which TMX 1.4 and XLIFF 1.2 differ for the same kinds of tags. */
export interface UnitDialect {
  /** The attribute that tells what a tag is. */
  readonly type: 'type' | 'ctype'
  /** The attribute that joins `bpt` to its `ept`. */
  readonly pair: readonly string[]
  /** The attribute that numbers a `ph`. */
  readonly point: 'x' | 'id'
  /** Elements that hold no foreign code and are themselves the markup. */
  readonly own: readonly string[]
  readonly kinds: Readonly<Partial<Record<InlineKind, string>>>
}

/** https://www.gala-global.org/tmx-14b, the values of `type` for `bpt`, `it` and `ph`. */
export const tmxDialect: UnitDialect = {
  type: 'type',
  pair: ['i'],
  point: 'x',
  own: ['hi'],
  kinds: { bold: 'bold', italic: 'italic', underline: 'ulined', link: 'link', footnote: 'fnote', break: 'lb', code: 'x-code', superscript: 'x-superscript', subscript: 'x-subscript' },
}

/** https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html#ctype */
export const xliff12Dialect: UnitDialect = {
  type: 'ctype',
  pair: ['rid', 'id'],
  point: 'id',
  own: ['g', 'x', 'bx', 'ex', 'mrk'],
  kinds: { bold: 'bold', italic: 'italic', underline: 'underlined', link: 'link', footnote: 'x-footnote', break: 'lb', code: 'x-code', superscript: 'x-superscript', subscript: 'x-subscript' },
}

/** What a `seg`, `source` or `target` says: its text, its markup, and, where the file's text is at hand, each markup to the letter. */
export interface UnitText {
  readonly text: string
  readonly inline: readonly Inline[]
  readonly markup: readonly Markup[]
}

/** An inline's tags exactly as the file has them. */
export interface Markup {
  readonly open: string
  readonly close: string
}

/** Collects one such element while its content is read. */
export interface UnitReader {
  readonly open: (element: XmlElement) => void
  readonly close: (name: string, end: number) => void
  readonly text: (text: string) => void
  readonly done: () => UnitText
}

const codeElements = new Set(['bpt', 'ept', 'ph', 'it', 'ut'])

/**
 * @param source the whole text of the file, to keep each tag to the letter; null while streaming
 */
export function unitReader(dialect: UnitDialect, source: string | null): UnitReader {
  const collected = inlineText()
  const markup: { open: string; close: string }[] = []
  const pairs = new Map<string, number>()
  const openPairs: number[] = []
  // Inside `bpt`, `ph` and their like stands code of the file's native format, and no text; `sub` within it is left with it.
  let code: { readonly element: XmlElement; readonly from: number; depth: number; raw: string } | null = null
  const startOf = (end: number) => (source === null ? 0 : source.lastIndexOf('<', end - 1))
  const exact = (from: number, to: number) => (source === null ? '' : source.slice(from, to))

  const finishCode = (end: number) => {
    if (!code) return
    const { element, from, raw } = code
    code = null
    const letters = exact(from, end)
    const key = dialect.pair.map((name) => element.attributes[name]).find((value) => value !== undefined)
    if (element.name === 'bpt') {
      const pair = collected.open(kindOf(element, dialect) ?? 'tag', raw)
      markup[pair] = { open: letters, close: '' }
      if (key !== undefined) pairs.set(key, pair)
      return
    }
    const pair = element.name === 'ept' && key !== undefined ? pairs.get(key) : undefined
    if (pair !== undefined && key !== undefined) {
      pairs.delete(key)
      collected.close(pair, raw)
      markup[pair] = { open: markup[pair]?.open ?? '', close: letters }
      return
    }
    collected.point(kindOf(element, dialect) ?? (element.name === 'ph' ? 'placeholder' : 'tag'), raw)
    markup.push({ open: letters, close: '' })
  }

  return {
    open(element) {
      if (code) {
        code.depth++
        return
      }
      const from = startOf(element.end)
      if (codeElements.has(element.name)) {
        code = { element, from, depth: 0, raw: '' }
        return
      }
      const kind = kindOf(element, dialect) ?? (element.selfClosing ? 'placeholder' : 'tag')
      const tag = `<${element.name}${Object.entries(element.attributes).map(([name, value]) => ` ${name}="${xmlAttribute(value)}"`).join('')}`
      if (element.selfClosing) {
        collected.point(kind, `${tag}/>`)
        openPairs.push(-1)
      } else openPairs.push(collected.open(kind, `${tag}>`))
      markup.push({ open: exact(from, element.end), close: '' })
    },
    close(name, end) {
      if (code && code.depth > 0) code.depth--
      else if (code) finishCode(end)
      else {
        const pair = openPairs.pop()
        if (pair === undefined || pair < 0) return
        collected.close(pair, `</${name}>`)
        markup[pair] = { open: markup[pair]?.open ?? '', close: exact(startOf(end), end) }
      }
    },
    text(text) {
      if (code) code.raw += text
      else collected.add(text)
    },
    done: () => ({ text: collected.text(), inline: collected.inline(), markup }),
  }
}

function kindOf({ attributes }: XmlElement, { type, kinds }: UnitDialect): InlineKind | null {
  const said = attributes[type]
  if (said === undefined) return null
  if (said === 'x-tag') return 'tag'
  if (said === 'x-placeholder') return 'placeholder'
  for (const [kind, word] of Object.entries(kinds)) if (word === said && isKind(kind)) return kind
  return null
}

const kindNames: readonly InlineKind[] = ['bold', 'italic', 'underline', 'superscript', 'subscript', 'link', 'code', 'footnote', 'break', 'tag', 'placeholder']
const isKind = (name: string): name is InlineKind => kindNames.some((kind) => kind === name)

/** The words in which a segment is written. `kept`: tags the file already has, which are written to the letter. */
export function unitWords(dialect: UnitDialect, segment: Pick<Segment, 'text' | 'inline'>, kept: (inline: Inline) => Markup | null = () => null): InlineWords {
  const crossed = crossing(segment)
  const chosen = new Map<number, Markup | null>()
  const lettersOf = (inline: Inline, index: number): Markup | null => {
    if (!chosen.has(index)) {
      const letters = kept(inline) ?? ownTag(inline, dialect.own)
      // `bpt` and `ept` may cross other pairs, elements may not.
      chosen.set(index, letters && crossed.has(index) && !/^<bpt\b/.test(letters.open) ? null : letters)
    }
    return chosen.get(index) ?? null
  }
  const typed = ({ kind, close }: Inline) => {
    const word = dialect.kinds[kind] ?? (kind === (close === null ? 'placeholder' : 'tag') ? null : `x-${kind}`)
    return word === null ? '' : ` ${dialect.type}="${word}"`
  }
  const pair = dialect.pair.at(-1) ?? 'i'
  // In TMX `i` joins a pair within its segment and `x` matches tags across languages: both count the inlines.
  const number = (index: number) => (dialect.point === 'x' ? `${pair}="${index + 1}" x="${index + 1}"` : `${pair}="${index + 1}"`)
  return {
    text: xmlText,
    open: (inline, index) => lettersOf(inline, index)?.open ?? `<bpt ${number(index)}${typed(inline)}>${xmlText(inline.raw)}</bpt>`,
    close: (inline, index) => lettersOf(inline, index)?.close ?? `<ept ${pair}="${index + 1}">${xmlText(inline.close ?? '')}</ept>`,
    point: (inline, index) => lettersOf(inline, index)?.open ?? `<ph ${dialect.point}="${index + 1}"${typed(inline)}>${xmlText(inline.raw)}</ph>`,
  }
}

/** A tag of the format itself, such as `<g id="1">`, stands as it is; anything else is code and is wrapped. */
export function ownTag({ raw, close }: Inline, own: readonly string[]): Markup | null {
  const match = /^<([a-z]+)(?:\s+[\w:.-]+="[^"<>]*")*\s*(\/?)>$/.exec(raw)
  if (!match || !own.includes(match[1] ?? '')) return null
  if (close === null) return match[2] === '/' ? { open: raw, close: '' } : null
  return match[2] === '' && close === `</${match[1]}>` ? { open: raw, close } : null
}
