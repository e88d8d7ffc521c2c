import { groupBy, type Finding, type FindingSpan, type Version } from '../model/index.ts'
import { excerpt } from '../view/index.ts'
import type { Report, ReportedFinding, WriteReport } from './report.ts'

const reach = 60

/** A page of its own: no script, nothing loaded, every text escaped, laid out to be read and printed. */
export const write: WriteReport = (report) => {
  const { title, language, say, findings, summary, setAside } = report
  const rows = groupBy(findings, ({ finding }) => finding.row)
  const kinds = groupBy(findings, ({ finding }) => finding.check)
  const contents = [...kinds.values()]
    .toSorted((a, b) => b.length - a.length)
    .map((of) => `<tr><th scope="row">${escape(of[0]?.title ?? '')}</th><td class="number">${of.length}</td></tr>`)
  return `<!doctype html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escape(title)}</h1>
<p class="summary">${escape(summary)}</p>
${setAside === '' ? '' : `<p>${escape(setAside)}</p>`}
</header>
<main>
${contents.length === 0 ? '' : `<table class="contents"><caption>${escape(say('report.contents'))}</caption><tbody>${contents.join('')}</tbody></table>`}
${[...rows.values()].map((of) => `<section>\n<h2>${escape(of[0]?.row ?? '')}</h2>\n${of.map((reported) => article(report, reported)).join('\n')}\n</section>`).join('\n')}
</main>
<footer>
<p>${escape(say('findings.unseen'))}</p>
<p>${escape(say('findings.vote'))}</p>
${versionList(report)}
</footer>
</body>
</html>
`
}

function article(report: Report, { finding, title, what, ignore, severity, category, changed }: ReportedFinding): string {
  const { say, work, sign } = report
  const evidence = work.versions.flatMap((version) => {
    const spans = finding.spans.filter((span) => span.version === version.id)
    if (spans.length === 0) return []
    const blamed = finding.blamed.includes(version.id)
    return [`<tr${blamed ? ' class="blamed"' : ''}><th scope="row">${escape(sign(version.id))}${blamed ? ` <span class="verdict">${escape(say('findings.differs'))}</span>` : ''}</th><td lang="${escape(version.language)}" dir="${version.direction}">${spans.map((span) => quotation(report, version, finding, span)).join('<br>')}</td></tr>`]
  })
  return `<article class="${finding.severity}" id="${escape(finding.id)}">
<h3><span class="sign" aria-hidden="true">${signs[finding.severity]}</span> ${escape(title)}</h3>
<p class="about">${escape(severity)} · ${escape(category)}</p>
${what === '' ? '' : `<p>${escape(what)}</p>`}
${changed === null ? '' : `<p class="changed">${escape(say('report.changed'))}${changed === '' ? '' : `: ${escape(changed)}`}</p>`}
<table class="evidence"><tbody>${evidence.join('')}</tbody></table>
${ignore === '' ? '' : `<p class="about">${escape(ignore)}</p>`}
</article>`
}

const signs = { error: '●', warning: '◆', hint: '○' } as const

function quotation({ say, elsewhere, language }: Report, version: Version, finding: Finding, span: FindingSpan): string {
  const other = elsewhere(finding, span)
  const text = version.segments.find(({ id }) => id === span.segment)?.text
  const { before, quoted, after, cutBefore, cutAfter } = excerpt(text ?? span.text, text === undefined ? { start: 0, end: span.text.length } : span, reach)
  const mark = quoted === '' ? `<mark class="place" title="${escape(say('findings.nothingHere'))}">‸</mark>` : `<mark>${escape(quoted)}</mark>`
  const place = other ? `<small lang="${escape(language)}">${escape(other.name)}:</small> ` : ''
  return `${place}${cutBefore ? '… ' : ''}${escape(before)}${mark}${escape(after)}${cutAfter ? ' …' : ''}`
}

function versionList({ work, sign, language }: Report): string {
  const localized = (text: Version['provenance']) => text[language] ?? text['en'] ?? ''
  const items = work.versions.map((version) => `<dt>${escape(sign(version.id))}</dt><dd>${escape([localized(version.provenance), localized(version.licence)].filter(Boolean).join(' '))}</dd>`)
  return `<dl>${items.join('')}</dl>`
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)

const style = `
:root { color-scheme: light; }
body { max-width: 48rem; margin: 0 auto; padding: 2rem 1rem 4rem; background: #fff; color: #221e19; font: 16px/1.5 Georgia, 'Noto Serif', serif; }
h1 { margin: 0 0 .5rem; font-size: 1.6rem; line-height: 1.25; }
h2 { margin: 2.5rem 0 0; padding-bottom: .25rem; border-bottom: 1px solid #8f8577; font-size: 1.2rem; }
h3 { margin: 0; font-size: 1rem; }
p { margin: .25rem 0; }
article { margin: 1rem 0; padding-left: .75rem; border-left: 4px double #b3261e; break-inside: avoid; }
article.warning { border-left: 3px dashed #8a5600; }
article.hint { border-left: 3px dotted #33618c; }
.error .sign { color: #b3261e; }
.warning .sign { color: #8a5600; }
.hint .sign { color: #33618c; }
.about, footer, .contents caption { color: #5d554a; font-size: .875rem; text-align: start; }
.changed { font-style: italic; }
table { border-collapse: collapse; }
.evidence { width: 100%; margin: .5rem 0; }
.evidence th, .evidence td, .contents th, .contents td { padding: .25rem .5rem .25rem 0; border-top: 1px solid #ddd5c7; font-weight: 400; text-align: start; vertical-align: baseline; }
.evidence th { width: 7rem; color: #5d554a; font-size: .875rem; }
.contents { margin: 1.5rem 0; }
.contents td { padding-left: 1.5rem; }
.number { font-variant-numeric: tabular-nums; text-align: end; }
.verdict { padding: 0 .25rem; border: 1px solid #b3261e; border-radius: 3px; color: #b3261e; }
mark { background: #fbe7a8; color: inherit; }
mark.place { background: none; color: #b3261e; font-weight: 700; }
td { overflow-wrap: anywhere; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid #8f8577; }
dt { float: left; clear: left; width: 7rem; }
dd { margin: 0 0 .25rem 7rem; }
@page { margin: 18mm 16mm; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } h2 { break-after: avoid; } mark { print-color-adjust: exact; } }
`
