import type { Remark } from '../formats/index.ts'
import type { Report } from './report.ts'

/** The findings of a report as notes on the segments they are seen in: those of the versions held to be wrong, else of all they show. */
export function remarksOf({ findings, language }: Report): readonly Remark[] {
  return findings.flatMap(({ finding: { spans, blamed }, title, what }) => {
    const meant = spans.filter(({ version, segment }) => segment !== '' && (blamed.length === 0 || blamed.includes(version)))
    const places = new Map((meant.length > 0 ? meant : spans).map(({ version, segment }) => [`${version} ${segment}`, { version, segment }]))
    return [...places.values()].map(({ version, segment }): Remark => ({ version, segment, language, text: what === '' ? title : `${title}: ${what}` }))
  })
}
