import type { Inline, InlineKind } from '../model/index.ts'
import { collapsingText, type CollapsingText } from './collapsing-text.ts'
import type { ProblemList } from './problem-list.ts'
import { readXml, type XmlElement } from './read-xml.ts'
import { xmlAttribute } from './xml-text.ts'

/** What the elements of a document format are. */
export interface XmlDialect {
  /** Elements that make a segment of their own; inside another they end what came before them. */
  readonly blocks: ReadonlySet<string>
  /** Elements that are notes to the text around them: read after it, with a mark where they stand. */
  readonly notes: ReadonlySet<string>
  /** Elements whose content is not the text: metadata, changes. Each is handed to `aside` with what it holds. */
  readonly skipped: ReadonlySet<string>
  readonly lineBreaks: ReadonlySet<string>
  readonly kindOf: (element: Pick<XmlElement, 'name' | 'attributes'>) => InlineKind
}

export interface XmlBlock {
  /** The element it is, and those it stands in, outermost first. */
  readonly path: readonly Pick<XmlElement, 'name' | 'attributes'>[]
  readonly text: string
  readonly inline: readonly Inline[]
}

interface Frame {
  readonly element: Pick<XmlElement, 'name' | 'attributes'>
  /** The pair it opened in the block around it; null for blocks and containers. */
  readonly pair: number | null
}

/** Walks a document of blocks, in the order in which they begin; a note follows the block it hangs on. */
export async function xmlBlocks(chunks: AsyncIterable<string> | Iterable<string>, dialect: XmlDialect, handler: { readonly block: (block: XmlBlock) => void; readonly root: (name: string, line: number) => boolean; readonly skipped: (element: XmlElement) => void; readonly skippedText: (name: string, text: string) => void }, problems: ProblemList): Promise<void> {
  const frames: Frame[] = []
  const blocks: { readonly path: XmlBlock['path']; readonly preserved: boolean; readonly note: boolean; text: CollapsingText; found: XmlBlock[]; notes: XmlBlock[] }[] = []
  let skipping: { depth: number; name: string } | null = null
  let wrong: boolean | null = null
  const path = () => frames.map(({ element }) => element)
  const preserved = () => frames.findLast(({ element }) => element.attributes['xml:space'] !== undefined)?.element.attributes['xml:space'] === 'preserve'

  /** What a block holds so far becomes one; another may follow in the same element. */
  const flush = () => {
    const block = blocks.at(-1)
    const said = block?.text.done()
    if (block && said) block.found.push({ path: block.path, ...said })
    if (block) block.text = collapsingText(block.preserved)
  }

  await readXml(
    chunks,
    {
      open(element) {
        const { name, attributes, selfClosing } = element
        if (wrong === null) wrong = !handler.root(name, element.line)
        const block = blocks.at(-1)
        if (skipping) {
          skipping.depth++
          skipping.name = name
          handler.skipped(element)
        } else if (dialect.skipped.has(name)) {
          skipping = { depth: 1, name }
          handler.skipped(element)
        } else if (dialect.blocks.has(name) || dialect.notes.has(name)) {
          const note = dialect.notes.has(name)
          if (block && note) block.text.point('footnote', tagOf(element))
          else if (block) flush()
          frames.push({ element: { name, attributes }, pair: null })
          blocks.push({ path: path(), preserved: preserved(), note, text: collapsingText(preserved()), found: [], notes: [] })
        } else if (block && dialect.lineBreaks.has(name)) {
          block.text.lineEnd(tagOf(element))
          frames.push({ element: { name, attributes }, pair: null })
        } else if (block && selfClosing) {
          block.text.point(dialect.kindOf(element), tagOf(element))
          frames.push({ element: { name, attributes }, pair: null })
        } else frames.push({ element: { name, attributes }, pair: block ? block.text.open(dialect.kindOf(element), tagOf(element)) : null })
      },
      close(name) {
        if (skipping) {
          if (--skipping.depth === 0) skipping = null
          return
        }
        const frame = frames.pop()
        if (!frame) return
        if (frame.pair !== null) blocks.at(-1)?.text.close(frame.pair, `</${name}>`)
        else if (dialect.blocks.has(name) || dialect.notes.has(name)) {
          flush()
          const done = blocks.pop()
          const around = blocks.at(-1)
          if (!done) return
          // What began inside another block waits for it, so that the order is that of the beginnings.
          const all = [...done.found, ...done.notes]
          if (around) (done.note ? around.notes : around.found).push(...all)
          else for (const found of all) handler.block(found)
        }
      },
      text(text) {
        if (skipping) handler.skippedText(skipping.name, text)
        else blocks.at(-1)?.text.add(text)
      },
      stop: () => wrong === true,
    },
    problems,
  )
}

const tagOf = ({ name, attributes, selfClosing }: XmlElement) => `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlAttribute(value)}"`).join('')}${selfClosing ? '/' : ''}>`
