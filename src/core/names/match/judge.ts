import { learnedWeights } from './learned-weights.ts'

interface Layer {
  readonly mean: Float64Array
  readonly scale: Float64Array
  /** Of each hidden unit its bias and its weights, all in one row. */
  readonly hidden: Float64Array
  readonly out: Float64Array
}

const numbers = (text: string): Float64Array => Float64Array.from(text.split(' '), Number)

/** Farther than this many standard deviations from the mean, a feature tells nothing more. */
const farthest = 4

/** Reads the learned weights; the function returned turns the features of a comparison into the probability that two names are one. */
export function createJudge(): (features: Float64Array) => number {
  const layers: readonly Layer[] = learnedWeights.map(({ mean, scale, hidden, out }) => ({
    mean: numbers(mean), scale: numbers(scale), hidden: numbers(hidden.join(' ')), out: numbers(out),
  }))
  const z = new Float64Array(layers[0]?.mean.length ?? 0)
  return (features) => {
    let probability = 0
    for (const { mean, scale, hidden, out } of layers) {
      for (let j = 0; j < z.length; j++) z[j] = Math.max(-farthest, Math.min(farthest, (features[j]! - mean[j]!) * scale[j]!))
      let sum = out[0]!
      const row = z.length + 1
      let k = 1
      // Four units side by side: none of their sums waits for another, which is most of the time this takes.
      for (; k + 3 < out.length; k += 4) {
        const one = (k - 1) * row
        const [two, three, four] = [one + row, one + 2 * row, one + 3 * row]
        let a = hidden[one]!
        let b = hidden[two]!
        let c = hidden[three]!
        let d = hidden[four]!
        for (let j = 0; j < z.length; ) {
          const value = z[j++]!
          a += hidden[one + j]! * value
          b += hidden[two + j]! * value
          c += hidden[three + j]! * value
          d += hidden[four + j]! * value
        }
        sum += (out[k]! * a) / (1 + Math.abs(a))
        sum += (out[k + 1]! * b) / (1 + Math.abs(b))
        sum += (out[k + 2]! * c) / (1 + Math.abs(c))
        sum += (out[k + 3]! * d) / (1 + Math.abs(d))
      }
      for (; k < out.length; k++) {
        let at = (k - 1) * row
        let value = hidden[at++]!
        for (let j = 0; j < z.length; j++) value += hidden[at++]! * z[j]!
        sum += (out[k]! * value) / (1 + Math.abs(value))
      }
      probability += 1 / (1 + Math.exp(-sum))
    }
    return probability / layers.length
  }
}
