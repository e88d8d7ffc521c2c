import type { Language } from './language.ts'

export const en = {
  tag: 'en',
  endonym: 'English',
  script: 'Latn',
  direction: 'ltr',
  facts: {
    months: [['january'], ['february'], ['march'], ['april'], ['may'], ['june'], ['july'], ['august'], ['september'], ['october'], ['november'], ['december']],
  },
  names: {
    endings: [],
  },
} satisfies Language
