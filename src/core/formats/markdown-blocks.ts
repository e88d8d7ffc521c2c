import type { Definition, Nodes, Parent, PhrasingContent, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Inline, Segment } from '../model/index.ts'
import { htmlBlocks, type HtmlBlock } from './html-blocks.ts'
import { inlineText, type InlineText } from './inline-text.ts'
import { crossing, writeInline } from './write-inline.ts'

/** A block of a Markdown text. */
export interface MarkdownBlock {
  readonly kind: 'title' | 'heading' | 'text' | 'footnote'
  /** The id given as `{#id}` after a heading, or the label of a footnote. */
  readonly id: string | null
  readonly text: string
  readonly inline: readonly Inline[]
  /** The range of its content in the source. */
  readonly start: number
  readonly end: number
  /** Set where it stands in HTML inside the Markdown. */
  readonly html: HtmlBlock | null
  /** True for a block of code, whose text is its own. */
  readonly code: boolean
}

/** The blocks of a CommonMark text with tables and footnotes, in order. Front matter (`---`) is left aside. */
export function markdownBlocks(source: string): readonly MarkdownBlock[] {
  const offset = /^---[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source)?.[0].length ?? 0
  const tree = fromMarkdown(source.slice(offset), { extensions: [gfmTable(), gfmFootnote()], mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()] })
  const blocks: MarkdownBlock[] = []
  const place = (node: Nodes) => ({ start: offset + (node.position?.start.offset ?? 0), end: offset + (node.position?.end.offset ?? 0) })

  const block = (node: Parent & Nodes, kind: MarkdownBlock['kind'], id: string | null) => {
    const [first] = node.children
    const last = node.children.at(-1)
    if (!first || !last) return
    const collected = inlineText()
    for (const child of node.children) phrase(child, collected, (one) => place(one), source)
    let text = collected.text()
    let { end } = place(last)
    const { start } = place(first)
    // An id in the manner of Pandoc and kramdown stands after the text and is none of it.
    const found = kind === 'title' || kind === 'heading' ? /[ \t]+\{#([^{}\s]+)\}$/.exec(text) : null
    const given = found && source.slice(start, end).endsWith(found[0]) ? found : null
    if (given) {
      text = text.slice(0, given.index)
      end -= given[0].length
    }
    if (text.trim() === '') return
    const inline = collected.inline().map((one) => ({ ...one, start: Math.min(one.start, text.length), end: Math.min(one.end, text.length) }))
    blocks.push({ kind, id: given?.[1] ?? id, text, inline, start, end, html: null, code: false })
  }

  // A stack instead of recursion: lists may be nested deeper than calls.
  const stack: { readonly node: Root | RootContent; readonly footnote: string | null }[] = [{ node: tree, footnote: null }]
  while (stack.length > 0) {
    const { node, footnote } = stack.pop()!
    if (node.type === 'heading') block(node, node.depth === 1 && blocks.every(({ kind }) => kind !== 'title') ? 'title' : 'heading', null)
    else if (node.type === 'paragraph') block(node, footnote === null ? 'text' : 'footnote', footnote)
    else if (node.type === 'tableCell') block(node, 'text', null)
    else if (node.type === 'code') {
      const { start, end } = place(node)
      const at = source.slice(start, end).indexOf(node.value)
      if (node.value.trim() !== '') blocks.push({ kind: 'text', id: null, text: node.value, inline: [], start: at < 0 ? start : start + at, end: at < 0 ? start : start + at + node.value.length, html: null, code: true })
    } else if (node.type === 'html') {
      const { start } = place(node)
      for (const found of htmlBlocks(node.value).blocks) blocks.push({ kind: found.note ? 'footnote' : /^h[1-6]$/.test(found.element) ? 'heading' : 'text', id: null, text: found.text, inline: found.inline, start: start + found.start, end: start + found.end, html: found, code: false })
    } else if ('children' in node) {
      const own = node.type === 'footnoteDefinition' ? node.identifier : footnote
      for (const child of node.children.toReversed()) stack.push({ node: child, footnote: own })
    }
  }
  return blocks
}

type Placed = (node: Nodes) => { readonly start: number; readonly end: number }

