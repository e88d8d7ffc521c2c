import type { InlineKind, Severity, Span } from '../model/index.ts'

/** Something said about a stretch of a segment, or with an empty span about a place in it. */
export type CellMark =
  | (Span & { readonly kind: 'marker' })
  | (Span & { readonly kind: 'finding'; readonly id: string; readonly severity: Severity })
  | (Span & { readonly kind: 'name'; readonly id: string })
  /** A footnote mark; `row` is the row of its footnote. */
  | (Span & { readonly kind: 'footnote'; readonly row: string })
  /** A fact; `odd` where not every version has it. */
  | (Span & { readonly kind: 'fact'; readonly odd: boolean })
  /** Markup of the file; with an empty span a point, or the end of a link. `sign` is what a point shows, `address` where a link may lead. */
  | (Span & { readonly kind: 'inline'; readonly inline: InlineKind; readonly sign?: string; readonly address?: string })
  /** Words the other text lacks; `moved` is the row where it has them instead. */
  | (Span & { readonly kind: 'inserted'; readonly moved?: string })
  /** Words only the other text has: an empty span where they would stand, and the words. */
  | (Span & { readonly kind: 'deleted'; readonly words: string; readonly moved?: string })

/** Another form shown instead of what is printed at a span. */
export interface Substitution extends Span {
  readonly shown: string
  /** True where no version prints that form and nobody set it: a rule proposes it. */
  readonly proposed?: boolean
}

/** A stretch of a segment under one set of marks. Runs of a segment joined by `printed` are the segment, character for character. */
export interface CellRun extends Span {
  readonly printed: string
  /** What to show: equal to `printed` unless substituted. */
  readonly shown: string
  /** True where `shown` stands for another printed form. */
  readonly substituted: boolean
  /** True where a rule alone made what is shown. */
  readonly proposed: boolean
  readonly marks: readonly CellMark[]
}

/**
 * Splits a segment's text into runs at every border of a mark, so that overlapping marks can be drawn without nesting.
 *
 * A substitution is never split: borders inside it are moved out, and a mark on any part of it marks the whole. Marks with an empty span
 * become runs without text. Marks and substitutions outside the text are cut to it; of two overlapping substitutions the first counts.
 */
export function cellRuns(text: string, marks: readonly CellMark[], substitutions: readonly Substitution[] = []): readonly CellRun[] {
  const atoms = disjoint(text, substitutions)
  const placed = marks.map((mark) => ({ mark, ...widen(clip(mark, text.length), atoms) }))
  const borders = new Set([0, text.length])
  for (const { start, end } of [...placed, ...atoms]) borders.add(start).add(end)
  const cuts = [...borders].toSorted((a, b) => a - b)
  const runs: CellRun[] = []
  for (const [index, start] of cuts.entries()) {
    for (const point of placed) {
      if (point.start === start && point.end === start) {
        runs.push({ start, end: start, printed: '', shown: '', substituted: false, proposed: false, marks: [point.mark] })
      }
    }
    const end = cuts[index + 1]
    if (end === undefined) break
    const printed = text.slice(start, end)
    const atom = atoms.find((candidate) => candidate.start === start && candidate.end === end)
    const shown = atom ? atom.shown : printed
    runs.push({
      start,
      end,
      printed,
      shown,
      substituted: shown !== printed,
      proposed: shown !== printed && atom?.proposed === true,
      marks: placed.filter((span) => span.start < span.end && span.start <= start && end <= span.end).map((span) => span.mark),
    })
  }
  return runs
}

function clip(span: Span, length: number): Span {
  const start = Math.min(Math.max(span.start, 0), length)
  return { start, end: Math.min(Math.max(span.end, start), length) }
}

function disjoint(text: string, substitutions: readonly Substitution[]): readonly Substitution[] {
  const kept: Substitution[] = []
  for (const candidate of substitutions.toSorted((a, b) => a.start - b.start)) {
    const span = clip(candidate, text.length)
    if (span.start === span.end || span.start < (kept.at(-1)?.end ?? 0)) continue
    kept.push({ ...candidate, ...span })
  }
  return kept
}

/** Moves borders that fall inside a substitution to its borders. */
function widen(span: Span, atoms: readonly Substitution[]): Span {
  let { start, end } = span
  const empty = start === end
  for (const atom of atoms) {
    if (atom.start < start && start < atom.end) start = atom.start
    if (atom.start < end && end < atom.end) end = empty ? start : atom.end
  }
  return { start, end }
}
