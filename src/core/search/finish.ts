/** Runs steps to their end at once, for whoever has no page to keep alive meanwhile. */
export function finish<Result>(steps: Generator<number, Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
