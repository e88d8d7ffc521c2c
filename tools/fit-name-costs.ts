import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { align, stepsOf } from '../src/core/names/match/align.ts'
import { buildCosts } from '../src/core/names/match/costs.ts'
import type { Steps, Costs } from '../src/core/names/match/costs.ts'
import { endingKinds } from '../src/core/names/match/endings.ts'
import { comparison } from '../src/core/names/match/comparison.ts'
import { featuresOf, featureNames } from '../src/core/names/match/features.ts'
import { romanize } from '../src/core/names/romanizations/index.ts'
import { createNameReader } from '../src/core/names/match/prepare-name.ts'
import { priorOdds, priorOddsAlone, symbols } from '../src/core/names/match/symbols.ts'

interface Row { id: string; a: string; aLang: string; b: string; bLang: string; same: boolean; src: string; kind: string }
const dir = process.argv[2] ?? ''
const mode = process.argv[3] ?? 'cv'
const fitSets = ['ep-kz', 'hand-kz', 'wd-ru-en', 'geonames', 'cldr-city', 'town-kz']
const otherSets = ['hand-kz-place', 'bsnlp', 'kaznerd']
const tag = (lang: string) => (lang === 'kk18' ? 'kk-Latn' : lang)
const load = (set: string): Row[] => readFileSync(join(dir, `${set}.jsonl`), 'utf8').split('\n').filter(Boolean).map((line) => { const r = JSON.parse(line) as Row; return { ...r, aLang: tag(r.aLang), bLang: tag(r.bLang) } })
const fitRows = fitSets.flatMap(load)
const otherRows = otherSets.flatMap(load)
const read = createNameReader()

// Entities: strings joined by positive pairs.
const up = new Map<string, string>()
const find = (x: string): string => { let y = x; while (up.get(y) !== undefined && up.get(y) !== y) y = up.get(y)!; up.set(x, y); return y }
for (const r of fitRows) if (r.same) { const [x, y] = [find(r.src + r.a), find(r.src + r.b)]; if (x !== y) up.set(x, y) }
const hash = (s: string) => { let h = 2166136261; for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 16777619); h ^= h >>> 15; h = Math.imul(h, 2246822507); h ^= h >>> 13; return h >>> 0 }
const K = 3
const foldOf = (r: Row, side: 'a' | 'b') => hash(find(r.src + r[side])) % K

