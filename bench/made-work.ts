/** A line of made text in four languages: what stands for a place is filled with the same value in each. */
type Line = readonly [en: string, de: string, ru: string, kk: string]

// Written for this bench. {n}: a number; {d}: a day; {y}: a year; {a}: an article.
const lines: readonly Line[] = [
  ['The committee met on {d} May {y} and heard {n} speakers.', 'Der Ausschuss trat am {d}. Mai {y} zusammen und hörte {n} Redner.', 'Комитет собрался {d} мая {y} года и заслушал {n} выступающих.', 'Комитет {y} жылғы {d} мамырда жиналып, {n} сөйлеушіні тыңдады.'],
  ['The report counts {n} schools that were opened in {y}.', 'Der Bericht zählt {n} Schulen, die {y} eröffnet wurden.', 'В докладе названо {n} школ, открытых в {y} году.', 'Баяндамада {y} жылы ашылған {n} мектеп аталған.'],
  ['Under Article {a} every person may ask for the record to be corrected.', 'Nach Artikel {a} kann jede Person verlangen, dass der Eintrag berichtigt wird.', 'Согласно статье {a} каждый вправе потребовать исправления записи.', '{a}-бапқа сәйкес әркім жазбаны түзетуді талап ете алады.'],
  ['The river rose by {n} centimetres and the road to the village was closed.', 'Der Fluss stieg um {n} Zentimeter, und die Straße zum Dorf wurde gesperrt.', 'Вода в реке поднялась на {n} сантиметров, и дорога к деревне была закрыта.', 'Өзеннің суы {n} сантиметрге көтеріліп, ауылға баратын жол жабылды.'],
  ['She asked for an answer by {d} October {y}; none came.', 'Sie bat um eine Antwort bis zum {d}. Oktober {y}; es kam keine.', 'Она просила ответить до {d} октября {y} года; ответа не последовало.', 'Ол {y} жылғы {d} қазанға дейін жауап беруді сұрады; жауап келмеді.'],
  ['Of {n} letters that were sent, half were returned unopened.', 'Von {n} abgeschickten Briefen kam die Hälfte ungeöffnet zurück.', 'Из {n} отправленных писем половина вернулась нераспечатанной.', 'Жіберілген {n} хаттың жартысы ашылмаған күйі қайтып келді.'],
  ['The library keeps the register, and anybody may read it without giving a reason.', 'Die Bibliothek führt das Verzeichnis, und jeder darf es ohne Angabe von Gründen lesen.', 'Реестр хранится в библиотеке, и читать его может каждый без объяснения причин.', 'Тізілім кітапханада сақталады, оны кез келген адам себебін айтпай оқи алады.'],
  ['Work on the bridge was to end in {y}, but the money lasted for {n} days only.', 'Die Arbeiten an der Brücke sollten {y} enden, doch das Geld reichte nur für {n} Tage.', 'Работы на мосту должны были закончиться в {y} году, но денег хватило лишь на {n} дней.', 'Көпірдегі жұмыс {y} жылы аяқталуға тиіс еді, бірақ ақша {n} күнге ғана жетті.'],
]

export const madeLanguages = ['en', 'de', 'ru', 'kk'] as const

/** A linear congruential generator: the same text on every machine. */
function random(seed: number): () => number {
  let state = seed
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}

/**
 * The passages of a made work, a row an entry, in the order of `madeLanguages`: one to three lines each, a heading every fifty rows, one
 * number in two hundred wrong in one version, one passage in five hundred missing from one (null).
 */
export function madeRows(count: number, seed = 7): readonly (readonly (string | null)[])[] {
  const next = random(seed)
  const below = (limit: number): number => Math.floor(next() * limit)
  return Array.from({ length: count }, (_, index) => {
    if (index % 50 === 0) return ['Part', 'Teil', 'Часть', 'Бөлім'].map((word, at) => (at === 3 ? `${index / 50 + 1}-бөлім` : `${word} ${index / 50 + 1}`))
    const wrong = next() < 0.005 ? below(4) : -1
    const missing = next() < 0.002 ? below(4) : -1
    const passages = ['', '', '', '']
    for (let of = 1 + below(3); of > 0; of--) {
      const line = lines[below(lines.length)] ?? lines[0]
      const values: Record<string, number> = { n: 12 + below(900), d: 1 + below(28), y: 1950 + below(70), a: 1 + below(300) }
      line?.forEach((text, at) => {
        const filled = text.replaceAll(/\{(\w)\}/g, (_, name: string) => String((values[name] ?? 0) + (at === wrong && of === 1 && name === 'n' ? 1 : 0)))
        passages[at] = `${passages[at] ?? ''}${passages[at] ? ' ' : ''}${filled}`
      })
    }
    return passages.map((text, at) => (at === missing ? null : text))
  })
}
