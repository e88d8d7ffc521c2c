import { describe, expect, it } from 'vitest'
import { alignByIds } from '../align/index.ts'
import { nothingSaid, type Finding, type Version, type Work } from '../model/index.ts'
import { checkRow, checkWork } from './index.ts'

type Texts = Readonly<Record<string, readonly string[]>>

/** A work on the water of a town; one term runs through it: water supply, Wasserversorgung, водоснабжение, сумен жабдықтау. */
const water: Texts = {
  en: [
    'The water supply of the town is old and needs repair.',
    'In spring the council voted money for the water supply.',
    'Two villages in the hills have no water supply at all.',
    'Engineers measured how much the water supply loses each night.',
    'A new law makes the mayor answer for the water supply.',
    'Pupils painted a picture of the water supply for the fair.',
    'The bridge was closed in May because of the flood.',
    'Nobody was hurt when the tower fell.',
  ],
  de: [
    'Die Wasserversorgung der Stadt ist alt und muss instand gesetzt werden.',
    'Im Frühjahr bewilligte der Rat Geld für die Wasserversorgung.',
    'Zwei Dörfer in den Hügeln haben gar keine Wasserversorgung.',
    'Ingenieure maßen, wie viel die Wasserversorgung jede Nacht verliert.',
    'Ein neues Gesetz macht den Bürgermeister für die Wasserversorgung verantwortlich.',
    'Schüler malten für das Fest ein Bild der Wasserversorgung.',
    'Die Brücke wurde im Mai wegen des Hochwassers gesperrt.',
    'Niemand wurde verletzt, als der Turm einstürzte.',
  ],
  ru: [
    'Водоснабжение города устарело и требует ремонта.',
    'Весной совет выделил деньги на водоснабжение.',
    'В двух деревнях на холмах водоснабжения нет совсем.',
    'Инженеры измерили, сколько водоснабжение теряет за ночь.',
    'По новому закону за водоснабжение отвечает мэр.',
    'Ученики нарисовали к ярмарке картину о водоснабжении.',
    'Мост закрыли в мае из-за паводка.',
    'Никто не пострадал, когда упала башня.',
  ],
  kk: [
    'Қаланың сумен жабдықтау жүйесі ескірген, жөндеуді қажет етеді.',
    'Көктемде кеңес сумен жабдықтауға ақша бөлді.',
    'Төбедегі екі ауылда сумен жабдықтау мүлде жоқ.',
    'Инженерлер сумен жабдықтау бір түнде қанша жоғалтатынын өлшеді.',
    'Жаңа заң бойынша сумен жабдықтауға әкім жауап береді.',
    'Оқушылар жәрмеңкеге сумен жабдықтау туралы сурет салды.',
    'Көпір мамырда су тасқынынан жабылды.',
    'Мұнара құлағанда ешкім зардап шеккен жоқ.',
  ],
}

/** The work with one passage of a version said otherwise. */
const changed = (version: string, row: number, text: string): Texts => ({ ...water, [version]: water[version]!.map((before, at) => (at === row - 1 ? text : before)) })
const only = (texts: Texts, ...versions: string[]): Texts => Object.fromEntries(versions.map((version) => [version, texts[version]!]))

function findingsOn(texts: Texts): readonly Finding[] {
  const versions = Object.entries(texts).map(
    ([id, lines]): Version => ({
      id,
      language: id,
      script: 'Zyyy',
      direction: 'ltr',
      ...nothingSaid,
      segments: lines.map((text, at) => ({ id: `text-${at + 1}`, kind: 'text', text, marker: null, label: null })),
    }),
  )
  const work: Work = { id: 'work', title: {}, identifiers: {}, date: null, versions }
  return checkWork({ work, alignment: alignByIds(versions), facts: {}, names: [] }).filter(({ check }) => check === 'term')
}

/** `row severity [blamed] quoted ≠ usual`. */
const said = (texts: Texts): readonly string[] => findingsOn(texts).map(({ row, severity, blamed, spans, params }) => `${row} ${severity} [${blamed.join()}] ${spans[0]?.text} ≠ ${[params['term']].flat().join()}`)