// ---- EM
function learnSteps(rows: Row[], log = false): { steps: Steps; endings: Record<string, number>; costs: Costs } {
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
        const side = (t: typeof x, node: number, n: number) => n === 0 ? '' : n === 1 ? symbols[t.units[node]!]!.name : symbols[t.units[t.parents[node]!]!]!.name + '+' + symbols[t.units[node]!]!.name
        const list = path.map((s) => [side(x, s.a, s.lengthA), side(y, s.b, s.lengthB)] as const)
        for (const [p, q] of list) {
          add(count, `${o}|${p}|${q}`, 1)
          for (const u of p.split('+')) if (u) { add(uni, `${o}A|${u}`, 1); add(total, o + 'A', 1) }
          for (const u of q.split('+')) if (u) { add(uni, `${o}B|${u}`, 1); add(total, o + 'B', 1) }
        }
        // bigram counts
        const seqOf = (t: typeof x, end: number) => { const s: string[] = []; for (let n = end; n !== 0; n = t.parents[n]!) s.push(symbols[t.units[n]!]!.name); return s.reverse() }
        const sa = seqOf(x, again.endA), sb = seqOf(y, again.endB)
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
    const put = (a: string, b: string, odds: number) => { (next[a] ??= {})[b] = Math.round(odds * 100) / 100 }
    const tau = 0.6
    const combined = new Map<string, { c: number; e: number; prior: number }>()
    // 1:1 : all pairs of units seen per orthography pair
    const unitsOf = (o: string) => [...uni].filter(([k]) => k.startsWith(o + '|') && !k.includes('+')).map(([k, c]) => [k.slice(4), c] as const)
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
          had.c += c; had.e += e
          combined.set(key, had)
        }
      }
      for (const [side, name, other] of [['A', o[0], o[1]], ['B', o[1], o[0]]] as const) {
        for (const [a, ca] of unitsOf(o + side)) {
          const c = count.get(side === 'A' ? `${o}|${a}|` : `${o}||${a}`) ?? 0
          const t = 3
          const p = (c + t * Math.exp(priorOddsAlone(byName.get(a)!))) / (ca + t)
          if (o[0] === o[1] && side === 'B' && next[a]?.[`-${other}`] !== undefined) { put(a, `-${other}`, Math.max(next[a]![`-${other}`]!, Math.log(p))); continue }
          void name
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
    if (round >= 2) for (const [k, c] of candidates) {
      if (c < 4) continue
      const [o = '', p = '', q = ''] = k.split('|')
      const n = Math.max(total.get(o + 'A') ?? 1, total.get(o + 'B') ?? 1)
      const e = ((uni.get(`${o}A|${p}`) ?? 1) * (uni.get(`${o}B|${q}`) ?? 1)) / n
      const odds = Math.log((c - 0.5) / (e + 0.5))
      // best way with single steps
      const ps = p.split('+'), qs = q.split('+')
      const one = (x: string, y: string) => next[x]?.[y] ?? next[y]?.[x] ?? (byName.get(x) && byName.get(y) ? (x === y ? 3 : priorOdds(byName.get(x)!, byName.get(y)!)) : -9)
      const del = (x: string, other: string) => next[x]?.[`-${other}`] ?? priorOddsAlone(byName.get(x)!)
      let sum = -99
      if (ps.length === 2 && qs.length === 2) sum = Math.max(one(ps[0]!, qs[0]!) + one(ps[1]!, qs[1]!), one(ps[0]!, qs[1]!) + del(ps[1]!, o[1]!) + del(qs[0]!, o[0]!), one(ps[1]!, qs[0]!) + del(ps[0]!, o[1]!) + del(qs[1]!, o[0]!))
      else if (ps.length === 2) sum = Math.max(one(ps[0]!, q) + del(ps[1]!, o[1]!), one(ps[1]!, q) + del(ps[0]!, o[1]!))
      else if (qs.length === 2) sum = Math.max(one(p, qs[0]!) + del(qs[1]!, o[0]!), one(p, qs[1]!) + del(qs[0]!, o[0]!))
      else continue
      if (odds > sum + 0.8) { nowMerged.add(k); put(p, q, Math.min(7, odds)) }
    }
    merged = nowMerged
    const totalEndings = [...endingCount.values()].reduce((x, y) => x + y, 0)
    endings = Object.fromEntries(endingKinds.map((kind, i) => [kind, i === 0 ? 0 : Math.round(100 * Math.max(-4.5, Math.min(-1, Math.log(((endingCount.get(i) ?? 0) + 2) / totalEndings) + 2.5))) / 100]))
    steps = next
    costs = buildCosts(steps, endings)
    if (log) console.log('round', round, 'llr', Math.round(llr), 'merged', merged.size)
  }
  return { steps, endings, costs }
}

