/** The row a reader has scrolled to in the text that stands in the page, before the page itself takes over; null at its beginning. */
export function rowReadAlready(): string | null {
  const text = document.querySelector('.first-text[data-laid-out] main')
  if (!text || text.scrollTop < 8) return null
  const top = text.querySelector('thead')?.getBoundingClientRect().bottom ?? text.getBoundingClientRect().top
  for (const row of text.querySelectorAll<HTMLElement>('[data-first-row]')) if (row.getBoundingClientRect().bottom > top + 16) return row.dataset['firstRow'] ?? null
  return null
}
