import type { PdfItem } from './pdf-pages.ts'

/** A printed line. */
export interface PdfLine {
  readonly text: string
  readonly page: number
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
}

/** Pieces of text as lines: what stands on one height, with a space where the pieces stand apart. */
export function linesOf(pages: readonly (readonly PdfItem[])[]): readonly PdfLine[] {
  return pages.flatMap((items, page) => {
    const lines: { text: string; page: number; x: number; end: number; y: number; size: number }[] = []
    for (const { text, x, y, width, size } of items) {
      if (text === '') continue
      const line = lines.at(-1)
      // A raised mark of a footnote is smaller and a little higher: still the same line. A jump back to the left is a new one.
      if (line && Math.abs(line.y - y) < Math.max(line.size, size) * 0.6 && x >= line.end - Math.max(line.size, size)) {
        const apart = x - line.end > Math.max(line.size, size) * 0.12
        line.text += apart && !/\s$/.test(line.text) && !/^\s/.test(text) ? ` ${text}` : text
        line.end = x + width
        if (size > line.size) [line.size, line.y] = [size, y]
      } else lines.push({ text, page, x, end: x + width, y, size })
    }
    return lines.filter(({ text }) => text.trim() !== '').map((line) => ({ ...line, text: line.text.trim() }))
  })
}

/** Heads, feet and page numbers: first and last lines of pages that say the same, numbers aside, on most of them. */
export function runningLines(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const pages = new Map<number, PdfLine[]>()
  for (const line of lines) pages.set(line.page, [...(pages.get(line.page) ?? []), line])
  if (pages.size < 3) return new Set()
  const found = new Map<string, PdfLine[]>()
  for (const own of pages.values()) {
    const highest = own.toSorted((a, b) => b.y - a.y)
    for (const [edge, line] of [['head', highest[0]], ['foot', highest.at(-1)]] as const) {
      if (!line) continue
      const key = `${edge} ${line.text.replace(/\d+/g, '#')} ${Math.round(line.y / 4)}`
      found.set(key, [...(found.get(key) ?? []), line])
    }
  }
  return new Set([...found.values()].filter((same) => same.length > pages.size / 2).flat())
}

/** A paragraph put together from its lines. */
export interface PdfParagraph {
  readonly text: string
  readonly size: number
}

/**
 * Lines as paragraphs. A new one begins after a gap wider than the lines' own, at another size of letters, at an indent, after a line that
 * ends well before the margin, and at a printed marker. A word cut at a line's end is joined: `Menschen-` and `rechte`, but not `Alma-`
 * and `Ata`. Over a page, a sentence that has not ended goes on.
 */
export function paragraphsOf(lines: readonly PdfLine[]): readonly PdfParagraph[] {
  const paragraphs: { text: string; size: number }[] = []
  const sizes = lines.map(({ size }) => size).toSorted((a, b) => a - b)
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 10
  const margins = new Map<number, { left: number; right: number; gap: number }>()
  const byPage = new Map<number, PdfLine[]>()
  for (const line of lines) byPage.set(line.page, [...(byPage.get(line.page) ?? []), line])
  for (const [page, own] of byPage) {
    const gaps = own.slice(1).flatMap((line, index) => (own[index]!.y > line.y ? [own[index]!.y - line.y] : [])).toSorted((a, b) => a - b) // prettier-ignore
    margins.set(page, { left: own.reduce((least, { x }) => Math.min(least, x), Infinity), right: own.reduce((most, { end }) => Math.max(most, end), 0), gap: gaps[Math.floor(gaps.length / 4)] ?? usual * 1.2 })
  }
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const last = paragraphs.at(-1)
    const margin = margins.get(line.page) ?? { left: 0, right: 0, gap: usual * 1.2 }
    if (before && last && goesOn(before, line, margin)) {
      if (/[\p{Ll}]-$/u.test(last.text) && /^\p{Ll}/u.test(line.text)) last.text = last.text.slice(0, -1) + line.text
      else last.text += (/[-\u00AD]$/.test(last.text) ? '' : ' ') + line.text
    } else paragraphs.push({ text: line.text, size: line.size })
  }
  return paragraphs.map(({ text, size }) => ({ text: text.replaceAll('\u00AD', ''), size }))
}

const marked = /^(?:[-–—•·]\s|\(?\d{1,3}[.)]\s|\(?\p{L}[.)]\s)/u

function goesOn(before: PdfLine, line: PdfLine, { left, right, gap }: { readonly left: number; readonly right: number; readonly gap: number }): boolean {
  if (Math.abs(before.size - line.size) > line.size * 0.12 || marked.test(line.text)) return false
  if (before.page !== line.page) return !/[.!?:;…»”“]$/.test(before.text) && /^\p{Ll}/u.test(line.text)
  const down = before.y - line.y
  if (down <= 0 || down > gap * 1.35) return false
  const short = before.end < right - (right - left) * 0.15
  const ended = /[.!?:;…»”“]$/.test(before.text)
  if (short && ended) return false
  return !(line.x > before.x + line.size * 0.8 && line.x > left + line.size * 0.8 && ended)
}
