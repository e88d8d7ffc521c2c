/** Where a row is drawn, in pixels from the top of what scrolls past. */
export interface RowBox {
  readonly row: string
  readonly top: number
  readonly height: number
}

/** The place of the eye: a row, and what of it is to stay where it is. */
export interface ReadingPlace {
  readonly row: string
  /** How far below the top of the view the row begins; negative where it begins above. */
  readonly offset: number
  /** How much of the row, 0 to 1, is above the reading line. */
  readonly fraction: number
}

/** The row under the reading line, or the last one before it. `line` is measured as the boxes are, from the top of the view. */
export function placeAt(boxes: readonly RowBox[], line: number): ReadingPlace | null {
  const box = boxes.find(({ top, height }) => top + height > line) ?? boxes.at(-1)
  if (!box) return null
  const fraction = box.height > 0 ? Math.min(Math.max((line - box.top) / box.height, 0), 1) : 0
  return { row: box.row, offset: box.top, fraction }
}

/**
 * By how much to scroll down so that the place stays under the eye after the rows have changed their sizes.
 * A row whose beginning is in view keeps its beginning exactly; a row already begun keeps the point being read.
 */
export function scrollToKeep(place: ReadingPlace, box: RowBox, line: number, viewTop: number): number {
  if (place.offset >= viewTop) return box.top - place.offset
  return box.top + place.fraction * box.height - line
}
