import type { NameTable, NameTableRow } from '../../model/index.ts'
import type { SpellingHabit } from './spelling-habits.ts'

/**
 * How a version spells a name: `absent` not at all; `one` in one way; `several` in more than one; `other` in another way than most names of
 * the version, or in two ways at once (an English given name with a German surname).
 */
export type CellAgreement = 'absent' | 'one' | 'several' | 'other'

export interface MatrixRow {
  readonly id: string
  /** One a version, in the order of the table's versions. */
  readonly cells: readonly CellAgreement[]
  /** True where a cell is `several` or `other`. */
  readonly disagrees: boolean
}

/** The agreement of spellings at a glance, a row a name. */
export function nameMatrix(table: NameTable, habits: readonly SpellingHabit[]): readonly MatrixRow[] {
  const odd = new Set(habits.flatMap(({ version, odd: names, names: all }) => [...names, ...all.filter(({ mixed }) => mixed !== null)].map(({ name }) => `${version}/${name.id}`)))
  return table.names.map((row) => {
    const cells = table.versions.map(({ id }) => agreement(row, id, odd.has(`${id}/${row.id}`)))
    return { id: row.id, cells, disagrees: cells.some((cell) => cell === 'several' || cell === 'other') }
  })
}

function agreement(row: NameTableRow, version: string, odd: boolean): CellAgreement {
  const lemmas = row.spellings.filter((spelling) => spelling.version === version).map(({ lemma }) => lemma)
  if (lemmas.length === 0) return 'absent'
  if (isSeveral(lemmas, row.kind)) return 'several'
  return odd ? 'other' : 'one'
}

/** A surname alone is no other spelling of the whole name, nor an acronym or another name of a body. */
function isSeveral(lemmas: readonly string[], kind: NameTableRow['kind']): boolean {
  if (kind === 'body' || lemmas.length < 2) return false
  const words = lemmas.map((lemma) => new Set(lemma.toLowerCase().split(/[\s-]+/u)))
  const fullest = words.toSorted((a, b) => b.size - a.size)[0] ?? new Set<string>()
  return words.some((own) => [...own].some((word) => !fullest.has(word)))
}
