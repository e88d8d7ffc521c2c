import { describe, expect, it } from 'vitest'
import { languages } from './index.ts'

/** Whether a word fits the first or the second way of some family; `both` where the table contradicts itself. */
function wayOf(tag: string, word: string): string {
  const ways = new Set<string>()
  for (const { patterns } of languages.find((language) => language.tag === tag)!.texts.spellings)
    patterns.forEach((pattern, way) => new RegExp(`^(?:${pattern})$`, 'u').test(word) && ways.add(way === 0 ? 'first' : 'second'))
  return ways.size === 0 ? 'none' : ways.size === 2 ? 'both' : [...ways].join()
}

describe.each(languages)('$tag', ({ tag, texts }) => {
  it.each(texts.spellings)('tells $example apart', ({ example: [first, second] }) => {
    expect([wayOf(tag, first), wayOf(tag, second)]).toEqual(['first', 'second'])
  })
})

const table: readonly (readonly [string, string, string])[] = [
  ['en', 'first', 'labours labourer behaviour neighbouring harbour colourful honourable favoured organise organising organisations recognised minimises analysed centre centred theatres kilometres defence offences travelled cancelling labelled marvellous fulfilment skilful instalments catalogue paediatricians anaemia manoeuvres grey'],
  ['en', 'second', 'labor labors laborer behavioral neighboring favorite honorable colored organize organizational recognized realizes analyzing center centers liters defense traveled canceling modeler fulfills enrollment catalogs pediatric anemic fetus estrogen maneuver gray armory'],
  // Right both ways, or words of their own.
  ['en', 'none', 'laborious humorous vigorous honorary coloration vaporize rumor advise revise exercise surprise promise wise license licence practice practise program meter metering license cancellation equality modest laborator paralysis diver fetch hempen'],
  ['de', 'first', 'daß mußte müßte wußte bewußt läßt verläßlich prozeß beschluß einfluß mißbrauch anläßlich gewiß bißchen paß kongreß ausschuß rußlands außerdem gemäß maßnahmen straße abschließen dreißig größer'],
  ['de', 'second', 'dass musste müsste wusste bewusstsein lässt prozess abschluss missbrauch gewiss bisschen pass verpasst einflussreich'],
  ['de', 'none', 'müssen wissen gewissen lassen prozesse beschlüsse kasse masse maß maße spaß fuß busse buße gruß groß weiß klassisch mission missionar adresse interesse passiert'],
  ['ru', 'first', 'её ещё отчёт отчёта ребёнка тяжёлых учёные серьёзность заключённых пришёл лёгкий остаётся'],
  ['ru', 'second', 'ее еще отчета ребенка тяжелых ученые серьезность заключенных пришел легкий'],
  ['ru', 'none', 'все чем нем небо моем счета счетов чета берет легко тяжело весело чернила желток зелень темно ученик черт отчетливо'],
  ['kk', 'first', 'еуропа еуропалық еуроодақ еуро'],
  ['kk', 'second', 'европа европалық евроодақ'],
]

describe('words', () => {
  for (const [tag, way, words] of table) it.each(words.split(' '))(`${tag}: ${way} way: %s`, (word) => expect(wayOf(tag, word)).toBe(way))
})
