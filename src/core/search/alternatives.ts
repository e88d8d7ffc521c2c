/**
 * Other ways in which letters are typed where a keyboard lacks them. `typed`, as folding leaves it, may stand for `folded` where the printed
 * letter is `printed`: «Сымбат» may be meant for «Сімбат», "Muenchen" for "München", while «был» never finds «бил».
 */
interface Alternative {
  readonly typed: string
  readonly folded: string
  readonly printed: readonly string[]
}

const alternatives: readonly Alternative[] = [
  { typed: 'ы', folded: 'и', printed: ['і'] },
  { typed: 'ю', folded: 'у', printed: ['ү'] },
  { typed: 'я', folded: 'а', printed: ['ә'] },
  { typed: 'э', folded: 'а', printed: ['ә'] },
  { typed: 'е', folded: 'а', printed: ['ә'] },
  { typed: 'г', folded: 'х', printed: ['һ'] },
  { typed: 'нг', folded: 'н', printed: ['ң'] },
  { typed: 'ae', folded: 'a', printed: ['ä'] },
  { typed: 'oe', folded: 'o', printed: ['ö', 'ø'] },
  { typed: 'ue', folded: 'u', printed: ['ü'] },
  { typed: 'aa', folded: 'a', printed: ['å'] },
]

/** A folded text as it was typed or may have been meant, with what must be printed at some of its units. */
export interface Variant {
  readonly text: string
  readonly must: readonly { readonly at: number; readonly printed: readonly string[] }[]
}

const mostChanges = 3
const mostVariants = 48

/** The text as typed, first, and what else it may stand for. */
export function variantsOf(text: string): readonly Variant[] {
  let variants: Variant[] = [{ text, must: [] }]
  let from = [{ ...variants[0]!, next: 0 }]
  for (let change = 0; change < mostChanges && variants.length < mostVariants; change++) {
    from = from.flatMap(({ text, must, next }) =>
      alternatives.flatMap(({ typed, folded, printed }) => {
        const found = []
        for (let at = text.indexOf(typed, next); at >= 0; at = text.indexOf(typed, at + 1))
          found.push({ text: text.slice(0, at) + folded + text.slice(at + typed.length), must: [...must, { at, printed }], next: at + folded.length })
        return found
      }),
    )
    variants = [...variants, ...from.map(({ text, must }) => ({ text, must }))]
  }
  return variants.slice(0, mostVariants)
}
