import type { Steps } from '../../src/core/names/match/costs.ts'
import { featureNames } from '../../src/core/names/match/features.ts'
import { priorOdds, priorOddsAlone, symbols } from '../../src/core/names/match/symbols.ts'
import type { Net } from './network.ts'

/** What `cv` printed for the model that ships: written into the data files, so that they say what they are worth. */
const CROSS_VALIDATED =
  'without the table of countries: 34,000 pairs AUC .996, best F1 .972, recall at 99 % precision .946; Kazakhstani persons .999, .989, .987.'
const statement = (what: string) => `/**
 * ${what}, fitted by tools/fit-name-costs.ts on pairs of names: Kazakhstani politicians in Kazakh, Russian, English, German and Kazakh Latin
 * (everypolitician-data, Wikidata labels, CC0) and others written by hand; name words of NETransliteration-COLING2018 (Wikidata, CC0);
 * cities of GeoNames (CC BY 4.0), of CLDR (Unicode-3.0) and of Kazakhstan; with pairs made of these by respelling, inflecting and joining.
 * Cross-validated by entity in three parts, ${CROSS_VALIDATED}
 * Generated: change the tool, not this file.
 */
`
export function stepsFile(steps: Steps, endings: Record<string, number>): string {
  const byName = new Map(symbols.map((one) => [one.name, one]))
  const rows: string[] = []
  let count = 0
  for (const [a, row] of Object.entries(steps).sort(([x], [y]) => (x < y ? -1 : 1))) {
    const kept: string[] = []
    for (const [b, odds] of Object.entries(row).sort(([x], [y]) => (x < y ? -1 : 1))) {
      const [one, two] = [byName.get(a), byName.get(b)]
      const prior = b.startsWith('-') && one ? priorOddsAlone(one) : one && two ? (a === b ? 3 : priorOdds(one, two)) : NaN
      if (Math.abs(prior - odds) < 0.15) continue
      // Against what the sounds already say strongly against, more of the same teaches nothing.
      if (prior <= -5.9 && odds < -5) continue
      kept.push(`${b} ${Math.round(odds * 10)}`)
      count++
    }
    if (kept.length > 0) rows.push(`  '${a}': '${kept.join(' ')}',`)
  }
  console.log('steps kept', count)
  return `${statement('Log-odds of the steps of an alignment, times ten; rows are one side, each entry the other side and its value')}export const learnedSteps: Readonly<Record<string, string>> = {\n${rows.join('\n')}\n}\n\n/** Log-odds of the kinds of case ending. */\nexport const learnedEndings: Readonly<Record<string, number>> = {\n${Object.entries(
    endings,
  )
    .map(([k, v]) => `  '${k}': ${v},`)
    .join('\n')}\n}\n`
}
const digits = (x: Iterable<number>) => [...x].map((v) => String(Number(v.toFixed(3)))).join(' ')
export function weightsFile(models: readonly Net[]): string {
  const d = featureNames.length
  const nets = models.map(
    (m) =>
      `  {\n    mean: '${digits(m.mean)}',\n    scale: '${digits(m.scale)}',\n    hidden: [\n${Array.from({ length: m.hidden }, (_, k) => `      '${digits([m.b1[k]!, ...m.w1.slice(k * d, k * d + d)])}',`).join('\n')}\n    ],\n    out: '${digits([m.b2, ...m.w2])}',\n  },`,
  )
  return `${statement('Weights that turn the features of a comparison into a probability: one hidden layer of tanh units')}export const learnedWeights: readonly { readonly mean: string; readonly scale: string; readonly hidden: readonly string[]; readonly out: string }[] = [\n${nets.join('\n')}\n]\n`
}
