import { late } from '../chrome/late.tsx'

/** The light of sentences; loaded ahead where it can be switched on. */
export const LateSentenceLight = late(async () => (await import('./SentenceLight.tsx')).SentenceLight)
