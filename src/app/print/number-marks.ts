/**
 * Writes the number of each finding, from 1, behind its last mark in every passage; a mark that ends several has all their numbers. The
 * numbers stand in attributes that the style sheet prints, so that the text stays what it is. Returns what takes them away.
 */
export function numberMarks(table: HTMLElement, findings: readonly string[]): () => void {
  const numbers = new Map(findings.map((id, index) => [id, index + 1]))
  const numbered: HTMLElement[] = []
  for (const passage of table.querySelectorAll('[data-segment]')) {
    const last = new Map<number, HTMLElement>()
    for (const mark of passage.querySelectorAll<HTMLElement>('[data-findings]')) {
      for (const id of mark.dataset['findings']?.split(' ') ?? []) {
        const number = numbers.get(id)
        if (number !== undefined) last.set(number, mark)
      }
    }
    for (const [number, mark] of [...last].toSorted(([a], [b]) => a - b)) {
      const before = mark.dataset['note']
      mark.dataset['note'] = before === undefined ? String(number) : `${before}, ${number}`
      numbered.push(mark)
    }
  }
  return () => {
    for (const mark of numbered) delete mark.dataset['note']
  }
}
