export { readMarker } from './marker.ts'
export type { Marker } from './marker.ts'
