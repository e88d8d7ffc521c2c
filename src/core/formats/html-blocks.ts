import { type DefaultTreeAdapterMap, parse } from 'parse5'
import type { Inline, InlineKind } from '../model/index.ts'
import { collapsingText } from './collapsing-text.ts'

type Node = DefaultTreeAdapterMap['childNode']
type Element = DefaultTreeAdapterMap['element']

/** A run of text in an HTML page that stands on its own: a paragraph, a heading, a cell, or loose text between such. */
export interface HtmlBlock {
  /** The name of the element it stands in: `p`, `h1`, `li`, `td`. */
  readonly element: string
  /** That element's `id`, where the block is all of it. */
  readonly id: string | null
  /** Whether it is a note at the foot or the end. */
  readonly note: boolean
  readonly text: string
  readonly inline: readonly Inline[]
  /** The range of its content in the source. */
  readonly start: number
  readonly end: number
  /** True where white space stands as it is printed. */
  readonly preformatted: boolean
  /** The cell of a table of versions it stands in: one whose cells say their languages. */
  readonly cell: HtmlCell | null
}

/** A cell with a language of its own, in a row of a table. */
export interface HtmlCell {
  /** The row's `id`; else its number in the page. */
  readonly row: string
  readonly version: string
  readonly language: string
  /** True in the head of the table, which names the versions. */
  readonly head: boolean
}

export interface HtmlPage {
  readonly language: string | null
  readonly title: string
  /** What the page says it is one version of. */
  readonly version: string | null
  readonly blocks: readonly HtmlBlock[]
}

/** Elements that run along with the text around them (https://html.spec.whatwg.org/multipage/dom.html#phrasing-content-2). */
const inlineKinds: Readonly<Record<string, InlineKind>> = {
  a: 'link', abbr: 'tag', acronym: 'tag', b: 'bold', bdi: 'tag', bdo: 'tag', big: 'tag', cite: 'italic', code: 'code', data: 'tag', del: 'tag', dfn: 'italic', em: 'italic', font: 'tag', i: 'italic', ins: 'underline', kbd: 'code',
  label: 'tag', mark: 'tag', q: 'tag', rp: 'tag', rt: 'tag', ruby: 'tag', s: 'tag', samp: 'code', small: 'tag', span: 'tag', strike: 'tag', strong: 'bold', sub: 'subscript', sup: 'superscript', time: 'tag', tt: 'code', u: 'underline', var: 'italic',
} // prettier-ignore

/** Elements that hold no text to read, or must not be run: they stand as one piece of markup, or are passed over. */
const opaque = new Set(['script', 'style', 'template', 'noscript', 'svg', 'math', 'iframe', 'object', 'embed', 'video', 'audio', 'canvas', 'select', 'textarea', 'button', 'map', 'head', 'frameset', 'xmp', 'plaintext'])
const points = new Set(['br', 'img', 'wbr', 'input', 'meter', 'progress', 'area', 'link', 'meta'])

const space = /[ \t\n\f\r]/
const maxDepth = 300

/** Finds the blocks of a page. Nothing in it is run or fetched; scripts, styles and embedded things are no text. */
export function htmlBlocks(source: string): HtmlPage {
  const document = parse(source, { sourceCodeLocationInfo: true })
  const blocks: HtmlBlock[] = []
  let title = ''
  const html = document.childNodes.find((node) => isElement(node) && node.tagName === 'html')

  let rows = 0
  const visit = (element: Element, depth: number, notes: boolean, kept: boolean, around: Around) => {
    const here = aroundIn(element, around, () => ++rows)
    const preformatted = kept || element.tagName === 'pre' || /white-space:\s*(?:pre|break-spaces)/.test(attribute(element, 'style') ?? '')
    const note = notes || isNote(element)
    let run: Node[] = []
    let whole = true
    const finish = (last: boolean) => {
      const block = run.length > 0 ? blockOf(run, element, source, preformatted, note, here.cell) : null
      if (block) blocks.push(whole && last ? block : { ...block, id: null })
      if (run.length > 0) whole = false
      run = []
    }
    for (const child of element.childNodes) {
      if (isInline(child, depth)) run.push(child)
      else if (isElement(child)) {
        finish(false)
        whole = false
        if (!opaque.has(child.tagName)) visit(child, depth + 1, note, preformatted, here)
        else if (child.tagName === 'head') title = textOf(child.childNodes.find((inner) => isElement(inner) && inner.tagName === 'title'))
      }
    }
    finish(true)
  }
  if (html && isElement(html)) visit(html, 0, false, false, { row: null, head: false, cell: null })
  return { language: html && isElement(html) ? (attribute(html, 'lang') ?? attribute(html, 'xml:lang')) : null, title, version: html && isElement(html) ? attribute(html, 'data-version') : null, blocks }
}