// ---- MLP
interface Net { mean: number[]; scale: number[]; w1: Float64Array; b1: Float64Array; w2: Float64Array; b2: number; hidden: number }
function train(X: Float64Array[], y: number[], w: number[], seed: number, hidden = Number(process.env['H'] ?? 24), epochs = Number(process.env['E'] ?? 20)): Net {
  const d = featureNames.length
  const mean = Array(d).fill(0), scale = Array(d).fill(0)
  for (const x of X) for (let i = 0; i < d; i++) mean[i] += x[i]! / X.length
  for (const x of X) for (let i = 0; i < d; i++) scale[i] += (x[i]! - mean[i]) ** 2 / X.length
  for (let i = 0; i < d; i++) scale[i] = 1 / (Math.sqrt(scale[i]) || 1)
  let s = seed >>> 0
  const rnd = () => { s = (Math.imul(s, 1664525) + 1013904223) >>> 0; return s / 4294967296 }
  const gauss = () => Math.sqrt(-2 * Math.log(rnd() + 1e-12)) * Math.cos(6.283185 * rnd())
  const w1 = Float64Array.from({ length: hidden * d }, () => gauss() * Math.sqrt(1 / d))
  const b1 = new Float64Array(hidden)
  const w2 = Float64Array.from({ length: hidden }, () => gauss() * Math.sqrt(1 / hidden))
  const P = [w1, b1, w2, new Float64Array(1)] as const
  const M = P.map((p) => new Float64Array(p.length)), V = P.map((p) => new Float64Array(p.length)), G = P.map((p) => new Float64Array(p.length))
  const Z = X.map((x) => Float64Array.from(x, (v, i) => Math.max(-4, Math.min(4, (v - mean[i]) * scale[i]))))
  const order = X.map((_, i) => i)
  let t = 0
  const batch = 64
  const h = new Float64Array(hidden)
  for (let e = 0; e < epochs; e++) {
    for (let i = order.length - 1; i > 0; i--) { const j = Math.floor(rnd() * (i + 1)); [order[i], order[j]] = [order[j]!, order[i]!] }
    const lr = 0.004 * (0.5 * (1 + Math.cos((Math.PI * e) / epochs))) + 0.0001
    for (let at = 0; at < order.length; at += batch) {
      for (const g of G) g.fill(0)
      for (let q = at; q < Math.min(at + batch, order.length); q++) {
        const i = order[q]!, z = Z[i]!
        let o = P[3][0]!
        for (let k = 0; k < hidden; k++) { let v = b1[k]!; for (let j = 0; j < d; j++) v += w1[k * d + j]! * z[j]!; h[k] = v / (1 + Math.abs(v)); o += w2[k]! * h[k]! }
        const p = 1 / (1 + Math.exp(-o)), g = (p - y[i]!) * w[i]!
        G[3]![0]! += g
        for (let k = 0; k < hidden; k++) { G[2]![k]! += g * h[k]!; const gh = g * w2[k]! * (1 - Math.abs(h[k]!)) ** 2; G[1]![k]! += gh; for (let j = 0; j < d; j++) G[0]![k * d + j]! += gh * z[j]! }
      }
      t++
      for (let m = 0; m < 4; m++) { const p = P[m]!, g = G[m]!, mm = M[m]!, vv = V[m]!; for (let i = 0; i < p.length; i++) { const gi = g[i]! / batch + (m === 0 || m === 2 ? 1e-4 * p[i]! : 0); mm[i] = 0.9 * mm[i]! + 0.1 * gi; vv[i] = 0.999 * vv[i]! + 0.001 * gi * gi; p[i]! -= (lr * (mm[i]! / (1 - 0.9 ** t))) / (Math.sqrt(vv[i]! / (1 - 0.999 ** t)) + 1e-8) } }
    }
  }
  return { mean, scale, w1, b1, w2, b2: P[3][0]!, hidden }
}
function predict(net: Net, x: Float64Array): number {
  const d = featureNames.length
  let o = net.b2
  for (let k = 0; k < net.hidden; k++) { let v = net.b1[k]!; for (let j = 0; j < d; j++) v += net.w1[k * d + j]! * Math.max(-4, Math.min(4, (x[j]! - net.mean[j]!) * net.scale[j]!)); o += (net.w2[k]! * v) / (1 + Math.abs(v)) }
  return 1 / (1 + Math.exp(-o))
}

