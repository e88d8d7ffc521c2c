import type { Row } from './rows.ts'

function metrics(set: { same: boolean; score: number }[]) {
  const pos = set.filter((r) => r.same).length,
    neg = set.length - pos
  if (!pos || !neg) return 'n/a'
  const sorted = [...set].sort((x, y) => y.score - x.score)
  let tp = 0,
    fp = 0,
    area = 0,
    f1 = 0,
    recall99 = 0,
    threshold = 0
  for (let i = 0; i < sorted.length;) {
    let j = i,
      p = 0,
      n = 0
    for (; j < sorted.length && sorted[j]!.score === sorted[i]!.score; j++)
      if (sorted[j]!.same) p++
      else n++
    area += n * (tp + p / 2)
    tp += p
    fp += n
    const precision = tp / (tp + fp),
      recall = tp / pos,
      f = (2 * precision * recall) / (precision + recall || 1)
    if (f > f1) {
      f1 = f
      threshold = sorted[i]!.score
    }
    if (precision >= 0.99 && recall > recall99) recall99 = recall
    i = j
  }
  return `${String(set.length).padStart(6)} AUC ${(area / (pos * neg)).toFixed(4)} F1 ${f1.toFixed(4)} R99 ${recall99.toFixed(4)} thr ${threshold.toFixed(3)}`
}
export function report(rows: (Row & { score: number })[], title: string) {
  console.log('==', title)
  console.log('ALL'.padEnd(14), metrics(rows))
  console.log('KZ persons'.padEnd(14), metrics(rows.filter((r) => ['ep-kz', 'hand-kz'].includes(r.src))))
  for (const src of new Set(rows.map((r) => r.src))) console.log(src.padEnd(14), metrics(rows.filter((r) => r.src === src)))
}
