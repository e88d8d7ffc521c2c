import i18next from 'i18next'
import type { ReportWords, Work } from '../../core/index.ts'
import { localized, versionSign } from '../words/version-words.ts'

/** The words of a report in the interface's language; versions are called as in the page. */
export function reportWords(work: Work): ReportWords {
  const { language } = i18next
  const finding = i18next.getFixedT(language, 'findings')
  return {
    language,
    title: i18next.t('report.title', { title: localized(work.title, language) || work.id }),
    say: (key, params) => i18next.t(key, { ...params }),
    finding: (check, part, params) => finding(`${check}.${part}`, { ...params, defaultValue: '' }),
    sign: (id) => {
      const version = work.versions.find((candidate) => candidate.id === id)
      return version ? versionSign(version) : id
    },
  }
}
