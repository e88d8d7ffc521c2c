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
      let at = 0
      for (let k = 1; k < out.length; k++) {
        let value = hidden[at++]!
        for (let j = 0; j < z.length; j++) value += hidden[at++]! * z[j]!
        sum += (out[k]! * value) / (1 + Math.abs(value))
      }
      probability += 1 / (1 + Math.exp(-sum))
    }
    return probability / layers.length
  }
}
