// What a column and what stands beside the text want, in pixels: on a first visit no column is narrower than this.
const columnWidth = 240
const besideText = 440

/** Below this width of the window there is one version at a time. */
export const oneColumn = 600

/** How many columns a window has room for on a first visit. */
export const columnsThatFit = (width: number): number => (width < oneColumn ? 2 : Math.floor((width >= 1100 ? width - besideText : width - 48) / columnWidth))