describe('a term said otherwise in one row', () => {
  it.each([
    ['en', 4, 'Engineers measured how much the plumbing network loses each night.', 'text-4 warning [en] plumbing network ≠ water supply'],
    ['de', 4, 'Ingenieure maßen, wie viel das Leitungsnetz jede Nacht verliert.', 'text-4 warning [de] Leitungsnetz ≠ Wasserversorgung'],
    ['de', 2, 'Im Frühjahr bewilligte der Rat Geld für das Leitungsnetz.', 'text-2 warning [de] Leitungsnetz ≠ Wasserversorgung'],
    ['ru', 2, 'Весной совет выделил деньги на трубы.', 'text-2 warning [ru] трубы ≠ водоснабжение'],
  ])('%s, row %i: %s', (version, row, text, expected) => {
    expect(said(changed(version, row, text))).toEqual([expected])
  })

  it('names the row and the version also where the order of the words does not tell which word stands for it', () => {
    const [finding] = findingsOn(changed('kk', 5, 'Жаңа заң бойынша құбыр желісіне әкім жауап береді.'))
    expect([finding?.row, finding?.blamed, finding?.params['term']]).toEqual(['text-5', ['kk'], 'сумен жабдықтау'])
  })

  it('quotes the term where the others keep it', () => {
    const [finding] = findingsOn(changed('de', 4, 'Ingenieure maßen, wie viel das Leitungsnetz jede Nacht verliert.'))
    expect(finding?.spans.map(({ version, text }) => `${version}: ${text}`)).toEqual(['de: Leitungsnetz', 'en: water supply', 'ru: водоснабжение', 'kk: сумен жабдықтау'])
  })

  it('is a hint where the term is seen in three other rows only', () => {
    const short = Object.fromEntries(Object.entries(changed('de', 4, 'Ingenieure maßen, wie viel das Leitungsnetz jede Nacht verliert.')).map(([version, lines]) => [version, [...lines.slice(0, 4), ...lines.slice(6)]]))
    expect(said(short)).toEqual(['text-4 hint [de] Leitungsnetz ≠ Wasserversorgung'])
  })

  it('blames nobody where only two versions speak', () => {
    expect(said(only(changed('de', 4, 'Ingenieure maßen, wie viel das Leitungsnetz jede Nacht verliert.'), 'en', 'de'))).toEqual(['text-4 hint [] Leitungsnetz ≠ Wasserversorgung'])
  })
})

describe('left alone', () => {
  it.each([
    ['a work that keeps its terms', water],
    ['an inflected form', changed('ru', 6, 'Ученики нарисовали к ярмарке картину с водоснабжением города.')],
    ['a compound', changed('de', 4, 'Ingenieure maßen, wie viel das Wasserversorgungsnetz jede Nacht verliert.')],
    ['the words of the term apart', changed('kk', 3, 'Төбедегі екі ауылда сумен мүлде жабдықтау жоқ.')],
    ['a form of the same root', changed('de', 1, 'Die Stadt wird seit Langem schlecht mit Wasser versorgt, die Anlagen sind alt.')],
    ['a missing passage', { ...water, ru: water['ru']!.slice(0, 5) }],
  ])('%s', (_, texts) => {
    expect(said(texts)).toEqual([])
  })

  it('two words used for it throughout', () => {
    const both = water['de']!.map((text, at) => (at % 2 === 0 ? text.replace('Wasserversorgung', 'Trinkwasserleitung') : text))
    expect(said({ ...water, de: both })).toEqual([])
  })

  it('rows on their own: only a whole work shows what its terms are', () => {
    expect(checkRow({ en: 'The water supply loses water.', de: 'Das Leitungsnetz verliert Wasser.', ru: 'Водоснабжение теряет воду.' }).filter(({ check }) => check === 'term')).toEqual([])
  })
})
