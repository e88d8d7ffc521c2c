import { featureNames } from '../../src/core/names/match/features.ts'

/** One hidden layer of softsign units over standardized features. */
export interface Net {
  mean: number[]
  scale: number[]
  w1: Float64Array
  b1: Float64Array
  w2: Float64Array
  b2: number
  hidden: number
}
/** Fits a network by Adam on the log loss, each pair weighted. */
export function train(
  X: Float64Array[],
  y: number[],
  w: number[],
  seed: number,
  hidden = Number(process.env['H'] ?? 24),
  epochs = Number(process.env['E'] ?? 20),
): Net {
  const d = featureNames.length
  const mean = Array(d).fill(0),
    scale = Array(d).fill(0)
  for (const x of X) for (let i = 0; i < d; i++) mean[i] += x[i]! / X.length
  for (const x of X) for (let i = 0; i < d; i++) scale[i] += (x[i]! - mean[i]) ** 2 / X.length
  for (let i = 0; i < d; i++) scale[i] = 1 / (Math.sqrt(scale[i]) || 1)
  let s = seed >>> 0
  const rnd = () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0
    return s / 4294967296
  }
  const gauss = () => Math.sqrt(-2 * Math.log(rnd() + 1e-12)) * Math.cos(6.283185 * rnd())
  const w1 = Float64Array.from({ length: hidden * d }, () => gauss() * Math.sqrt(1 / d))
  const b1 = new Float64Array(hidden)
  const w2 = Float64Array.from({ length: hidden }, () => gauss() * Math.sqrt(1 / hidden))
  const P = [w1, b1, w2, new Float64Array(1)] as const
  const M = P.map((p) => new Float64Array(p.length)),
    V = P.map((p) => new Float64Array(p.length)),
    G = P.map((p) => new Float64Array(p.length))
  const Z = X.map((x) => Float64Array.from(x, (v, i) => Math.max(-4, Math.min(4, (v - mean[i]) * scale[i]))))
  const order = X.map((_, i) => i)
  let t = 0
  const batch = 64
  const h = new Float64Array(hidden)
  for (let e = 0; e < epochs; e++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(rnd() * (i + 1))
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    const lr = 0.004 * (0.5 * (1 + Math.cos((Math.PI * e) / epochs))) + 0.0001
    for (let at = 0; at < order.length; at += batch) {
      for (const g of G) g.fill(0)
      for (let q = at; q < Math.min(at + batch, order.length); q++) {
        const i = order[q]!,
          z = Z[i]!
        let o = P[3][0]!
        for (let k = 0; k < hidden; k++) {
          let v = b1[k]!
          for (let j = 0; j < d; j++) v += w1[k * d + j]! * z[j]!
          h[k] = v / (1 + Math.abs(v))
          o += w2[k]! * h[k]!
        }
        const p = 1 / (1 + Math.exp(-o)),
          g = (p - y[i]!) * w[i]!
        G[3]![0]! += g
        for (let k = 0; k < hidden; k++) {
          G[2]![k]! += g * h[k]!
          const gh = g * w2[k]! * (1 - Math.abs(h[k]!)) ** 2
          G[1]![k]! += gh
          for (let j = 0; j < d; j++) G[0]![k * d + j]! += gh * z[j]!
        }
      }
      t++
      for (let m = 0; m < 4; m++) {
        const p = P[m]!,
          g = G[m]!,
          mm = M[m]!,
          vv = V[m]!
        for (let i = 0; i < p.length; i++) {
          const gi = g[i]! / batch + (m === 0 || m === 2 ? 1e-4 * p[i]! : 0)
          mm[i] = 0.9 * mm[i]! + 0.1 * gi
          vv[i] = 0.999 * vv[i]! + 0.001 * gi * gi
          p[i]! -= (lr * (mm[i]! / (1 - 0.9 ** t))) / (Math.sqrt(vv[i]! / (1 - 0.999 ** t)) + 1e-8)
        }
      }
    }
  }
  return { mean, scale, w1, b1, w2, b2: P[3][0]!, hidden }
}
export function predict(net: Net, x: Float64Array): number {
  const d = featureNames.length
  let o = net.b2
  for (let k = 0; k < net.hidden; k++) {
    let v = net.b1[k]!
    for (let j = 0; j < d; j++) v += net.w1[k * d + j]! * Math.max(-4, Math.min(4, (x[j]! - net.mean[j]!) * net.scale[j]!))
    o += (net.w2[k]! * v) / (1 + Math.abs(v))
  }
  return 1 / (1 + Math.exp(-o))
}
