/** The median of what `measure` returns in `runs` runs, after one that does not count. */
export async function median(runs: number, measure: () => Promise<number> | number): Promise<number> {
  await measure()
  const values: number[] = []
  for (let run = 0; run < runs; run++) values.push(await measure())
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** Milliseconds `work` takes. */
export async function milliseconds(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
