import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { nothingSaid, type Alignment, type Name, type Version, type Work } from '../../model/index.ts'
import { findNames } from './find-names.ts'
import { findNamesInText } from './find-names-in-text.ts'

/** A work whose rows are the lines, by version id; the language is what stands before `-`. */
function workOf(lines: Readonly<Record<string, readonly string[]>>): { work: Work; alignment: Alignment } {
  const ids = Object.keys(lines)
  const versions = ids.map((id): Version => ({
    id, language: id.split('-')[0] ?? id, script: /^(?:en|de)/.test(id) ? 'Latn' : 'Cyrl', direction: 'ltr', ...nothingSaid,
    segments: (lines[id] ?? []).map((text, index) => ({ id: `s${index}`, kind: 'text', text, marker: null, label: null })),
  }))
  const count = Math.max(...ids.map((id) => lines[id]?.length ?? 0))
  const rows = Array.from({ length: count }, (_, index) => ({ id: `s${index}`, kind: 'text' as const, label: null, gap: false, cells: Object.fromEntries(ids.map((id) => [id, lines[id]?.[index] === undefined ? [] : [`s${index}`]])) }))
  return { work: { id: 'w', title: {}, identifiers: {}, date: null, versions }, alignment: { rows } }
}

/** `kind label: version text, …` for each name. */
function found(lines: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const { work, alignment } = workOf(lines)
  return findNames(work, alignment).map(({ kind, mentions }) => `${kind}: ${mentions.map(({ version, text }) => `${version} ${text}`).join(', ')}`)
}

const letter = {
  en: [
    'The lawyer Bagdat Sarsenov met Aigerim Tileubekova in Ekibastuz on Monday.',
    'Sarsenov told Radio Azattyq that his brother Daniyar Sarsenov is held in Ekibastuz.',
    'Former minister Yuri Pak and the journalist Oksana Shevchenko wrote to the European Parliament.',
    'The UN and the World Trade Association (WTA) answered; the WTA did not.',
  ],
  de: [
    'Der Anwalt Bagdat Sarsenow traf Aigerim Tileubekowa am Montag in Ekibastus.',
    'Sarsenow sagte, sein Bruder Danijar Sarsenow werde in Ekibastus festgehalten.',
    'Der frühere Minister Juri Pak und die Journalistin Oksana Schewtschenko schrieben an das Europäische Parlament.',
    'Die Vereinten Nationen und die Welthandelsvereinigung (WHV) antworteten; die WHV nicht.',
  ],
  kk: [
    'Адвокат Бағдат Сәрсенов дүйсенбіде Екібастұзда Айгерім Тілеубековамен кездесті.',
    'Сәрсеновтің айтуынша, оның інісі Данияр Сәрсенов Екібастұзда ұсталып отыр.',
    'Бұрынғы министр Юрий Пак пен журналист Оксана Шевченко Еуропа Парламентіне хат жазды.',
    'БҰҰ мен Дүниежүзілік сауда қауымдастығы (ДСҚ) жауап берді; ДСҚ жауап бермеді.',
  ],
  ru: [
    'Адвокат Багдат Сарсенов встретился в понедельник в Экибастузе с Айгерим Тилеубековой.',
    'По словам Сарсенова, его брата Данияра Сарсенова держат в Экибастузе.',
    'Бывший министр Юрий Пак и журналистка Оксана Шевченко написали в Европейский парламент.',
    'ООН и Всемирная торговая ассоциация (ВТА) ответили; ВТА — нет.',
  ],
}

