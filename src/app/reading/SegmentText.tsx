import { memo, useMemo, type ReactNode } from 'react'
import { cellRuns, inlineMarks, type CellMark, type Segment, type Substitution, type Version } from '../../core/index.ts'
import { useWords } from '../words/use-words.ts'
import { RunSpans } from './RunSpans.tsx'
import './SegmentText.css'
import './InlineSpan.css'
import './scripts.css'

interface SegmentTextProps {
  readonly version: Version
  readonly segment: Segment
  readonly marks: readonly CellMark[]
  readonly substitutions: readonly Substitution[]
  readonly active: boolean
  readonly finding: string | null
  readonly hrefOf: (row: string) => string
}

/** One segment: its marker hanging in the gutter, its text with every mark. */
export const SegmentText = memo(function SegmentText({ version, segment, marks, substitutions, active, finding, hrefOf }: SegmentTextProps): ReactNode {
  const [gutter, body] = useMemo(() => {
    const markup = segment.inline ? [...inlineMarks(segment), ...marks] : marks
    const all: readonly CellMark[] = segment.marker ? [{ kind: 'marker', ...segment.marker }, ...markup] : markup
    const runs = cellRuns(segment.text, all, substitutions)
    const end = segment.marker?.end ?? 0
    return [runs.filter((run) => run.end <= end && run.start < end), runs.filter((run) => run.start >= end)]
  }, [segment, marks, substitutions])
  const { t } = useWords()
  const said = useMemo(() => ({ error: t('mark.error'), warning: t('mark.warning'), hint: t('mark.hint') }), [t])
  return (
    <p className={`segment segment-${segment.kind}`} lang={version.language} dir={version.direction} data-script={version.script} data-segment={segment.id}>
      {gutter.length > 0 && (
        <span className="marker">
          <RunSpans runs={gutter} active={active} finding={finding} hrefOf={hrefOf} said={said} />
        </span>
      )}
      <RunSpans runs={body} active={active} finding={finding} hrefOf={hrefOf} said={said} />
    </p>
  )
})
