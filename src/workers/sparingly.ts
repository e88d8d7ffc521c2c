/** Told the share done, 0 to 1, whenever another hundredth is. */
export type OnProgress = (done: number) => void

/** Every call crosses to the page: no more of them than can be seen. */
export function sparingly(onProgress: OnProgress): OnProgress {
  let told = 0
  return (done) => {
    if (done - told < 0.01) return
    told = done
    onProgress(done)
  }
}
