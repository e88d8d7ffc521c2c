import type { Language } from './language.ts'

export const ru = {
  tag: 'ru',
  endonym: 'Русский',
  script: 'Cyrl',
  direction: 'ltr',
  facts: {
    months: [['январь'], ['февраль'], ['март'], ['апрель'], ['май'], ['июнь'], ['июль'], ['август'], ['сентябрь'], ['октябрь'], ['ноябрь'], ['декабрь']],
  },
  names: {
    endings: [],
  },
} satisfies Language
