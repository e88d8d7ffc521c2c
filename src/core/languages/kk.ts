import type { Language } from './language.ts'

export const kk = {
  tag: 'kk',
  endonym: 'Қазақша',
  script: 'Cyrl',
  direction: 'ltr',
  facts: {
    months: [['қаңтар'], ['ақпан'], ['наурыз'], ['сәуір'], ['мамыр'], ['маусым'], ['шілде'], ['тамыз'], ['қыркүйек'], ['қазан'], ['қараша'], ['желтоқсан']],
  },
  names: {
    endings: [],
  },
} satisfies Language