/** Inline content: its printed text, and its markup to the letter. */
function phrase(node: PhrasingContent | Definition | Nodes, collected: InlineText, place: Placed, source: string): void {
  const { start, end } = place(node)
  const letters = source.slice(start, end)
  if (node.type === 'text') collected.add(node.value.replace(/[ \t]*(?:\r\n|\r|\n)[ \t]*/g, ' '))
  else if (node.type === 'inlineCode') {
    const ticks = /^`+ ?/.exec(letters)?.[0] ?? '`'
    const pair = collected.open('code', ticks)
    collected.add(node.value)
    collected.close(pair, / ?`+$/.exec(letters)?.[0] ?? '`')
  } else if (node.type === 'break') {
    const pair = collected.open('break', letters.replace(/[\r\n]+$/, ''))
    collected.add('\n')
    collected.close(pair, '')
  } else if (node.type === 'footnoteReference') collected.point('footnote', letters)
  else if ('children' in node && node.children.length > 0) {
    const kind = node.type === 'strong' ? 'bold' : node.type === 'emphasis' ? 'italic' : node.type === 'link' || node.type === 'linkReference' ? 'link' : 'tag'
    const pair = collected.open(kind, source.slice(start, place(node.children[0]!).start))
    for (const child of node.children) phrase(child, collected, place, source)
    collected.close(pair, source.slice(place(node.children.at(-1)!).end, end))
  } else collected.point('tag', letters)
}

/** A corrected segment as the content of its block: its own markup to the letter, its text escaped where Markdown would read signs into it. */
export function markdownContent(segment: Segment): string {
  let at = 0
  const crossed = crossing(segment)
  let inCode = false
  const written = writeInline(segment, {
    text(text) {
      const first = at === 0
      at += text.length
      if (inCode || text === '\n') return text
      const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
      const escaped = inner === '' ? '' : toMarkdown({ type: 'paragraph', children: [{ type: 'text', value: inner }] }).replace(/\n$/, '')
      return `${first ? '' : before}${first || !/^\\[-+#>\d]/.test(escaped) ? escaped : escaped.slice(1)}${after}`
    },
    point: ({ raw }) => raw,
    open({ raw, kind }, index) {
      inCode ||= kind === 'code'
      return crossed.has(index) ? '' : raw
    },
    close({ close, kind }, index) {
      if (kind === 'code') inCode = false
      return crossed.has(index) ? '' : (close ?? '')
    },
  })
  return isHeading(segment) ? withoutIdAtEnd(written) : written
}

const isHeading = ({ kind }: Segment): boolean => kind === 'title' || kind === 'heading'

/** The end of a heading's text must not read as its id. */
const withoutIdAtEnd = (written: string): string => written.replace(/([ \t])(\{#[^{}\s]+\}\n?)$/, '$1\\$2')

/** A segment's text and known markup as inline content of a tree. */
function phrasing(segment: Segment): PhrasingContent[] {
  const crossed = crossing(segment)
  const root: PhrasingContent[] = []
  const stack: { readonly inline: Inline | null; readonly children: PhrasingContent[] }[] = [{ inline: null, children: root }]
  const known = ({ kind, close }: Inline, index: number) => close !== null && ['bold', 'italic', 'link', 'code'].includes(kind) && !crossed.has(index)
  writeInline(segment, {
    text(text) {
      for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
        if (index > 0) stack.at(-1)!.children.push({ type: 'break' })
        if (line !== '') stack.at(-1)!.children.push({ type: 'text', value: line })
      }
      return ''
    },
    point: () => '',
    open(inline, index) {
      if (known(inline, index)) stack.push({ inline, children: [] })
      return ''
    },
    close(inline, index) {
      if (!known(inline, index)) return ''
      const { children } = stack.pop()!
      const into = stack.at(-1)!.children
      if (children.length === 0) return ''
      // Two spans of code that touch would be read as one with other ticks inside: they are one.
      const before = into.at(-1)
      const value = children.map((child) => ('value' in child ? child.value : ' ')).join('')
      if (inline.kind === 'code' && before?.type === 'inlineCode') before.value += value
      else if (inline.kind === 'code') into.push({ type: 'inlineCode', value })
      else if (inline.kind === 'link') into.push({ type: 'link', url: /^\]\(<?([^\s<>()]*)>?\)$/.exec(inline.close ?? '')?.[1] ?? /\shref="([^"]*)"/.exec(inline.raw)?.[1] ?? '', children: children.filter((child) => child.type !== 'link') })
      else into.push({ type: inline.kind === 'bold' ? 'strong' : 'emphasis', children })
      return ''
    },
  })
  return root
}

/** A segment written as a block of Markdown. `footnote`: the label of the note it is, or null. */
export function markdownBlock(segment: Segment, footnote: string | null): string {
  const children = phrasing(segment)
  const node: RootContent =
    isHeading(segment)
      ? { type: 'heading', depth: segment.kind === 'title' ? 1 : 2, children }
      : footnote === null
        ? { type: 'paragraph', children }
        : { type: 'footnoteDefinition', identifier: footnote, label: footnote, children: [{ type: 'paragraph', children }] }
  const written = toMarkdown({ type: 'root', children: [node] }, { extensions: [gfmFootnoteToMarkdown()], emphasis: '*', bullet: '-' })
  return isHeading(segment) ? withoutIdAtEnd(written) : written
}
