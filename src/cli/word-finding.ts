import i18next from 'i18next'
import findings from '../../locales/en/findings.json'
import { findingWordParams, type Finding } from '../core/index.ts'

const words = i18next.createInstance({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { findings } },
  // The output is text, not markup.
  interpolation: { escapeValue: false },
})
const ready = words.init()

/** What a finding says, in English: title and explanation, from the wording the page uses. */
export async function wordFinding(finding: Finding): Promise<string> {
  await ready
  const params = findingWordParams(finding, (version) => version)
  const word = (part: string): string => words.t(`${finding.check}.${part}`, { ...params, ns: 'findings', defaultValue: finding.check })
  return `${word('title')}: ${word('what')}`
}
