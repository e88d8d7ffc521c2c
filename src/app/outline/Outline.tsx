import { memo, useDeferredValue, useMemo, type ReactNode } from 'react'
import { outline, severities, thinOutline, type OutlineItem, type Row, type Severity, type Version, type Work } from '../../core/index.ts'
import { SeverityMark } from '../findings/SeverityMark.tsx'
import { goToRow } from '../state/go-to.ts'
import { useReader } from '../state/reader-store.ts'
import { useRowHref } from '../state/use-row-href.ts'
import { useWords } from '../words/use-words.ts'
import './Outline.css'

/** Links shown at once: more are no overview, and take long to draw. */
const mostLinks = 1500

/** The parts of the document and every row in them, in a long one a way through it; where there are findings, the gravest of each row is shown. */
export const Outline = memo(function Outline(): ReactNode {
  const { t } = useWords()
  const work = useReader((state) => state.work)
  const rows = useReader((state) => state.rows)
  const findings = useReader((state) => state.findings)
  const versions = useReader((state) => state.view.versions)
  const here = useReader((state) => state.view.row)
  // The text is drawn first: a click goes by the row, the address is for those who copy it.
  const hrefOf = useDeferredValue(useRowHref())
  const whole = useMemo(() => outline(rows), [rows])
  const groups = useMemo(() => thinOutline(whole, mostLinks), [whole])
  const hrefs = useMemo(() => new Map(groups.flatMap(({ items }) => items.map(({ row }) => [row, hrefOf(row)] as const))), [groups, hrefOf])
  // A document with headings all through is read by what they say.
  const chaptered = groups.filter(({ part }) => part === 'heading').length > 1
  const headings = useMemo(() => (work && chaptered ? headingTexts(work, rows, versions) : none), [work, rows, versions, chaptered])
  const gravest = useMemo(() => {
    const found = new Map<string, Severity>()
    for (const severity of severities.toReversed()) for (const finding of findings) if (finding.severity === severity) found.set(finding.row, severity)
    return found
  }, [findings])
  return (
    <nav className="outline" aria-label={t('outline.title')}>
      {groups.map((group, index) => (
        <section key={`${group.part}-${index}`} aria-label={t(`outline.${group.part}`)}>
          <h2 className={chaptered ? 'visually-hidden' : undefined}>{t(`outline.${group.part}`)}</h2>
          <ul className={group.part === 'heading' ? 'outline-words' : 'outline-signs'}>
            {group.items.map((item) => (
              <OutlineLink
                key={item.row}
                item={item}
                heading={group.part === 'heading'}
                href={hrefs.get(item.row)}
                here={here === item.row}
                text={headings.get(item.row)}
                severity={gravest.get(item.row)}
              />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
})

interface OutlineLinkProps {
  readonly item: OutlineItem
  /** True where it is listed among headings: by its words, not by its sign. */
  readonly heading: boolean
  readonly href: string | undefined
  readonly here: boolean
  readonly text: Heading | undefined
  readonly severity: Severity | undefined
}

/** One row in the outline, drawn anew only when something of it changes: every step through the text changes two of them. */
const OutlineLink = memo(function OutlineLink({ item, heading, href, here, text, severity }: OutlineLinkProps): ReactNode {
  const { t, rowName } = useWords()
  const name = text?.text ?? rowName(item)
  const said = [name, item.gap ? t('outline.absent') : '', severity ? t(`severity.${severity}`) : ''].filter(Boolean).join(', ')
  return (
    <li>
      <a
        href={href}
        aria-current={here ? 'location' : undefined}
        aria-label={said}
        title={said}
        className={item.gap ? 'outline-gap' : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          useReader.setState({ drawer: null })
          goToRow(item.row)
        }}
      >
        <span lang={text?.version.language} dir={text?.version.direction}>{heading ? name : item.label}</span>
        {item.gap && <span aria-hidden="true">∅</span>}
        {severity && <SeverityMark severity={severity} />}
      </a>
    </li>
  )
})

interface Heading {
  readonly text: string
  readonly version: Version
}

const none: ReadonlyMap<string, Heading> = new Map()

/** The words of each heading in the first version shown that has it. */
function headingTexts(work: Work, rows: readonly Row[], shown: readonly string[]): ReadonlyMap<string, Heading> {
  const versions = shown.flatMap((id) => work.versions.find((version) => version.id === id) ?? [])
  const headings = new Map(
    versions.map((version) => [version.id, new Map(version.segments.flatMap(({ id, kind, text }) => (kind === 'heading' || kind === 'title' ? [[id, text] as const] : [])))]),
  )
  return new Map(
    rows.flatMap((row): [string, Heading][] => {
      if (row.kind !== 'heading' && row.kind !== 'title') return []
      const version = versions.find(({ id }) => (row.cells[id] ?? []).length > 0)
      const text = version && headings.get(version.id)?.get(row.cells[version.id]?.[0] ?? '')
      return version && text !== undefined ? [[row.id, { text, version }]] : []
    }),
  )
}
