import { learnedWeights } from './learned-weights.ts'

interface Layer {
  readonly mean: Float64Array
  readonly scale: Float64Array
  readonly hidden: readonly Float64Array[]
  readonly out: Float64Array
}

const numbers = (text: string): Float64Array => Float64Array.from(text.split(' '), Number)

/** Farther than this many standard deviations from the mean, a feature tells nothing more. */
const farthest = 4

/** Reads the learned weights; the function returned turns the features of a comparison into the probability that two names are one. */
export function createJudge(): (features: Float64Array) => number {
  const layers: readonly Layer[] = learnedWeights.map(({ mean, scale, hidden, out }) => ({ mean: numbers(mean), scale: numbers(scale), hidden: hidden.map(numbers), out: numbers(out) }))
  return (features) => {
    let probability = 0
    const z = new Float64Array(features.length)
    for (const { mean, scale, hidden, out } of layers) {
      for (let j = 0; j < z.length; j++) z[j] = Math.max(-farthest, Math.min(farthest, (features[j]! - mean[j]!) * scale[j]!))
      let sum = out[0]!
      for (let k = 0; k < hidden.length; k++) {
        const weights = hidden[k]!
        let value = weights[0]!
        for (let j = 0; j < z.length; j++) value += weights[j + 1]! * z[j]!
        sum += out[k + 1]! * Math.tanh(value)
      }
      probability += 1 / (1 + Math.exp(-sum))
    }
    return probability / layers.length
  }
}
