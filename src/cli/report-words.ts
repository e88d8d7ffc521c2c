import i18next from 'i18next'
import findings from '../../locales/en/findings.json'
import reader from '../../locales/en/reader.json'
import type { ReportWords, Work } from '../core/index.ts'

const words = i18next.createInstance({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { findings, reader } },
  defaultNS: 'reader',
  // What is text is escaped where it becomes markup.
  interpolation: { escapeValue: false },
})
const ready = words.init()

/** The words of a report in English, from the files the page uses; versions are called by their ids. */
export async function reportWords(work: Work): Promise<ReportWords> {
  await ready
  return {
    language: 'en',
    title: words.t('report.title', { title: work.title['en'] ?? Object.values(work.title)[0] ?? work.id }),
    say: (key, params) => words.t(key, { ...params }),
    finding: (check, part, params) => words.t(`${check}.${part}`, { ...params, ns: 'findings', defaultValue: '' }),
    sign: (version) => version,
  }
}
