import type { Inline, InlineKind, Segment } from '../model/index.ts'
import type { CellMark } from './cell-runs.ts'

type InlineMark = CellMark & { readonly kind: 'inline' }

/**
 * What is drawn of the markup inside a segment: its pairs, its points with a short sign for each, and behind a link whose address is harmless
 * a place that leads there. A pair of no known meaning is drawn at both its ends.
 */
export function inlineMarks({ inline }: Segment): readonly InlineMark[] {
  return (inline ?? []).flatMap((one): readonly InlineMark[] => {
    const { start, end, raw, close } = one
    const kind = one.kind === 'tag' && close !== null ? kindOf(raw) : one.kind
    if (kind === 'break' && close === null) return []
    if (close === null) return [{ kind: 'inline', inline: kind, start, end: start, sign: signOf(raw) }]
    if (kind === 'tag' || kind === 'placeholder') {
      return [
        { kind: 'inline', inline: kind, start, end: start, sign: signOf(raw) },
        { kind: 'inline', inline: kind, start: end, end, sign: signOf(close) },
      ]
    }
    const address = kind === 'link' ? linkAddress(one) : null
    const pair: InlineMark = { kind: 'inline', inline: kind, start, end }
    return address === null ? [pair] : [pair, { kind: 'inline', inline: kind, start: end, end, address }]
  })
}

/** Elements of HTML that say how words look: bilingual files quote the markup of another file and often leave out what it means. */
const elements: Readonly<Record<string, InlineKind>> = { b: 'bold', strong: 'bold', i: 'italic', em: 'italic', u: 'underline', sup: 'superscript', sub: 'subscript', code: 'code', a: 'link' }

const kindOf = (raw: string): InlineKind => elements[/^<([a-z]+)[\s>]/i.exec(raw)?.[1]?.toLowerCase() ?? ''] ?? 'tag'

const signLength = 12

/** A tag or placeholder as it stands in the file, cut where it is long; a sign of its own where the file shows nothing. */
function signOf(raw: string): string {
  const plain = raw.replace(/\s+/g, ' ').trim()
  return plain === '' ? '◇' : plain.length > signLength ? `${plain.slice(0, signLength - 1)}…` : plain
}

const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', '#39': "'", '#34': '"', '#38': '&' }

/**
 * The address a link leads to, or null where its markup shows none that is harmless: web and mail addresses only, whole, with no sign in them
 * that a browser would read past (`java\tscript:` is a script to it).
 */
export function linkAddress({ raw, close }: Pick<Inline, 'raw' | 'close'>): string | null {
  const quoted = /\s(?:href|target|xlink:href)\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(raw)
  const written = quoted ? (quoted[1] ?? quoted[2] ?? '').replace(/&(#?\w+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole) : /^\]\(<?([^\s<>()]+)>?(?:\s+["'(].*)?\)$/.exec(close ?? '')?.[1]
  return written !== undefined && /^(?:https?:\/\/[^\s/\\]|mailto:[^\s])[^\s\p{Cc}\\<>"]*$/iu.test(written) ? written : null
}
