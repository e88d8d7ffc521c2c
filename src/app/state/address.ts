let ours: string | null = null

/** Notes that the page shows, or is about to show, what the address says. */
export function followedAddress(): void {
  ours = location.hash
}

/** Makes the address say something else, with a step in the browser's history or without. */
export function writeAddress(hash: string, step: boolean): void {
  if (step) history.pushState(null, '', hash)
  else history.replaceState(null, '', hash)
  ours = location.hash
}

/**
 * True where somebody has changed the address and the page has not yet followed: the browser tells of it a moment later. Writing then would
 * take them back from where they asked to go.
 */
export const isAskedElsewhere = (): boolean => ours !== null && location.hash !== ours
