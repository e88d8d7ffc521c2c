import type { CheckContext } from './context.ts'

/**
 * Reads something of a context once for all checks that ask. Of a work it is kept as long as the work is; of rows given on their own the last
 * is kept, since each is asked about and done with, and a stream has many.
 */
export function rememberByContext<T>(read: (context: CheckContext) => T): (context: CheckContext) => T {
  const works = new WeakMap<CheckContext, { readonly value: T }>()
  let row: { readonly context: CheckContext; readonly value: T } | null = null
  return (context) => {
    if (!context.wholeWork) {
      if (row?.context !== context) row = { context, value: read(context) }
      return row.value
    }
    let known = works.get(context)
    if (!known) works.set(context, (known = { value: read(context) }))
    return known.value
  }
}
