import type { Inline, Segment, Version } from '../model/index.ts'
import { cellSegment, type FilledRow } from './rows-of.ts'
import { crossing, writeInline } from './write-inline.ts'

const elements: Readonly<Partial<Record<Inline['kind'], string>>> = { bold: 'b', italic: 'i', underline: 'u', superscript: 'sup', subscript: 'sub', code: 'code' }

/** A text as HTML content. */
export const htmlText = (text: string): string => text.replace(/[&<>\r\u00A0]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '\u00A0': '&nbsp;' })[sign] ?? '&#13;')

/** The address of a link, where its markup shows a harmless one. */
const addressOf = ({ raw, close }: Inline): string | null => {
  const address = /\shref\s*=\s*"([^"]*)"/i.exec(raw)?.[1] ?? /^\]\(<?([^\s<>()]+)>?\)$/.exec(close ?? '')?.[1]
  return address !== undefined && /^(?:https?:|mailto:|#)/i.test(address) ? address : null
}

/** The element that says what markup means, or null. */
export const tagOf = (inline: Inline): string | null => {
  if (inline.kind !== 'link') return elements[inline.kind] ?? null
  return 'a'
}

/** The opening tag of markup of known meaning. */
export const openTag = (inline: Inline): string => {
  const address = inline.kind === 'link' ? addressOf(inline) : null
  return address === null ? `<${tagOf(inline)}>` : `<a href="${address.replace(/&(?!#?\w+;)/g, '&amp;').replace(/"/g, '&quot;').replaceAll('<', '&lt;')}">`
}

/** A segment in an element; where its white space would not be printed as it is, with a style that says so. `words`: its text as the file has it. */
export function element(name: string, attributes: string, segment: Segment, words: (text: string) => string = htmlText): string {
  const kept = /^[ \t\n\f\r]|[ \t\n\f\r]$|[ \t\n\f\r]{2}|[\t\n\f\r]/.test(segment.text) ? ' style="white-space: pre-wrap"' : ''
  const note = segment.kind === 'footnote' && name === 'p' ? ' role="doc-footnote"' : ''
  const crossed = crossing(segment)
  const plain = (one: Inline, index: number) => one.close === null || tagOf(one) === null || crossed.has(index)
  const content = writeInline(segment, {
    text: words,
    point: () => '',
    open: (one, index) => (plain(one, index) ? '' : openTag(one)),
    close: (one, index) => (plain(one, index) ? '' : `</${tagOf(one)}>`),
  })
  return `<${name}${attributes}${note}${kept}>${content}</${name}>`
}

/**
 * Versions as a table, a row a line, each cell with its language.
 * @param words text as the file has it
 * @param after what follows a segment in its cell
 */
export function* table(versions: readonly Version[], rows: Iterable<FilledRow>, words: (text: string) => string = htmlText, after: (version: string, cell: FilledRow['cells'][number]) => string = () => ''): Generator<string> {
  const about = ({ id, language, direction }: Version) => ` lang="${language}" dir="${direction}"${id === language ? '' : ` data-version="${id}"`}`
  yield `<table>\n<thead><tr>${versions.map((version) => `<th scope="col"${about(version)}>${words(version.id)}</th>`).join('')}</tr></thead>\n<tbody>\n`
  for (const { id, cells } of rows) {
    const filled = versions.map((version, index) => {
      const segment = cellSegment(cells[index] ?? [])
      const cell = segment ? element('td', about(version), segment, words) : `<td${about(version)}></td>`
      return cell.replace(/<\/td>$/, () => `${after(version.id, cells[index] ?? [])}</td>`)
    })
    const kind = cells.flat()[0]?.kind
    yield `<tr id="${id}"${kind === 'title' || kind === 'heading' ? ` class="${kind}"` : ''}>\n${filled.join('\n')}\n</tr>\n`
  }
  yield '</tbody>\n</table>\n'
}

