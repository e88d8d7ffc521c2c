/** Tells something on a port the page gave: `hearing.ts` there. */
export function tell(port: MessagePort, told: unknown): void {
  // A port is no window: there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  port.postMessage(told)
}
