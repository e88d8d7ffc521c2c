export { applyNaming, noNaming } from './apply-naming.ts'
export type { NamedWork } from './apply-naming.ts'
export { nameRef } from './name-ref.ts'
