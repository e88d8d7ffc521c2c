import type { Language } from './language.ts'

export const de = {
  tag: 'de',
  endonym: 'Deutsch',
  script: 'Latn',
  direction: 'ltr',
  facts: {
    months: [['januar'], ['februar'], ['märz'], ['april'], ['mai'], ['juni'], ['juli'], ['august'], ['september'], ['oktober'], ['november'], ['dezember']],
  },
  names: {
    endings: [],
  },
} satisfies Language
