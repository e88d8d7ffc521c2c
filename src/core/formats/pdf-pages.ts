import { getDocumentProxy } from 'unpdf'

/** A piece of text on a page, as the file places it. */
export interface PdfItem {
  readonly text: string
  /** From the left and the bottom of the page, in points. */
  readonly x: number
  readonly y: number
  readonly width: number
  /** The height of its letters. */
  readonly size: number
}

/** The text of each page, in the order of the file. Scripts, forms and fetched fonts are not touched. Throws what PDF.js throws where the file is damaged or locked. */
export async function pdfPages(bytes: Uint8Array): Promise<readonly (readonly PdfItem[])[]> {
  // PDF.js takes the bytes away from their owner: it gets its own, and no Node Buffer, which it refuses.
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, disableFontFace: true, useSystemFonts: false, stopAtErrors: false })
  try {
    const pages: PdfItem[][] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(
        items.flatMap((item) => {
          if (!('str' in item)) return []
          const [, , skew = 0, height = 0, x = 0, y = 0] = item.transform.map(Number)
          return [{ text: item.str, x, y, width: item.width, size: Math.hypot(skew, height) || item.height }]
        }),
      )
      page.cleanup()
    }
    return pages
  } finally {
    await document.loadingTask.destroy()
  }
}
