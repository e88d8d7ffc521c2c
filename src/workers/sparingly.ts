import { tell } from './tell.ts'

/** Tells the share done, 0 to 1, on a port, whenever another hundredth is: every message crosses to the page, no more of them than can be seen. */
export function sparingly(port: MessagePort): (done: number) => void {
  let told = 0
  return (done) => {
    if (done - told < 0.01) return
    told = done
    tell(port, done)
  }
}
