import { transfer } from 'comlink'

/** A way for a worker to tell how far it is. */
export interface Hearing {
  /** Goes to the worker as it is, which tells by posting to it. */
  readonly port: MessagePort
  /**
   * Hears nothing more, and lets go of who heard. Who gives a worker a function instead (comlink's `proxy`) is held until that worker's
   * memory is swept, with all it knows: a text, its names.
   */
  readonly close: () => void
}

// What is told is as the worker's side of the question types it.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function hearing<Told>(onTold: (told: Told) => void): Hearing {
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', ({ data }: MessageEvent<Told>) => onTold(data))
  port1.start()
  return { port: transfer(port2, [port2]), close: () => port1.close() }
}