describe('findNames', () => {
  it('finds persons, places and bodies through four languages, titles outside, endings inside', () => {
    const names = found(letter)
    expect(names).toContain('person: en Aigerim Tileubekova, de Aigerim Tileubekowa, kk Айгерім Тілеубековамен, ru Айгерим Тилеубековой')
    expect(names).toContain('person: en Yuri Pak, de Juri Pak, kk Юрий Пак, ru Юрий Пак')
    expect(names).toContain('person: en Oksana Shevchenko, de Oksana Schewtschenko, kk Оксана Шевченко, ru Оксана Шевченко')
    expect(names).toContain('place: en Ekibastuz, en Ekibastuz, de Ekibastus, de Ekibastus, kk Екібастұзда, kk Екібастұзда, ru Экибастузе, ru Экибастузе')
    expect(names).toContain('body: en European Parliament, de Europäische Parlament, kk Еуропа Парламентіне, ru Европейский парламент')
  })

  it('keeps brothers apart and gives a surname alone to the one it must mean', () => {
    const names = found(letter)
    expect(names).toContain('person: en Daniyar Sarsenov, de Danijar Sarsenow, kk Данияр Сәрсенов, ru Данияра Сарсенова')
    expect(names.find((name) => name.includes('Bagdat'))).toMatch(/^person: en Bagdat Sarsenov.*kk Бағдат Сәрсенов.*ru Багдат Сарсенов/)
    expect(names.filter((name) => name.startsWith('person'))).toHaveLength(5)
  })

  it('puts a body and its acronym together', () => {
    const names = found(letter)
    expect(names.find((name) => name.includes('ВТА'))).toBe('body: en World Trade Association, en WTA, en WTA, de WHV, de WHV, kk Дүниежүзілік сауда қауымдастығы, kk ДСҚ, kk ДСҚ, ru Всемирная торговая ассоциация, ru ВТА, ru ВТА')
    expect(names.find((name) => name.includes('БҰҰ'))).toBe('body: en UN, de Vereinten Nationen, kk БҰҰ, ru ООН')
  })

  it('finds the same in decomposed letters', () => {
    const decomposed = Object.fromEntries(Object.entries(letter).map(([id, lines]) => [id, lines.map((line) => line.normalize('NFD'))]))
    const lemmas = (lines: Readonly<Record<string, readonly string[]>>) => {
      const { work, alignment } = workOf(lines)
      return findNames(work, alignment).map(({ id, mentions }) => [id, ...mentions.map(({ lemma }) => lemma)])
    }
    expect(lemmas(decomposed)).toEqual(lemmas(letter))
  })

  it('puts two spellings of one version together', () => {
    expect(found({ en: ['The poet Temir Zholdasov.', 'Temir Scholdassow is free.'], ru: ['Поэт Темир Жолдасов.', 'Темир Жолдасов на свободе.'] })).toEqual(['person: en Temir Zholdasov, en Temir Scholdassow, ru Темир Жолдасов, ru Темир Жолдасов'])
  })

  it.each([
    ['ru', 'Адвоката Данияра Сарсенова видели с Ларисой Ким.', ['Данияр Сарсенов', 'Лариса Ким']],
    ['kk', 'Данияр Сәрсеновтің ісі Алматыда қаралды.', ['Данияр Сәрсенов', 'Алматы']],
    ['de', 'Er dankte Danijar Sarsenows Anwalt.', ['Danijar Sarsenow']],
    ['en', 'Daniyar Sarsenov’s lawyer came.', ['Daniyar Sarsenov']],
  ])('%s: gives the nominative of %s', (language, text, lemmas) => {
    const other = { kk: { ru: 'Дело Данияра Сарсенова рассмотрели в Алматы.' }, ru: { en: 'Daniyar Sarsenov’s lawyer was seen with Larisa Kim.' }, de: { en: 'He thanked Daniyar Sarsenov’s lawyer.' }, en: {} }[language] ?? {}
    const { work, alignment } = workOf(Object.fromEntries(Object.entries({ [language]: text, ...other }).map(([id, line]) => [id, [line]])))
    expect(findNames(work, alignment).flatMap(({ mentions }) => mentions.filter(({ version }) => version === language).map(({ lemma }) => lemma))).toEqual(lemmas)
  })

  it('says which system a Latin spelling follows', () => {
    const { work, alignment } = workOf({ en: ['Janar Quanyshbaeva spoke.'], de: ['Schanar Quanyschbajewa sprach.'], kk: ['Жанар Қуанышбаева сөйледі.'] })
    const systems = (names: readonly Name[]) => names.flatMap(({ mentions }) => mentions.map(({ version, system }) => [version, system]))
    expect(systems(findNames(work, alignment))).toContainEqual(['kk', null])
  })

  it('reads Kazakh in Latin letters and languages it has no data for', () => {
    expect(found({ 'kk-Latn': ['Keshe Daniyar Sarsenov men Aıgerim Tileýbekova keldi.'], uk: ['Учора приїхали Данияр Сарсенов та Айгерім Тілеубекова.'] })).toEqual(['person: kk-Latn Daniyar Sarsenov, uk Данияр Сарсенов', 'person: kk-Latn Aıgerim Tileýbekova, uk Айгерім Тілеубекова'])
  })

  it('gives the same ids to the same work, each once', () => {
    const { work, alignment } = workOf(letter)
    const ids = findNames(work, alignment).map(({ id }) => id)
    expect(ids).toEqual(findNames(work, alignment).map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('yuri-pak')
  })

  const word = fc.constantFrom('Иван', 'Петрова', 'Aset', 'Әшім', 'EU', 'ЕО-ның', 'в', 'the', '«', '(', 'Kazakhstan', 'Қазақстан', '7', '.', ',', 'ratel.kz', 'und', 'Европейский союз', 'қаласы', '—', 'é', 'ё')
  const line = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
  property.prop([fc.record({ en: fc.array(line, { maxLength: 3 }), de: fc.array(line, { maxLength: 3 }), kk: fc.array(line, { maxLength: 3 }), ru: fc.array(line, { maxLength: 3 }) })], { numRuns: 60 })('prints what stands at its spans, without overlaps', (lines) => {
    const { work, alignment } = workOf(lines)
    const spans = findNames(work, alignment).flatMap(({ mentions }) => mentions)
    for (const { version, segment, start, end, text, lemma } of spans) {
      expect(work.versions.find(({ id }) => id === version)?.segments.find(({ id }) => id === segment)?.text.slice(start, end)).toBe(text)
      expect(lemma).not.toBe('')
      expect(spans.filter((other) => other.version === version && other.segment === segment && other.start < end && start < other.end)).toHaveLength(1)
    }
  })
})

describe('findNamesInText', () => {
  /** The text with its names in marks: p‹…›, l‹…› for places, b‹…›. */
  const marked = (text: string, language: string) => findNamesInText(text, language).toReversed().reduce((marks, { start, end, kind }) => `${marks.slice(0, start)}${{ person: 'p', place: 'l', body: 'b' }[kind]}‹${marks.slice(start, end)}›${marks.slice(end)}`, text)

  it.each([
    ['kk', 'Кеше p‹Айдос Нұрланұлы› l‹Қарағандыға› келді.'],
    ['kk', 'Бұл туралы министр p‹Серік Ахметов› l‹Павлодар облысында› айтты.'],
    ['kk', 'Барлық адамдар тумысынан азат болып дүниеге келеді.'],
    ['ru', 'Активистку p‹Айнур Сагынову› задержали в l‹Алматы›.'],
    ['ru', 'Все люди рождаются свободными и равными в своём достоинстве.'],
    ['en', 'The activist p‹Ainur Sagynova› was detained in l‹Almaty›.'],
    ['en', 'The l‹U.S.› and the b‹United Nations› asked.'],
    ['en', 'Everyone has the right to a nationality under the Criminal Code.'],
    ['de', 'Die Aktivistin p‹Ainur Sagynowa› wurde in l‹Almaty› festgenommen.'],
    ['de', 'Alle Menschen sind frei und gleich an Würde und Rechten geboren.'],
  ])('%s: %s', (language, expected) => {
    expect(marked(expected.replaceAll(/[plb]‹|›/gu, ''), language)).toBe(expected)
  })

  property.prop([fc.string(), fc.constantFrom('en', 'de', 'kk', 'ru', 'fr')])('gives spans in order, inside the text, for any text', (text, language) => {
    let end = 0
    for (const span of findNamesInText(text, language)) {
      expect(span.start).toBeGreaterThanOrEqual(end)
      expect(span.end).toBeGreaterThan(span.start)
      end = span.end
    }
    expect(end).toBeLessThanOrEqual(text.length)
  })
})
