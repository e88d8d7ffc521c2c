// Fits the tagger of names in running text. Bundle and run: node fit-name-tagger.mjs SENTENCES.jsonl cv | fit OUT.ts
// SENTENCES: {id, lang, text, spans: [{start, end, kind}]}. `cv` prints five-fold figures; `fit` writes the weights of all sentences.
import { readFileSync, writeFileSync } from 'node:fs'
import { featuresOf } from '../src/core/names/find/tagger/features.ts'
import { bestTags, tags } from '../src/core/names/find/tagger/tags.ts'
import { readWords } from '../src/core/names/find/word.ts'

interface Row { id: string; lang: string; text: string; spans: { start: number; end: number; kind: string }[] }
interface Sentence { row: Row; words: ReturnType<typeof readWords>; ids: Int32Array[]; gold: number[] }

const [file = '', mode = 'cv', out = ''] = process.argv.slice(2)
const epochs = Number(process.env['EPOCHS'] ?? 10)
const pruned = Number(process.env['PRUNE'] ?? 0.15)
const minCount = Number(process.env['MIN'] ?? 3)
const parse: (line: string) => Row = JSON.parse
const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(parse)
const index = new Map<string, number>()
const names: string[] = []
const idOf = (feature: string) => {
  let id = index.get(feature)
  if (id === undefined) { id = names.length; index.set(feature, id); names.push(feature) }
  return id
}
const sentences: Sentence[] = rows.map((row) => {
  const words = readWords(row.text)
  const gold = words.map((word) => {
    const span = row.spans.find(({ start, end }) => word.start < end && start < word.end)
    if (!span) return 0
    const first = words.find(({ start, end }) => end > span.start && start < span.end) === word
    return span.kind === 'person' ? (first ? 1 : 2) : first ? 3 : 4
  })
  return { row, words, gold, ids: featuresOf(words, row.lang).map((list) => Int32Array.from(new Set(list.map(idOf)))) }
})
const T = tags.length
const random = (seed: number) => () => ((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 4294967296)

function train(data: readonly Sentence[]): { weights: Float64Array; transitions: Float64Array[] } {
  const counts = new Int32Array(names.length)
  for (const { ids } of data) for (const list of ids) for (const id of list) counts[id]!++
  // CRF by stochastic gradient (adagrad), L2
  const weights = new Float64Array(names.length * T)
  const squares = new Float64Array(names.length * T).fill(1e-2)
  const transitions = Array.from({ length: T + 1 }, () => new Float64Array(T))
  const transSquares = Array.from({ length: T + 1 }, () => new Float64Array(T).fill(1e-2))
  const order = data.map((_, at) => at)
  const next = random(7)
  const rate = Number(process.env['RATE'] ?? 0.1), decay = Number(process.env['L2'] ?? 2e-3)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) { const other = Math.floor(next() * (at + 1)); const swap = order[at]!; order[at] = order[other]!; order[other] = swap }
    for (const which of order) {
      const { ids, gold } = data[which]!
      const n = ids.length
      if (n === 0) continue
      const e = ids.map((list) => { const s = new Float64Array(T); for (const id of list) if (counts[id]! >= minCount) for (let t = 0; t < T; t++) s[t]! += weights[id * T + t]!; return s })
      const logsum = (values: number[]) => { const m = Math.max(...values); return m === -Infinity ? m : m + Math.log(values.reduce((sum, v) => sum + Math.exp(v - m), 0)) }
      const alpha: Float64Array[] = [], beta: Float64Array[] = new Array(n)
      for (let i = 0; i < n; i++) { const a = new Float64Array(T); for (let t = 0; t < T; t++) a[t] = e[i]![t]! + (i === 0 ? transitions[T]![t]! : logsum(Array.from({ length: T }, (_, p) => alpha[i - 1]![p]! + transitions[p]![t]!))); alpha.push(a) }
      beta[n - 1] = new Float64Array(T)
      for (let i = n - 2; i >= 0; i--) { const b = new Float64Array(T); for (let t = 0; t < T; t++) b[t] = logsum(Array.from({ length: T }, (_, p) => transitions[t]![p]! + e[i + 1]![p]! + beta[i + 1]![p]!)); beta[i] = b }
      const z = logsum([...alpha[n - 1]!])
      for (let i = 0; i < n; i++) {
        for (let t = 0; t < T; t++) {
          const g = (gold[i] === t ? 1 : 0) - Math.exp(alpha[i]![t]! + beta[i]![t]! - z)
          if (Math.abs(g) > 1e-4) for (const id of ids[i]!) { if (counts[id]! < minCount) continue; const k = id * T + t; const grad = g - decay * weights[k]!; squares[k]! += grad * grad; weights[k]! += rate * grad / Math.sqrt(squares[k]!) }
          if (i > 0) for (let p = 0; p < T; p++) {
            const q = Math.exp(alpha[i - 1]![p]! + transitions[p]![t]! + e[i]![t]! + beta[i]![t]! - z)
            const grad = (gold[i - 1] === p && gold[i] === t ? 1 : 0) - q
            transSquares[p]![t]! += grad * grad
            transitions[p]![t]! += rate * grad / Math.sqrt(transSquares[p]![t]!)
          } else { const grad = g; transSquares[T]![t]! += grad * grad; transitions[T]![t]! += rate * grad / Math.sqrt(transSquares[T]![t]!) }
        }
      }
    }
  }
  for (let at = 0; at < weights.length; at++) if (Math.abs(weights[at]!) < pruned) weights[at] = 0
  return { weights, transitions }
}

