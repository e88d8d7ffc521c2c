import i18next from 'i18next'

/** A romanization in the interface's language; one nobody knows by its id. */
export function systemLabel(id: string): string {
  return i18next.t(`systems.${id}`, { ns: 'reader', defaultValue: id })
}
