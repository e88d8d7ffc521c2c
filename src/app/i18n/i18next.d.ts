import 'i18next'
import type findings from '../../../locales/en/findings.json'
import type reader from '../../../locales/en/reader.json'

// Keys are typed from the English words; a test holds the other languages to the same keys.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'reader'
    resources: { reader: typeof reader; findings: typeof findings }
  }
}
