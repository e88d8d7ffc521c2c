import 'i18next'
import type align from '../../../locales/en/align.json'
import type glossary from '../../../locales/en/glossary.json'
import type links from '../../../locales/en/links.json'
import type names from '../../../locales/en/names.json'
import type offline from '../../../locales/en/offline.json'
import type open from '../../../locales/en/open.json'
import type problems from '../../../locales/en/problems.json'
import type reader from '../../../locales/en/reader.json'
import type search from '../../../locales/en/search.json'
import type tour from '../../../locales/en/tour.json'

// Keys are typed from the English words; a test holds the other languages to the same keys. The keys of findings are made of data: the id
// of a check and a part of its wording.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'reader'
    resources: { reader: typeof reader; search: typeof search; align: typeof align; glossary: typeof glossary; links: typeof links; names: typeof names; open: typeof open; problems: typeof problems; offline: typeof offline; tour: typeof tour; findings: Readonly<Record<string, Readonly<Record<string, string>>>> }
  }
}
