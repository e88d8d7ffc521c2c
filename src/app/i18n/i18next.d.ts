import 'i18next'
import type offline from '../../../locales/en/offline.json'
import type reader from '../../../locales/en/reader.json'
import type tour from '../../../locales/en/tour.json'

// Keys are typed from the English words; a test holds the other languages to the same keys. The keys of findings are made of data: the id
// of a check and a part of its wording.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'reader'
    resources: { reader: typeof reader; offline: typeof offline; tour: typeof tour; findings: Readonly<Record<string, Readonly<Record<string, string>>>> }
  }
}