const russianCases: readonly (readonly [RegExp, readonly (readonly [number, string])[]])[] = [
  [/[бвгджзклмнпрстфхцчшщ]$/u, [[0, 'а'], [0, 'у'], [0, 'ом'], [0, 'е']]],
  [/[бвгджзклмнпрстфхцчшщ]а$/u, [[1, 'ы'], [1, 'у'], [1, 'ой'], [1, 'е']]],
  [/й$/u, [[1, 'я'], [1, 'ю'], [1, 'ем']]],
  [/ь$/u, [[1, 'я'], [1, 'ю'], [1, 'ем']]],
  [/я$/u, [[1, 'и'], [1, 'ю'], [1, 'ей']]],
]
const inflectRussian = (word: string, pick: <T>(x: readonly T[]) => T): string => {
  for (const [shape, cases] of russianCases) {
    if (!shape.test(word)) continue
    const [cut, ending] = pick(cases)
    return word.slice(0, word.length - cut) + ending
  }
  return word
}
/** Kazakh case endings by the harmony of the last vowel and the kind of the last letter. */
const inflectKazakh = (word: string, pick: <T>(x: readonly T[]) => T): string => {
  const vowel = [...word.toLowerCase()].findLast((letter) => 'аоұыуяёюәеөүіэи'.includes(letter)) ?? 'а'
  const soft = 'әеөүіэи'.includes(vowel) && !/[её]в$/u.test(word)
  const last = word.slice(-1).toLowerCase()
  const kind = 'аоұыуяёюәеөүіэий'.includes(last) ? 'vowel' : 'бвгджзлмнңр'.includes(last) && !/[бвгд]/u.test(last) ? 'voiced' : 'hard'
  const endings: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    vowel: [['ның', 'нің'], ['ға', 'ге'], ['ны', 'ні'], ['да', 'де'], ['дан', 'ден'], ['мен', 'мен']],
    voiced: [['ның', 'нің'], ['ға', 'ге'], ['ды', 'ді'], ['да', 'де'], ['дан', 'ден'], ['мен', 'мен']],
    hard: [['тың', 'тің'], ['қа', 'ке'], ['ты', 'ті'], ['та', 'те'], ['тан', 'тен'], ['пен', 'пен']],
  }
  const [back, front] = pick(endings[kind] ?? [['', '']])
  return word + (soft ? front : back)
}
const inflectedName = (name: string, language: string, pick: <T>(x: readonly T[]) => T): string => {
  const words = name.split(' ')
  if (language === 'ru') return words.map((word) => inflectRussian(word, pick)).join(' ')
  if (language === 'kk') return [...words.slice(0, -1), inflectKazakh(words.at(-1) ?? '', pick)].join(' ')
  if (language === 'de') return /[^sxzß]$/u.test(name) ? `${name}s` : name
  return name
}
/** Two-word names and case forms made of single words, so that foreign persons count too: single words are all the fit data have of them. */
function augment(rows: Row[], seed: number): Row[] {
  let s = seed
  const rnd = () => { s = (Math.imul(s, 1664525) + 1013904223) >>> 0; return s / 4294967296 }
  const pos = rows.filter((r) => r.src === 'wd-ru-en' && r.same && r.a.length > 2)
  const neg = rows.filter((r) => r.src === 'wd-ru-en' && !r.same && r.a.length > 2)
  const pick = <T>(x: readonly T[]): T => x[Math.floor(rnd() * x.length)]!
  const inflect = (w: string): string => inflectRussian(w, pick)
  const out: Row[] = []
  for (let i = 0; i < Number(process.env['AUG'] ?? 10000); i++) {
    const p = pick(pos), q = pick(pos), kind = rnd()
    const inflected = rnd() < 0.4
    const f = inflected ? inflect : (w: string) => w
    const base = { id: 'aug', aLang: 'ru', bLang: 'en', src: 'aug', kind: 'aug' }
    if (kind < 0.1) out.push({ ...base, a: f(p.a), b: p.b, same: true })
    else if (kind < 0.5) { const swap = rnd() < 0.1; out.push({ ...base, a: swap ? `${f(q.a)} ${f(p.a)}` : `${f(p.a)} ${f(q.a)}`, b: `${p.b} ${q.b}`, same: true }) }
    else if (kind < 0.54) out.push({ ...base, a: `${p.a.charAt(0)}. ${f(q.a)}`, b: `${p.b} ${q.b}`, same: true })
    else if (kind < 0.8) { const n = pick(neg); out.push(rnd() < 0.5 ? { ...base, a: `${f(p.a)} ${f(n.a)}`, b: `${p.b} ${n.b}`, same: false } : { ...base, a: `${f(n.a)} ${f(p.a)}`, b: `${n.b} ${p.b}`, same: false }) }
    else if (kind < 0.9) { const n = pick(neg), m = pick(neg); out.push({ ...base, a: `${f(n.a)} ${f(m.a)}`, b: `${n.b} ${m.b}`, same: false }) }
    else { const o = pick(pos); if (o.a !== p.a) out.push({ ...base, a: `${f(p.a)} ${f(q.a)}`, b: `${o.b} ${q.b}`, same: false }) }
  }
  return out
}

