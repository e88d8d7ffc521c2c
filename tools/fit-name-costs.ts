// Fits the costs and weights of name matching on pairs of spellings and writes them to src/core/names/match, or cross-validates the fit by entity.
//   npx rolldown tools/fit-name-costs.ts --platform node --format esm -o fit.mjs && node fit.mjs FOLDER cv|ship
// FOLDER holds one JSONL file a set: {a, aLang, b, bLang, same, src, kind}; which sets are fitted on and which only measure, name-costs/rows.ts says.
import { writeFileSync } from 'node:fs'
import { comparison } from '../src/core/names/match/comparison.ts'
import type { Costs } from '../src/core/names/match/costs.ts'
import { featureNames, featuresOf } from '../src/core/names/match/features.ts'
import { stepsFile, weightsFile } from './name-costs/data-files.ts'
import { learnSteps } from './name-costs/learn-steps.ts'
import { joinedPairs, pairsWithin } from './name-costs/made-pairs.ts'
import { report } from './name-costs/measure.ts'
import { predict, train } from './name-costs/network.ts'
import { fitRows, foldOf, otherRows, parts, read } from './name-costs/rows.ts'
import type { Row } from './name-costs/rows.ts'

const mode = process.argv[3] ?? 'cv'

function features(rows: Row[], costs: Costs): Float64Array[] {
  return rows.map((r) => {
    const [a, b] = [read(r.a, r.aLang), read(r.b, r.bLang)]
    const c = comparison(a, b, costs)
    return c ? featuresOf(c, a, b, r.aLang, r.bLang, costs).slice() : new Float64Array(featureNames.length)
  })
}
function run(fitting: Row[], testRows: Row[], log: boolean, nets = 1, extra: Row[] = []) {
  const within = pairsWithin(fitting, 5, Number(process.env['WITHIN'] ?? 12000))
  const learned = learnSteps([...fitting, ...within], log)
  const trainRows = [...fitting, ...within, ...joinedPairs(fitting, 99)]
  const X = features(trainRows, learned.costs)
  const models = Array.from({ length: nets }, (_, i) =>
    train(
      X,
      trainRows.map((r) => (r.same ? 1 : 0)),
      trainRows.map((r) => (/^(vowel|one-letter|same-surname|initial-mismatch)$/.test(r.kind) ? 2 : 1)),
      7 + i,
    ),
  )
  const score = (rows: Row[]) => {
    const T = features(rows, learned.costs)
    return rows.map((r, i) => ({ ...r, score: models.reduce((s, m) => s + predict(m, T[i]!), 0) / nets }))
  }
  return { learned, models, scored: score(testRows), extra: score(extra) }
}
const t0 = Date.now()
if (mode === 'cv') {
  const out: (Row & { score: number })[] = []
  const withinOut: (Row & { score: number })[] = []
  for (let k = 0; k < parts; k++) {
    const trainRows = fitRows.filter((r) => foldOf(r, 'a') !== k && foldOf(r, 'b') !== k)
    const testRows = fitRows.filter((r) => foldOf(r, 'a') === k)
    const withinTest = pairsWithin(
      testRows.filter((r) => foldOf(r, 'b') === k),
      17,
      2500,
    )
    const scored = run(trainRows, [...testRows, ...(k === 0 ? otherRows : [])], false, Number(process.env['NETS'] ?? 1), withinTest)
    out.push(...scored.scored)
    withinOut.push(...scored.extra)
    console.log('fold', k, trainRows.length, testRows.length, (Date.now() - t0) / 1000)
  }
  report(out, 'cross-validated (measure-only sets by fold 0)')
  report(withinOut, 'pairs within one language and in other systems, made from held-out names')
  const kinds = new Map<string, { n: number; hit: number }>()
  const thr = 0.5
  for (const r of out) {
    const key = (r.same ? '+' : '-') + r.kind
    const k = kinds.get(key) ?? { n: 0, hit: 0 }
    k.n++
    if (r.score >= thr) k.hit++
    kinds.set(key, k)
  }
  for (const [k, v] of [...kinds].toSorted(([x], [y]) => (x < y ? -1 : 1))) console.log('  ', k.padEnd(28), (v.hit / v.n).toFixed(3), v.n)
} else {
  const nets = 1
  const { learned, models, scored } = run(fitRows, [...fitRows, ...otherRows], true, nets)
  report(scored, 'fitted sets as fitted, measure-only sets unseen')
  writeFileSync('src/core/names/match/learned-steps.ts', stepsFile(learned.steps, learned.endings))
  writeFileSync('src/core/names/match/learned-weights.ts', weightsFile(models))
}
