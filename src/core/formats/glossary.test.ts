import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { Concept, TermStatus } from '../model/index.ts'
import { readGlossary, restoreGlossary, storeGlossary } from './glossary.ts'

/** `de +Wasserversorgung` for preferred, `-` for forbidden, nothing for admitted. */
const signs: Readonly<Record<TermStatus, string>> = { preferred: '+', admitted: '', forbidden: '-' }
const plain = (concepts: readonly Concept[] | undefined) => (concepts ?? []).map(({ terms }) => terms.map(({ language, text, status }) => `${language} ${signs[status]}${text}`).join(', '))

const tbx = (body: string, head = '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">') => `<?xml version="1.0"?>${head}<text><body>${body}</body></text></${head.startsWith('<martif') ? 'martif' : 'tbx'}>`
const v3 = tbx(
  '<conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>plumbing</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec><termSec><term>water supply</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec><langSec xml:lang="de-DE"><termSec><term>Wasserversorgung</term></termSec></langSec></conceptEntry>',
)

describe('TBX', () => {
  it.each([
    ['of 2019, data categories in attributes', v3],
    ['of 2019, data categories as elements', v3.replace('style="dca"', 'style="dct" xmlns:min="http://www.tbxinfo.net/ns/min"').replaceAll('<termNote type="administrativeStatus">', '<min:administrativeStatus>').replaceAll('</termNote>', '</min:administrativeStatus>')],
    ['of 2008', v3.replace(/<tbx [^>]*>/, '<martif type="TBX-Basic" xml:lang="en">').replace('</tbx>', '</martif>').replaceAll('conceptEntry', 'termEntry').replaceAll('langSec', 'langSet').replaceAll('termSec', 'tig')],
  ])('%s', async (_, source) => {
    const { glossary, problems } = await readGlossary(source, 'terms.tbx')
    expect(plain(glossary?.concepts)).toEqual(['en +water supply, de-DE Wasserversorgung, en -plumbing'])
    expect(problems).toEqual([])
  })

  it('names the line of an entry without a term or a language, and reads the rest', async () => {
    const { glossary, problems } = await readGlossary(tbx('\n<conceptEntry id="a"></conceptEntry>\n<conceptEntry id="b"><langSec><termSec><term>bridge</term></termSec></langSec></conceptEntry>\n<conceptEntry id="c"><langSec xml:lang="en"><termSec><term>tower</term></termSec></langSec></conceptEntry>'), 'terms.tbx')
    expect(plain(glossary?.concepts)).toEqual(['en tower'])
    expect(problems.map(({ code, line, detail }) => `${code} ${line} ${detail}`)).toEqual(['line-broken 2 term', 'language-unknown 3 bridge'])
  })
})

describe('tables', () => {
  it.each([
    ['CSV', 'en,de,ru\nwater supply,Wasserversorgung,водоснабжение\n', ['en +water supply, de +Wasserversorgung, ru +водоснабжение']],
    ['TSV under names of languages', 'English\tDeutsch\tҚазақша\nbridge\tBrücke\tкөпір\n', ['en +bridge, de +Brücke, kk +көпір']],
    ['several terms in a cell', 'en,de\ntrade union | labour union,Gewerkschaft\n', ['en +trade union, en labour union, de +Gewerkschaft']],
    ['several terms, parted by semicolons and quoted', '"en","de"\n"union; trade union","Gewerkschaft, Verband"\n', ['en +union, en trade union, de +Gewerkschaft, Verband']],
    ['semicolons between the columns', 'en;de\nbridge;Brücke\ntower;Turm\n', ['en +bridge, de +Brücke', 'en +tower, de +Turm']],
    ['forbidden ones', 'en,en (forbidden),de\nwater supply,plumbing|pipes,Wasserversorgung\n', ['en +water supply, de +Wasserversorgung, en -plumbing, en -pipes']],
    ['a byte order mark, a note, an empty line', '\uFEFFen\tnote\tde\nbridge\tnot the game\tBrücke\n\n', ['en +bridge, de +Brücke']],
  ])('%s', async (_, source, expected) => {
    const { glossary, problems } = await readGlossary(source, 'terms.csv')
    expect([plain(glossary?.concepts), problems]).toEqual([expected, []])
  })
})

it.each([
  ['', 'empty null'],
  ['colour,weight\nred,3\n', 'format-wrong 1'],
  ['<html></html>', 'format-wrong 1'],
  ['en,de\n,,only a note\n', 'line-broken 2'],
])('%j is said to be no glossary', async (source, expected) => {
  const { glossary, problems } = await readGlossary(source, 'terms')
  expect([glossary, problems.map(({ code, line }) => `${code} ${line}`)]).toEqual([null, [expected]])
})

const term = fc.record({ language: fc.constantFrom('en', 'de-CH', 'kk'), text: fc.string({ minLength: 1 }), status: fc.constantFrom<TermStatus>('preferred', 'admitted', 'forbidden') })

test.prop([fc.array(fc.record({ terms: fc.array(term, { minLength: 1, maxLength: 4 }) }), { minLength: 1, maxLength: 5 })])('what is kept comes back', (concepts) => {
  expect(restoreGlossary(storeGlossary({ concepts }))).toEqual({ concepts })
})

test.prop([fc.string()])('whatever is kept, it is a glossary or none', (kept) => {
  expect(() => restoreGlossary(kept)).not.toThrow()
})
