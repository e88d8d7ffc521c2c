import { describe, expect, test } from 'vitest'
import { read } from './pdf.ts'
import { inChunks, platform } from './works-for-test.ts'

interface Line {
  readonly text: string
  readonly x?: number
  readonly y: number
  readonly size?: number
}

/** A PDF as printers make it: lines placed on pages, letters as codes of a font that says by a table which letters they are. */
function pdf(pages: readonly (readonly Line[])[]): Uint8Array {
  const letters = [...new Set(pages.flat().flatMap(({ text }) => Array.from(text)))]
  // Lower codes are control characters, which a font of the standard ones does not draw.
  const firstCode = 33
  const hex = (value: number, width: number) => value.toString(16).padStart(width, '0')
  const coded = (text: string) => `<${Array.from(text).map((letter) => hex(letters.indexOf(letter) + firstCode, 2)).join('')}>`
  const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange ${letters.length} beginbfchar\n${letters.map((letter, index) => `<${hex(index + firstCode, 2)}> <${hex(letter.charCodeAt(0), 4)}>`).join('\n')}\nendbfchar endcmap end end`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_page, index) => `${5 + 2 * index} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar ${firstCode} /LastChar ${letters.length + firstCode - 1} /Widths [${letters.map(() => 500).join(' ')}] /ToUnicode 4 0 R >>`,
    stream(map),
    ...pages.flatMap((lines, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents ${6 + 2 * index} 0 R >>`,
      stream(lines.map(({ text, x = 50, y, size = 10 }) => `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm ${coded(text)} Tj ET`).join('\n')),
    ]),
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = body.length
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF`
  return platform.encode(body)
}

const textsOf = async (pages: readonly (readonly Line[])[], file = 'x.pdf') => {
  const { work, problems } = await read(inChunks(pdf(pages), 500), platform, { file })
  return { texts: work?.versions[0]?.segments.map(({ id, text }) => `${id}: ${text}`), language: work?.versions[0]?.language, problems: problems.map(({ code, detail }) => [code, detail]) }
}

describe('a PDF', () => {
  test('is read as paragraphs, words cut at line ends joined', async () => {
    expect(
      await textsOf([
        [
          { text: 'Zur Lage', y: 750, size: 18 },
          { text: 'Das Parlament fordert die Achtung der Menschen-', y: 700 },
          { text: 'rechte in Alma-', y: 688 },
          { text: 'Ata und anderswo.', y: 676 },
          { text: 'Ein neuer Absatz nach einem Abstand, der so weitergeht', y: 650 },
          { text: 'und endet.', y: 638 },
          { text: '1. Ein Punkt', y: 626 },
          { text: '2. Noch einer', y: 614 },
        ],
      ]),
    ).toEqual({
      texts: ['heading-1: Zur Lage', 'text-1: Das Parlament fordert die Achtung der Menschenrechte in Alma-Ata und anderswo.', 'text-2: Ein neuer Absatz nach einem Abstand, der so weitergeht und endet.', 'text-3: 1. Ein Punkt', 'text-4: 2. Noch einer'],
      language: 'de',
      problems: [],
    })
  })

  test('goes on over the page, without heads and page numbers', async () => {
    const page = (number: number, ...lines: Line[]) => [{ text: 'Қазақстан туралы', y: 780 }, ...lines, { text: `– ${number} –`, x: 280, y: 20 }]
    expect(await textsOf([page(1, { text: 'Еуропалық Парламент түрмедегілерді', y: 700 }), page(2, { text: 'босатуға шақырады.', y: 700 }), page(3, { text: 'Екінші бөлім осында.', y: 700 })])).toEqual({
      texts: ['text-1: Еуропалық Парламент түрмедегілерді босатуға шақырады.', 'text-2: Екінші бөлім осында.'],
      language: 'kk',
      problems: [['not-carried', 'page heads and feet (Қазақстан туралы)']],
    })
  })

  test('of a scan is empty, and damaged ones are named', async () => {
    expect((await textsOf([[]])).problems).toEqual([['empty', '']])
    const cut = pdf([[{ text: 'Ja', y: 700 }]]).slice(0, 300)
    expect((await read([cut], platform, { file: 'x.pdf' })).problems.map(({ code }) => code)).toEqual(['format-wrong'])
    expect((await read([platform.encode('no PDF at all')], platform, { file: 'x.pdf' })).problems.map(({ code }) => code)).toEqual(['format-wrong'])
  })
})
