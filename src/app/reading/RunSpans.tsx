import type { ReactNode } from 'react'
import { severities, type CellRun, type Severity } from '../../core/index.ts'
import { InlineSpan } from './InlineSpan.tsx'
import { MovedLink } from './MovedLink.tsx'

interface RunSpansProps {
  readonly runs: readonly CellRun[]
  /** True in the row being read: only there names and notes are stops of the Tab key, or every page would have hundreds. */
  readonly active: boolean
  readonly finding: string | null
  readonly hrefOf: (row: string) => string
  /** What a mark of each severity is called. */
  readonly said: Readonly<Record<Severity, string>>
}

/**
 * Draws the runs of a segment. What stands in the page's text is what is printed, except in elements with `data-printed` (another spelling
 * is shown) and `data-foreign` (words of another version): copying knows both.
 */
export function RunSpans({ runs, active, finding, hrefOf, said }: RunSpansProps): ReactNode {
  return runs.map((run, index) => <RunSpan key={`${run.start}-${index}`} run={run} active={active} finding={finding} hrefOf={hrefOf} said={said} first={beginsName(runs, index)} />)
}

interface RunSpanProps extends Omit<RunSpansProps, 'runs'> {
  readonly run: CellRun
  /** False where a name goes on from the run before, so that it is one stop and not two. */
  readonly first: boolean
}

function RunSpan({ run, active, finding, hrefOf, said, first }: RunSpanProps): ReactNode {
  let content: ReactNode = run.shown
  const findings: { id: string; severity: Severity }[] = []
  let empty = run.start === run.end
  for (const mark of run.marks) {
    switch (mark.kind) {
      case 'name':
        content = (
          <span
            className={run.substituted ? `name name-respelled${run.proposed ? ' name-proposed' : ''}` : 'name'}
            data-name={mark.id}
            data-at={mark.start}
            data-proposed={run.proposed ? '' : undefined}
            data-printed={run.substituted ? run.printed : undefined}
            role="button"
            tabIndex={active && first ? 0 : -1}
          >
            {content}
          </span>
        )
        break
      case 'footnote':
        content = (
          <a className="footnote-mark" href={hrefOf(mark.row)} data-row-link={mark.row} tabIndex={active ? 0 : -1}>
            {content}
          </a>
        )
        break
      case 'inserted':
        content =
          mark.moved === undefined ? (
            <ins>{content}</ins>
          ) : (
            <ins className="moved">
              {content}
              <MovedLink row={mark.moved} direction="from" active={active} href={hrefOf(mark.moved)} />
            </ins>
          )
        break
      case 'deleted':
        empty = false
        content = (
          <del data-foreign="" className={mark.moved === undefined ? undefined : 'moved'}>
            {mark.words}
            {mark.moved !== undefined && <MovedLink row={mark.moved} direction="to" active={active} href={hrefOf(mark.moved)} />}
          </del>
        )
        break
      case 'inline':
        empty = false
        content = (
          <InlineSpan mark={mark} active={active}>
            {content}
          </InlineSpan>
        )
        break
      case 'fact':
        content = <span className={mark.odd ? 'fact-mark fact-odd' : 'fact-mark'}>{content}</span>
        break
      case 'finding':
        findings.push(mark)
        break
      case 'marker':
        break
    }
  }
  const gravest = findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))[0]
  if (!gravest) return content
  const current = findings.find(({ id }) => id === finding)
  const shown = current ?? gravest
  return (
    <span
      className={`finding finding-${shown.severity}${current ? ' finding-current' : ''}${empty ? ' finding-place' : ''}`}
      data-finding={shown.id}
      data-findings={findings.map(({ id }) => id).join(' ')}
      // Heard as marked text with what it is, without a word in the text that is not printed.
      role="mark"
      aria-description={said[shown.severity]}
    >
      {content}
    </span>
  )
}

function beginsName(runs: readonly CellRun[], index: number): boolean {
  const own = runs[index]?.marks.find((mark) => mark.kind === 'name')
  return own !== undefined && !runs[index - 1]?.marks.includes(own)
}