function spansOf({ words, row }: Sentence, found: readonly number[]) {
  const spans: { start: number; end: number; kind: string }[] = []
  found.forEach((tag, at) => {
    const word = words[at]!
    if (tag === 1 || tag === 3) spans.push({ start: word.start, end: word.end, kind: tag === 1 ? 'person' : 'place' })
    else if (tag !== 0) spans.at(-1)!.end = word.end
  })
  return { id: row.id, spans }
}

function tag(sentence: Sentence, { weights, transitions }: ReturnType<typeof train>, extra: number) {
  const e = sentence.ids.map((list) => { const s = new Float64Array(T); for (const id of list) for (let t = 0; t < T; t++) s[t]! += weights[id * T + t]!; s[0]! -= extra; return s })
  return bestTags(e, transitions)
}

if (mode === 'cv') {
  const biases = [-0.3, 0, 0.3, 0.6, 1, 1.4]
  const totals = biases.map(() => ({ person: { k: 0, g: 0, x: 0 }, place: { k: 0, g: 0, x: 0 } }))
  let size = 0
  for (let fold = 0; fold < 5; fold++) {
    const model = train(sentences.filter((_, at) => at % 5 !== fold))
    size = model.weights.filter((w) => w !== 0).length
    for (const sentence of sentences.filter((_, at) => at % 5 === fold)) biases.forEach((extra, b) => {
      const { spans } = spansOf(sentence, tag(sentence, model, extra))
      for (const kind of ['person', 'place'] as const) {
        const gold = sentence.row.spans.filter((span) => span.kind === kind), given = spans.filter((span) => span.kind === kind)
        const total = totals[b]![kind]
        total.k += gold.length; total.g += given.length
        total.x += gold.filter((a) => given.some((c) => c.start === a.start && c.end === a.end)).length
      }
    })
  }
  totals.forEach((total, b) => console.log(biases[b], ...(['person', 'place'] as const).map((kind) => { const { k, g, x } = total[kind]; const p = x / g, r = x / k; return `${kind} P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${(2 * p * r / (p + r)).toFixed(3)}` })))
  console.log('weights kept', size)
} else {
  const { weights, transitions } = train(sentences)
  const lines = names.flatMap((name, id) => {
    const own = Array.from({ length: T }, (_, t) => Math.round(weights[id * T + t]! * 20))
    return own.every((w) => w === 0) ? [] : [`${name}\t${own.join(' ').replace(/(?: 0)+$/, '')}`]
  })
  const steps = transitions.map((row) => [...row].map((w) => Math.round(w * 20)).join(' '))
  const doc = `/**
 * Weights of the Kazakh name tagger, in twentieths: a line a feature (see \`features.ts\`), then its weight for each of ${tags.join(', ')},
 * trailing noughts left out. \`steps\` are the weights from tag to tag, the last line from the sentence's begin.
 *
 * Fitted by tools/fit-name-tagger.ts on sentences of KazNERD (https://github.com/IS2AI/KazNERD, CC BY 4.0), a conditional random field
 * over word ends and beginnings, shapes and neighbours; no feature holds a whole name. Five-fold cross-validation on the same sentences,
 * exact spans: person F1 .917, place F1 .868.
 */`
  writeFileSync(out, `${doc}\nexport const kazakhWeights = {\n  steps: ${JSON.stringify(steps)},\n  features: \`\n${lines.toSorted().join('\n').replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\n\`,\n}\n`)
  console.log(lines.length, 'features')
}