/**
 * Pairs within one language, and in alphabets and systems the data have none of: each string of an entity may be put in place of another of it.
 * Without them a matcher of translations takes two English spellings for one name too easily.
 */
function augmentWithin(rows: Row[], seed: number, amount: number): Row[] {
  let s = seed
  const rnd = () => { s = (Math.imul(s, 1664525) + 1013904223) >>> 0; return s / 4294967296 }
  const pick = <T>(x: readonly T[]): T => x[Math.floor(rnd() * x.length)]!
  const strings = new Map<string, { text: string; lang: string }[]>()
  for (const r of rows) {
    if (!r.same || r.kind !== 'plain') continue
    for (const side of ['a', 'b'] as const) {
      const root = find(r.src + r[side])
      const list = strings.get(root) ?? []
      const lang = side === 'a' ? r.aLang : r.bLang
      if (!list.some((x) => x.text === r[side] && x.lang === lang)) list.push({ text: r[side], lang })
      strings.set(root, list)
    }
  }
  const systems: Readonly<Record<string, readonly string[]>> = {
    'ru en': ['ru-en-press', 'ru-bgnpcgn-1947', 'ru-icao-9303', 'ru-alalc', 'ru-iso9-1995', 'ru-scholarly'],
    'kk en': ['kk-odni-2015', 'kk-bgnpcgn-1979'],
    'ru de': ['ru-de-duden', 'ru-de-duden', 'ru-scholarly'],
    'kk de': ['kk-de-wikipedia'],
    'kk kk-Latn': ['kk-latn-2021', 'kk-latn-2019', 'kk-latn-mediawiki', 'kk-latn-2018-acute', 'kk-latn-2017-apostrophe'],
  }
  const respelled = (from: { text: string; lang: string }, lang: string): string | null => {
    const list = systems[`${from.lang} ${lang}`]
    return list ? romanize(from.text, pick(list)).text : null
  }
  // Transcriptions of names that were never Cyrillic first (Блэр as Bler) are nobody's spelling of them: only names of these sets are respelled.
  const cyrillicFirst = (src: string) => ['ep-kz', 'hand-kz', 'town-kz'].includes(src)
  const bent = (name: string, language: string): string => (rnd() < 0.35 ? inflectedName(name, language, pick) : name)
  // One language spells one name in one way, down to the letter: Досанов and Дошанов are two.
  const oneLetterOff = (name: string): string => {
    const letters = [...name]
    const at = Math.floor(rnd() * letters.length)
    const letter = letters[at] ?? ''
    const rivals = ['бвдзжлмнпрстфхцчшщ', 'бкгхджзсш', 'мнлр', 'аоуыие', 'әөүіе', 'аоұыу'].filter((group) => group.includes(letter))
    const other = rivals.length > 0 ? pick([...pick(rivals)]) : letter
    if (other === letter || at === 0 || at > letters.length - 3 || ['ыи', 'иы', 'іе', 'еі', 'оу', 'уо', 'ұу', 'уұ', 'хг', 'гх', 'хк', 'кх', 'нм', 'мн'].includes(letter + other)) return ''
    letters[at] = other
    return letters.join('')
  }
  const out: Row[] = []
  for (let tries = 0; out.length < amount && tries < amount * 5; tries++) {
    const r = pick(rows)
    if (r.kind === 'initial-mismatch' || r.kind === 'initial' || r.src === 'aug') continue
    const base = { id: 'within', src: 'aug', kind: 'aug' }
    if (r.same && cyrillicFirst(r.src) && r.kind === 'plain' && ['kk', 'ru'].includes(r.aLang) && rnd() < 0.3) {
      const off = oneLetterOff(r.a)
      if (off !== '') out.push({ ...base, a: bent(off, r.aLang), aLang: r.aLang, b: r.a, bLang: r.aLang, same: false })
      continue
    }
    const [own, other] = [strings.get(find(r.src + r.a)) ?? [], strings.get(find(r.src + r.b)) ?? []]
    if (!r.same) {
      // Another string of a's entity in b's language, so that both sides are one language; or the other way.
      const left = own.filter((x) => x.lang === r.bLang)
      const right = other.filter((x) => x.lang === r.aLang)
      if (left.length > 0 && rnd() < 0.6) out.push({ ...base, a: bent(pick(left).text, r.bLang), aLang: r.bLang, b: r.b, bLang: r.bLang, same: false })
      else if (right.length > 0 && rnd() < 0.6) out.push({ ...base, a: bent(r.a, r.aLang), aLang: r.aLang, b: pick(right).text, bLang: r.aLang, same: false })
      else if (cyrillicFirst(r.src) && ['kk', 'ru'].includes(r.aLang)) {
        const lang = r.bLang === 'en' || r.bLang === 'de' ? r.bLang : r.aLang === 'kk' ? 'kk-Latn' : 'en'
        const text = respelled({ text: r.a, lang: r.aLang }, lang)
        if (text) out.push({ ...base, a: text, aLang: lang, b: r.b, bLang: r.bLang, same: false })
      }
    } else {
      const twins = own.filter((x) => x.lang === r.bLang && x.text !== r.b)
      if (twins.length > 0) out.push({ ...base, a: pick(twins).text, aLang: r.bLang, b: r.b, bLang: r.bLang, same: true })
      else if (rnd() < 0.35 && ['kk', 'ru', 'de'].includes(r.aLang) && r.kind === 'plain') out.push({ ...base, a: inflectedName(r.a, r.aLang, pick), aLang: r.aLang, b: r.a, bLang: r.aLang, same: true })
      else if (cyrillicFirst(r.src) && ['kk', 'ru'].includes(r.aLang)) {
        const lang = r.aLang === 'kk' ? pick(['kk-Latn', 'en', 'de', 'kk-Latn']) : pick(['en', 'de'])
        const text = respelled({ text: r.a, lang: r.aLang }, lang)
        if (text && (r.kind === 'plain' || r.kind === 'reorder' || r.kind === 'patronymic')) out.push({ ...base, a: text, aLang: lang, b: r.b, bLang: r.bLang, same: true })
      } else if (rnd() < 0.25) out.push({ ...base, a: r.b, aLang: r.bLang, b: r.b, bLang: r.bLang, same: true })
    }
  }
  return out
}

