import i18next from 'i18next'
import { useReader } from '../state/reader-store.ts'

/** A romanization in the interface's language; those that are called the same everywhere have their own label, and one nobody knows its id. */
export function systemLabel(id: string): string {
  const own = useReader.getState().systems.find((system) => system.id === id)?.label ?? id
  return i18next.t(`systems.${id}`, { ns: 'reader', defaultValue: own })
}
