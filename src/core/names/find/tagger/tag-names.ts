import type { NameKind, Span } from '../../../model/index.ts'
import type { Word } from '../word.ts'
import { featuresOf } from './features.ts'
import { kazakhWeights } from './kazakh-weights.ts'
import { bestTags, tags } from './tags.ts'

interface Model {
  readonly weights: ReadonlyMap<string, Float64Array>
  readonly transitions: readonly Float64Array[]
}

/** A name in running text. */
export interface NameSpan extends Span {
  readonly kind: NameKind
}

// Raises what a name needs to be worth naming: the cross-validated figures are those at this value
const reluctance = 1

let kazakh: Model | undefined

/** Whether there are learned weights for that language; without them names are found by rule. */
export const hasTagger = (language: string): boolean => language === 'kk'

/** The persons and places among the words of a Kazakh sentence, by what was learned from annotated sentences. */
export function tagNames(words: readonly Word[]): readonly NameSpan[] {
  kazakh ??= readModel(kazakhWeights)
  const { weights, transitions } = kazakh
  const emissions = featuresOf(words, 'kk').map((features) => {
    const scores = new Float64Array(tags.length)
    for (const feature of new Set(features)) weights.get(feature)?.forEach((weight, tag) => (scores[tag] = (scores[tag] ?? 0) + weight))
    scores[0] = (scores[0] ?? 0) - reluctance
    return scores
  })
  const spans: NameSpan[] = []
  bestTags(emissions, transitions).forEach((tag, at) => {
    const word = words[at]
    const last = spans.at(-1)
    if (!word || tag === 0) return
    if (tag === 1 || tag === 3) spans.push({ start: word.start, end: word.end, kind: tag === 1 ? 'person' : 'place' })
    else if (last) spans[spans.length - 1] = { ...last, end: word.end }
  })
  return spans
}

function readModel({ steps, features }: typeof kazakhWeights): Model {
  const numbers = (text: string) => Float64Array.from({ length: tags.length }, (_, at) => Number(text.split(' ')[at] ?? 0) / 20)
  const weights = new Map(
    features
      .split('\n')
      .filter((line) => line.includes('\t'))
      .map((line) => {
        const [feature = '', values = ''] = line.split('\t')
        return [feature, numbers(values)] as const
      }),
  )
  return { weights, transitions: steps.map(numbers) }
}
