import type { Check } from './check.ts'

/** A number left out in the order of paragraphs: 9, 11. */
export const numberingGap = {
  id: 'numbering-gap',
  category: 'accuracy/omission',
  severity: 'warning',
  examples: { silent: [{ en: '9. Urges', de: '9. fordert' }], finds: [] },
  blind: 'A paragraph lost at the end of a series, or without a number.',
  run: (context) =>
    context.rows
      .filter((row) => row.gap)
      .map((row) => ({ row: row.id, severity: 'warning', blamed: [], spans: [], params: { label: row.label ?? '', versions: row.cells.map((cell) => cell.version) } })),
} satisfies Check
