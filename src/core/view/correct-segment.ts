import { carryInline } from '../compare/index.ts'
import { segmentOf } from '../formats/index.ts'
import type { Segment } from '../model/index.ts'

/** A segment with another text: its marker is read anew, its kind and id stay, and its markup is carried over. */
export function correctSegment(segment: Segment, text: string): Segment {
  if (text === segment.text) return segment
  const { marker, label } = segmentOf(segment.id, text)
  const inline = segment.inline && carryInline(segment.text, text, segment.inline)
  return { ...segment, text, marker, label, ...(inline && { inline }) }
}
