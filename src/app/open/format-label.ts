import i18next from 'i18next'
import { formats } from '../../core/index.ts'

/** A format in the interface's language; those that are called the same everywhere have their own label. The words must have been loaded. */
export function formatLabel(id: string): string {
  const own = formats.find((known) => known.id === id)?.label ?? id
  return i18next.t(`formats.${id}`, { ns: 'open', defaultValue: own })
}
