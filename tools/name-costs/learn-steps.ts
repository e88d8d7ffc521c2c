import { align, stepsOf } from '../../src/core/names/match/align.ts'
import { comparison } from '../../src/core/names/match/comparison.ts'
import { buildCosts } from '../../src/core/names/match/costs.ts'
import type { Costs, Steps } from '../../src/core/names/match/costs.ts'
import { endingKinds } from '../../src/core/names/match/endings.ts'
import { priorOdds, priorOddsAlone, symbols } from '../../src/core/names/match/symbols.ts'
import { read } from './rows.ts'
import type { Row } from './rows.ts'

/**
 * Log-odds of steps, by counting them in the best alignments of positive pairs and aligning again with what was learned: seven rounds, from the
 * prior of the sounds. Steps of several units are taken up where they are seen together clearly more often than their parts explain.
 */
export function learnSteps(rows: Row[], log = false): { steps: Steps; endings: Record<string, number>; costs: Costs } {
  const pos = rows.filter((r) => r.same)
  let merged = new Set<string>()
  let steps: Record<string, Record<string, number>> = {}
  let endings: Record<string, number> = {}
  let costs = buildCosts(steps, endings)
  const rounds = 7
  for (let round = 0; round < rounds; round++) {
    const count = new Map<string, number>() // "a|b" sides with + ; op counts
    const mergeCount = new Map<string, number>()
    const uni = new Map<string, number>() // pair-of-orthographies + side + units
    const total = new Map<string, number>()
    const seen = new Map<string, number>()
    const endingCount = new Map<number, number>()
    let llr = 0
    const add = (m: Map<string, number>, k: string, x: number) => m.set(k, (m.get(k) ?? 0) + x)
    for (const r of pos) {
      const [pa, pb] = [read(r.a, r.aLang), read(r.b, r.bLang)]
      const c = comparison(pa, pb, costs)
      if (!c) continue
      for (const { a, b, initial, translated, score } of c.pairs) {
        if (initial || translated || a.initial || score < 0) continue
        const key = a.text + '|' + a.orthography + '|' + b.text + '|' + b.orthography
        const times = (seen.get(key) ?? 0) + 1
        seen.set(key, times)
        if (times > 2) continue
        const flip = a.orthography > b.orthography
        const [x, y] = flip ? [b, a] : [a, b]
        const again = align(x, y, costs)
        const path = stepsOf(x, y, costs, again)
        llr += again.score
        endingCount.set(again.kindA, (endingCount.get(again.kindA) ?? 0) + 1)
        endingCount.set(again.kindB, (endingCount.get(again.kindB) ?? 0) + 1)
        const o = `${x.orthography}${y.orthography}`
        const side = (t: typeof x, node: number, n: number) =>
          n === 0
            ? ''
            : n === 1
              ? symbols[t.units[node]!]!.name
              : symbols[t.units[t.parents[node]!]!]!.name + '+' + symbols[t.units[node]!]!.name
        const list = path.map((s) => [side(x, s.a, s.lengthA), side(y, s.b, s.lengthB)] as const)
        for (const [p, q] of list) {
          add(count, `${o}|${p}|${q}`, 1)
          for (const u of p.split('+'))
            if (u) {
              add(uni, `${o}A|${u}`, 1)
              add(total, o + 'A', 1)
            }
          for (const u of q.split('+'))
            if (u) {
              add(uni, `${o}B|${u}`, 1)
              add(total, o + 'B', 1)
            }
        }
        // bigram counts
        const seqOf = (t: typeof x, end: number) => {
          const s: string[] = []
          for (let n = end; n !== 0; n = t.parents[n]!) s.push(symbols[t.units[n]!]!.name)
          return s.reverse()
        }
        const sa = seqOf(x, again.endA),
          sb = seqOf(y, again.endB)
        for (let i = 1; i < sa.length; i++) add(uni, `${o}A|${sa[i - 1]}+${sa[i]}`, 1)
        for (let i = 1; i < sb.length; i++) add(uni, `${o}B|${sb[i - 1]}+${sb[i]}`, 1)
        for (let i = 1; i < list.length; i++) {
          const p = [list[i - 1]![0], list[i]![0]].filter(Boolean).join('+')
          const q = [list[i - 1]![1], list[i]![1]].filter(Boolean).join('+')
          if (!p || !q || p.split('+').length > 2 || q.split('+').length > 2) continue
          add(mergeCount, `${o}|${p}|${q}`, 1)
        }
      }
    }
    const byName = new Map(symbols.map((s) => [s.name, s]))
    const next: Record<string, Record<string, number>> = {}
    const put = (a: string, b: string, odds: number) => {
      ;(next[a] ??= {})[b] = Math.round(odds * 100) / 100
    }
    const tau = 0.6
    const combined = new Map<string, { c: number; e: number; prior: number }>()
    // 1:1 : all pairs of units seen per orthography pair
    const unitsOf = (o: string) =>
      [...uni].filter(([k]) => k.startsWith(o + '|') && !k.includes('+')).map(([k, c]) => [k.slice(4), c] as const)
    for (const o of ['00', '01', '02', '11', '12', '22']) {
      const na = total.get(o + 'A') ?? 0
      const nb = total.get(o + 'B') ?? 0
      if (!na || !nb) continue
      const n = Math.max(na, nb)
      for (const [a, ca] of unitsOf(o + 'A')) {
        for (const [b, cb] of unitsOf(o + 'B')) {
          const e = (ca * cb) / n
          const c = count.get(`${o}|${a}|${b}`) ?? 0
          const key = o[0] === o[1] && a > b ? `${b}|${a}` : `${a}|${b}`
          const had = combined.get(key) ?? { c: 0, e: 0, prior: a === b ? 3 : priorOdds(byName.get(a)!, byName.get(b)!) }
          had.c += c
          had.e += e
          combined.set(key, had)
        }
      }
      for (const [side, other] of [
        ['A', o[1]],
        ['B', o[0]],
      ] as const) {
        for (const [a, ca] of unitsOf(o + side)) {
          const c = count.get(side === 'A' ? `${o}|${a}|` : `${o}||${a}`) ?? 0
          const t = 3
          const p = (c + t * Math.exp(priorOddsAlone(byName.get(a)!))) / (ca + t)
          if (o[0] === o[1] && side === 'B' && next[a]?.[`-${other}`] !== undefined) {
            put(a, `-${other}`, Math.max(next[a][`-${other}`] ?? -9, Math.log(p)))
            continue
          }
          put(a, `-${other}`, Math.log(p))
        }
      }
    }
    for (const [key, { c, e, prior }] of combined) {
      const [a = '', b = ''] = key.split('|')
      const odds = Math.log((c + tau * Math.exp(prior)) / (e + tau))
      put(a, b, Math.max(-9, Math.min(6, odds)))
    }
    // merges
    const candidates = new Map<string, number>()
    for (const [k, c] of mergeCount) candidates.set(k, (candidates.get(k) ?? 0) + c)
    for (const k of merged) if (count.has(k)) candidates.set(k, (candidates.get(k) ?? 0) + (count.get(k) ?? 0))
    const nowMerged = new Set<string>()
    if (round >= 2)
      for (const [k, c] of candidates) {
        if (c < 4) continue
        const [o = '', p = '', q = ''] = k.split('|')
        const n = Math.max(total.get(o + 'A') ?? 1, total.get(o + 'B') ?? 1)
        const e = ((uni.get(`${o}A|${p}`) ?? 1) * (uni.get(`${o}B|${q}`) ?? 1)) / n
        const odds = Math.log((c - 0.5) / (e + 0.5))
        // best way with single steps
        const ps = p.split('+'),
          qs = q.split('+')
        const one = (x: string, y: string) =>
          next[x]?.[y] ?? next[y]?.[x] ?? (byName.get(x) && byName.get(y) ? (x === y ? 3 : priorOdds(byName.get(x)!, byName.get(y)!)) : -9)
        const del = (x: string, other: string) => next[x]?.[`-${other}`] ?? priorOddsAlone(byName.get(x)!)
        let sum = -99
        if (ps.length === 2 && qs.length === 2)
          sum = Math.max(
            one(ps[0]!, qs[0]!) + one(ps[1]!, qs[1]!),
            one(ps[0]!, qs[1]!) + del(ps[1]!, o[1]!) + del(qs[0]!, o[0]!),
            one(ps[1]!, qs[0]!) + del(ps[0]!, o[1]!) + del(qs[1]!, o[0]!),
          )
        else if (ps.length === 2) sum = Math.max(one(ps[0]!, q) + del(ps[1]!, o[1]!), one(ps[1]!, q) + del(ps[0]!, o[1]!))
        else if (qs.length === 2) sum = Math.max(one(p, qs[0]!) + del(qs[1]!, o[0]!), one(p, qs[1]!) + del(qs[0]!, o[0]!))
        else continue
        if (odds > sum + 0.8) {
          nowMerged.add(k)
          put(p, q, Math.min(7, odds))
        }
      }
    merged = nowMerged
    const totalEndings = [...endingCount.values()].reduce((x, y) => x + y, 0)
    endings = Object.fromEntries(
      endingKinds.map((kind, i) => [
        kind,
        i === 0 ? 0 : Math.round(100 * Math.max(-4.5, Math.min(-1, Math.log(((endingCount.get(i) ?? 0) + 2) / totalEndings) + 2.5))) / 100,
      ]),
    )
    steps = next
    costs = buildCosts(steps, endings)
    if (log) console.log('round', round, 'llr', Math.round(llr), 'merged', merged.size)
  }
  return { steps, endings, costs }
}
