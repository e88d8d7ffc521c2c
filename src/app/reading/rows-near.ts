/** How much of the window's height above and below it is near. */
const margin = 0.25

/** The ids of the rows in a scroller's window and close to it, in pages where every row is drawn. */
export function rowsNear(scroller: HTMLElement): ReadonlySet<string> {
  const { top, bottom, height } = scroller.getBoundingClientRect()
  const rows = [...scroller.querySelectorAll<HTMLElement>('[data-row]')]
  const first = firstBelow(rows, top - height * margin)
  const end = firstBelow(rows, bottom + height * margin) + 1
  return new Set(rows.slice(first, end).flatMap((row) => row.dataset['row'] ?? []))
}

/** The first row that ends below a line: rows lie in order, so that few of thousands need be asked. */
function firstBelow(rows: readonly HTMLElement[], line: number): number {
  let from = 0
  let to = rows.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (rows[middle]!.getBoundingClientRect().bottom > line) to = middle
    else from = middle + 1
  }
  return from
}
