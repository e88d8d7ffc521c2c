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
  // The keys are made of data, which the typed keys of the page's wording cannot know.
  const word = (part: string): string => String(words.t(`${finding.check}.${part}` as never, { ...params, ns: 'findings', defaultValue: finding.check } as never))
  return `${word('title')}: ${word('what')}`
}
