export { alignByIds } from './align-by-ids.ts'
export { alignSegments } from './align-segments.ts'
export type { AlignOptions, SegmentAlignment } from './align-segments.ts'
export type { Link, LinkReason, Move } from './link.ts'
