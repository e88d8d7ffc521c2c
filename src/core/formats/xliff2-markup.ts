import type { Inline, InlineKind, Segment } from '../model/index.ts'
import { inlineText } from './inline-text.ts'
import type { XmlElement } from './read-xml.ts'
import { ownTag, type Markup, type UnitReader } from './unit-markup.ts'
import { crossing, type InlineWords } from './write-inline.ts'
import { xmlAttribute, xmlText } from './xml-text.ts'

// Inline elements of XLIFF 2.x: https://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html#inlinecodes
// Code of the native format stands in the unit's originalData, and tags refer to it; a tag without it is itself the markup.

const subTypes: Readonly<Partial<Record<InlineKind, string>>> = { bold: 'xlf:b', italic: 'xlf:i', underline: 'xlf:u', break: 'xlf:lb' }

const kinds: readonly InlineKind[] = ['bold', 'italic', 'underline', 'superscript', 'subscript', 'link', 'code', 'footnote', 'break', 'tag', 'placeholder']

function kindOf({ name, attributes: { type, subType } }: XmlElement): InlineKind {
  const kind = kinds.find((known) => subType !== undefined && (subTypes[known] === subType || subType === `tetrapla:${known}`))
  return kind ?? (type === 'link' ? 'link' : name === 'ph' ? 'placeholder' : 'tag')
}

/**
 * Collects a `source` or `target` of XLIFF 2.x.
 * @param source the whole text of the file, to keep each tag to the letter; null while streaming
 * @param data the unit's original data, by id
 */
export function xliff2Reader(source: string | null, data: ReadonlyMap<string, string>): UnitReader {
  const collected = inlineText()
  const markup: { open: string; close: string }[] = []
  const elements: { readonly pair: number; readonly close: string | null }[] = []
  const started = new Map<string, number>()
  const exact = (end: number) => (source === null ? '' : source.slice(source.lastIndexOf('<', end - 1), end))
  return {
    open(element) {
      const { name, attributes, end, selfClosing } = element
      const ref = attributes.dataRefStart ?? attributes.dataRef
      const tag = `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlAttribute(value)}"`).join('')}${selfClosing ? '/>' : '>'}`
      const raw = (ref === undefined ? undefined : data.get(ref)) ?? tag
      if (name === 'cp') {
        // A character XML cannot hold, by its code (cp, 4.3.1.1).
        const code = Number.parseInt(attributes.hex ?? '', 16)
        collected.add(code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD')
        elements.push({ pair: -1, close: null })
        return
      }
      const opened = name === 'ec' && attributes.startRef !== undefined ? started.get(attributes.startRef) : undefined
      if (opened !== undefined) {
        collected.close(opened, raw)
        markup[opened] = { open: markup[opened]?.open ?? '', close: exact(end) }
        elements.push({ pair: -1, close: null })
      } else if (name === 'sc' && attributes.isolated !== 'yes' && attributes.id !== undefined) {
        const pair = collected.open(kindOf(element), raw)
        started.set(attributes.id, pair)
        markup[pair] = { open: exact(end), close: '' }
        elements.push({ pair: -1, close: null })
      } else if (selfClosing && name !== 'pc' && name !== 'mrk') {
        collected.point(kindOf(element), raw)
        markup.push({ open: exact(end), close: '' })
        elements.push({ pair: -1, close: null })
      } else {
        const endRef = attributes.dataRefEnd
        const pair = collected.open(kindOf(element), raw)
        markup[pair] = { open: exact(end), close: '' }
        elements.push({ pair, close: (endRef === undefined ? undefined : data.get(endRef)) ?? null })
      }
    },
    close(name, end) {
      const element = elements.pop()
      if (!element || element.pair < 0) return
      collected.close(element.pair, element.close ?? `</${name}>`)
      const letters = exact(end)
      markup[element.pair] = { open: markup[element.pair]?.open ?? '', close: letters.endsWith('/>') ? '' : letters }
    },
    text: collected.add,
    done: () => ({ text: collected.text(), inline: collected.inline(), markup }),
  }
}

const own = ['ph', 'pc', 'sc', 'ec', 'mrk', 'sm', 'em']

/**
 * The words in which a segment is written. `kept`: tags the file already has; `data` takes the code of new ones and gives the id to refer
 * to it by, or is null where the unit cannot take any; a new tag then shows its code only (`disp`).
 */
export function xliff2Words(segment: Pick<Segment, 'text' | 'inline'>, kept: (inline: Inline) => Markup | null, data: ((code: string) => string) | null): InlineWords {
  const crossed = crossing(segment)
  const chosen = new Map<number, Markup>()
  const made = (inline: Inline, index: number): Markup => {
    const id = `t${index + 1}`
    const { kind, raw, close } = inline
    const subType = subTypes[kind] ?? (kind === (close === null ? 'placeholder' : 'tag') || kind === 'link' ? null : `tetrapla:${kind}`)
    const typed = kind === 'link' ? ' type="link"' : subType === null ? '' : ` type="fmt" subType="${subType}"`
    const ref = (name: string, code: string) => (data ? ` ${name}="${data(code)}"` : ` ${name.replace('dataRef', 'disp')}="${xmlAttribute(code)}"`)
    if (close === null) return { open: `<ph id="${id}"${typed}${ref('dataRef', raw)}/>`, close: '' }
    if (crossed.has(index)) return { open: `<sc id="${id}"${typed}${ref('dataRef', raw)}/>`, close: `<ec startRef="${id}"${ref('dataRef', close)}/>` }
    return { open: `<pc id="${id}"${typed}${ref('dataRefStart', raw)}${ref('dataRefEnd', close)}>`, close: '</pc>' }
  }
  const lettersOf = (inline: Inline, index: number): Markup => {
    const known = chosen.get(index)
    if (known) return known
    const letters = kept(inline) ?? ownTag(inline, own)
    const chosenNow = letters && !(crossed.has(index) && /^<(?:pc|mrk)\b/.test(letters.open)) ? letters : made(inline, index)
    chosen.set(index, chosenNow)
    return chosenNow
  }
  return {
    text: (text) => text.split(beyondXml).map((part, index) => (index % 2 === 0 ? xmlText(part) : `<cp hex="${part.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}"/>`)).join(''),
    open: (inline, index) => lettersOf(inline, index).open,
    close: (inline, index) => lettersOf(inline, index).close,
    point: (inline, index) => lettersOf(inline, index).open,
  }
}

/** Characters XML 1.0 cannot hold, lone surrogates aside. */
const beyondXml = /([^\P{Cc}\t\n\r\u007F-\u009F]|[\uFFFE\uFFFF])/u