/** The row and cell of a table that something stands in. */
interface Around {
  readonly row: string | null
  readonly head: boolean
  readonly cell: HtmlCell | null
}

function aroundIn(element: Element, around: Around, count: () => number): Around {
  const { tagName } = element
  if (tagName === 'table') return { row: null, head: false, cell: null }
  if (tagName === 'thead') return { ...around, head: true }
  if (tagName === 'tr') return { ...around, row: attribute(element, 'id') ?? `text-${count()}`, cell: null }
  const language = tagName === 'td' || tagName === 'th' ? attribute(element, 'lang') : null
  if (around.row === null || !language) return around
  return { ...around, cell: { row: around.row, version: attribute(element, 'data-version') ?? language, language, head: around.head } }
}

const textOf = (node: Node | undefined): string => (node && isElement(node) ? node.childNodes.map((child) => ('value' in child ? child.value : '')).join('').trim() : '')

const isElement = (node: Node): node is Element => 'tagName' in node

const attribute = ({ attrs }: Element, name: string): string | null => attrs.find((attr) => attr.name === name)?.value ?? null

const isNote = (element: Element): boolean => /^doc-(?:footnote|endnote)/.test(attribute(element, 'role') ?? '') || /^(?:foot|end)notes?$/.test(attribute(element, 'epub:type') ?? attribute(element, 'class') ?? '')

/** Text, and elements that run along with it. An inline element around blocks is none. Past a depth nobody writes by hand, all is. */
function isInline(node: Node, depth: number): boolean {
  if (!isElement(node)) return node.nodeName === '#text' || node.nodeName === '#comment'
  if (depth > maxDepth) return true
  if (points.has(node.tagName) || (opaque.has(node.tagName) && node.tagName !== 'head')) return !['link', 'meta'].includes(node.tagName)
  if (!(node.tagName in inlineKinds) && !node.tagName.includes('-')) return false
  return node.childNodes.every((child) => isInline(child, depth + 1))
}

/** What is open while nodes are walked: an element with the number of its pair. */
type Step = { readonly node: Node } | { readonly element: Element; readonly pair: number }

function blockOf(nodes: readonly Node[], parent: Element, source: string, preformatted: boolean, note: boolean, cell: HtmlCell | null): HtmlBlock | null {
  const collected = collapsingText(preformatted)
  const exact = (start: number | undefined, end: number | undefined, otherwise: string) => (start === undefined || end === undefined ? otherwise : source.slice(start, end))
  const stack: Step[] = nodes.map((node) => ({ node })).toReversed()
  while (stack.length > 0) {
    const step = stack.pop()!
    if ('pair' in step) {
      const place = step.element.sourceCodeLocation?.endTag
      collected.close(step.pair, exact(place?.startOffset, place?.endOffset, `</${step.element.tagName}>`))
      continue
    }
    const { node } = step
    const place = node.sourceCodeLocation
    if (!isElement(node)) {
      if ('value' in node) collected.add(node.value)
      else if (node.nodeName === '#comment') {
        collected.point('tag', exact(place?.startOffset, place?.endOffset, ''))
      }
    } else if (node.tagName === 'br') collected.lineEnd(exact(place?.startOffset, place?.endOffset, '<br>'))
    else if (points.has(node.tagName) || opaque.has(node.tagName)) collected.point('tag', exact(place?.startOffset, place?.endOffset, `<${node.tagName}>`))
    else {
      const tag = node.sourceCodeLocation?.startTag
      const pair = collected.open(inlineKinds[node.tagName] ?? 'tag', exact(tag?.startOffset, tag?.endOffset, `<${node.tagName}>`))
      stack.push({ element: node, pair })
      for (const child of node.childNodes.toReversed()) stack.push({ node: child })
    }
  }
  const printed = collected.done()
  const range = rangeOf(nodes, source)
  if (!printed || !range) return null
  return { element: parent.tagName, id: attribute(parent, 'id'), note, ...printed, ...range, preformatted, cell }
}

/** Where a run of nodes stands in the source, without the white space around it. */
function rangeOf(nodes: readonly Node[], source: string): { readonly start: number; readonly end: number } | null {
  const places = nodes.flatMap(({ sourceCodeLocation }) => sourceCodeLocation ?? [])
  if (places.length === 0) return null
  let start = places.reduce((least, { startOffset }) => Math.min(least, startOffset), source.length)
  let end = places.reduce((most, { endOffset }) => Math.max(most, endOffset), 0)
  while (start < end && space.test(source[start] ?? '')) start++
  while (end > start && space.test(source[end - 1] ?? '')) end--
  return { start, end }
}