function features(rows: Row[], costs: Costs): Float64Array[] {
  return rows.map((r) => { const [a, b] = [read(r.a, r.aLang), read(r.b, r.bLang)]; const c = comparison(a, b, costs); return c ? featuresOf(c, a, b, r.aLang, r.bLang, costs).slice() : new Float64Array(featureNames.length) })
}
function metrics(set: { same: boolean; score: number }[]) {
  const pos = set.filter((r) => r.same).length, neg = set.length - pos
  if (!pos || !neg) return 'n/a'
  const sorted = [...set].sort((x, y) => y.score - x.score)
  let tp = 0, fp = 0, area = 0, f1 = 0, recall99 = 0, threshold = 0
  for (let i = 0; i < sorted.length; ) { let j = i, p = 0, n = 0; for (; j < sorted.length && sorted[j]!.score === sorted[i]!.score; j++) sorted[j]!.same ? p++ : n++; area += n * (tp + p / 2); tp += p; fp += n; const precision = tp / (tp + fp), recall = tp / pos, f = (2 * precision * recall) / (precision + recall || 1); if (f > f1) { f1 = f; threshold = sorted[i]!.score }; if (precision >= 0.99 && recall > recall99) recall99 = recall; i = j }
  return `${String(set.length).padStart(6)} AUC ${(area / (pos * neg)).toFixed(4)} F1 ${f1.toFixed(4)} R99 ${recall99.toFixed(4)} thr ${threshold.toFixed(3)}`
}
function report(rows: (Row & { score: number })[], title: string) {
  console.log('==', title)
  console.log('ALL'.padEnd(14), metrics(rows))
  console.log('KZ persons'.padEnd(14), metrics(rows.filter((r) => ['ep-kz', 'hand-kz'].includes(r.src))))
  for (const src of new Set(rows.map((r) => r.src))) console.log(src.padEnd(14), metrics(rows.filter((r) => r.src === src)))
}
function run(fitting: Row[], testRows: Row[], log: boolean, nets = 1, extra: Row[] = []) {
  const within = augmentWithin(fitting, 5, Number(process.env['WITHIN'] ?? 12000))
  const learned = learnSteps([...fitting, ...within], log)
  const trainRows = [...fitting, ...within, ...augment(fitting, 99)]
  const X = features(trainRows, learned.costs)
  const models = Array.from({ length: nets }, (_, i) => train(X, trainRows.map((r) => (r.same ? 1 : 0)), trainRows.map((r) => (/^(vowel|one-letter|same-surname|initial-mismatch)$/.test(r.kind) ? 2 : 1)), 7 + i))
  const score = (rows: Row[]) => { const T = features(rows, learned.costs); return rows.map((r, i) => ({ ...r, score: models.reduce((s, m) => s + predict(m, T[i]!), 0) / nets })) }
  return { learned, models, scored: score(testRows), extra: score(extra) }
}
/** What `cv` printed for the model that ships: written into the data files, so that they say what they are worth. */
const CROSS_VALIDATED = 'without the table of countries: 34,000 pairs AUC .996, best F1 .972, recall at 99 % precision .946; Kazakhstani persons .999, .989, .987.'
const statement = (what: string) => `/**
 * ${what}, fitted by tools/fit-name-costs.ts on pairs of names: Kazakhstani politicians in Kazakh, Russian, English, German and Kazakh Latin
 * (everypolitician-data, Wikidata labels, CC0) and others written by hand; name words of NETransliteration-COLING2018 (Wikidata, CC0);
 * cities of GeoNames (CC BY 4.0), of CLDR (Unicode-3.0) and of Kazakhstan; with pairs made of these by respelling, inflecting and joining.
 * Cross-validated by entity in three parts, ${CROSS_VALIDATED}
 * Generated: change the tool, not this file.
 */
`
function stepsFile(steps: Steps, endings: Record<string, number>): string {
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
  return `${statement('Log-odds of the steps of an alignment, times ten; rows are one side, each entry the other side and its value')}export const learnedSteps: Readonly<Record<string, string>> = {\n${rows.join('\n')}\n}\n\n/** Log-odds of the kinds of case ending. */\nexport const learnedEndings: Readonly<Record<string, number>> = {\n${Object.entries(endings).map(([k, v]) => `  '${k}': ${v},`).join('\n')}\n}\n`
}
const digits = (x: Iterable<number>) => [...x].map((v) => String(Number(v.toFixed(3)))).join(' ')
function weightsFile(models: readonly Net[]): string {
  const d = featureNames.length
  const nets = models.map((m) => `  {\n    mean: '${digits(m.mean)}',\n    scale: '${digits(m.scale)}',\n    hidden: [\n${Array.from({ length: m.hidden }, (_, k) => `      '${digits([m.b1[k]!, ...m.w1.slice(k * d, k * d + d)])}',`).join('\n')}\n    ],\n    out: '${digits([m.b2, ...m.w2])}',\n  },`)
  return `${statement('Weights that turn the features of a comparison into a probability: one hidden layer of tanh units')}export const learnedWeights: readonly { readonly mean: string; readonly scale: string; readonly hidden: readonly string[]; readonly out: string }[] = [\n${nets.join('\n')}\n]\n`
}
const t0 = Date.now()
if (mode === 'cv') {
  const out: (Row & { score: number })[] = []
  const withinOut: (Row & { score: number })[] = []
  for (let k = 0; k < K; k++) {
    const trainRows = fitRows.filter((r) => foldOf(r, 'a') !== k && foldOf(r, 'b') !== k)
    const testRows = fitRows.filter((r) => foldOf(r, 'a') === k && (r.same || true))
    const withinTest = augmentWithin(testRows.filter((r) => foldOf(r, 'b') === k), 17, 2500)
    const scored = run(trainRows, [...testRows, ...(k === 0 ? otherRows : [])], false, Number(process.env['NETS'] ?? 1), withinTest)
    out.push(...scored.scored)
    withinOut.push(...scored.extra)
    console.log('fold', k, trainRows.length, testRows.length, (Date.now() - t0) / 1000)
  }
  report(out, 'cross-validated (measure-only sets by fold 0)')
  report(withinOut, 'pairs within one language and in other systems, made from held-out names')
  const kinds = new Map<string, { n: number; hit: number }>()
  const thr = 0.5
  for (const r of out) { const key = (r.same ? '+' : '-') + r.kind; const k = kinds.get(key) ?? { n: 0, hit: 0 }; k.n++; if (r.score >= thr) k.hit++; kinds.set(key, k) }
  for (const [k, v] of [...kinds].sort()) console.log('  ', k.padEnd(28), (v.hit / v.n).toFixed(3), v.n)
  const wrong = out.map((r) => ({ ...r, by: r.same ? 0.5 - r.score : r.score - 0.5 })).filter((r) => r.by > 0).sort((x, y) => y.by - x.by)
  writeFileSync('/tmp/nm/wrong-within.txt', withinOut.map((r) => ({ ...r, by: r.same ? 0.5 - r.score : r.score - 0.5 })).filter((r) => r.by > 0).sort((x, y) => y.by - x.by).map((r) => `${r.score.toFixed(3)} ${r.same ? 'same' : 'diff'} ${r.aLang} ${r.a} | ${r.bLang} ${r.b}`).join('\n'))
  writeFileSync('/tmp/nm/wrong.txt', wrong.map((r) => `${r.score.toFixed(3)} ${r.same ? 'same' : 'diff'} ${r.src} ${r.kind} ${r.aLang} ${r.a} | ${r.bLang} ${r.b}`).join('\n'))
} else {
  const nets = 1
  const { learned, models, scored } = run(fitRows, [...fitRows, ...otherRows], true, nets)
  report(scored, 'fitted sets as fitted, measure-only sets unseen')
  writeFileSync('src/core/names/match/learned-steps.ts', stepsFile(learned.steps, learned.endings))
  writeFileSync('src/core/names/match/learned-weights.ts', weightsFile(models))
}
