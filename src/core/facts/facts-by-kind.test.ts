import { describe, expect, it } from 'vitest'
import { readFacts } from './index.ts'

const facts = (language: string, text: string): string => readFacts({ text, kind: 'text', marker: null, label: null }, language).map((fact) => `${fact.kind} ${fact.value}`).join(', ')

/** What is said, and how it is printed: by language, one way after another. */
type Table = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

function test(table: Table): void {
  for (const [says, languages] of Object.entries(table))
    for (const [language, texts] of Object.entries(languages)) for (const text of texts) it(`${language}: ${text} → ${says}`, () => expect(facts(language, text)).toBe(says))
}

describe('numbers with every separator', () => {
  test({
  'number 1234567': {
    en: ['1,234,567 people', '1 234 567 people', '1\u00a0234\u00a0567 people', '1\u2009234\u2009567 people', '1\u202f234\u202f567 people', '1’234’567 people', "1'234'567 people"],
    de: ['1.234.567 Menschen', '1 234 567 Menschen', '1\u00a0234\u00a0567 Menschen', '1\u202f234\u202f567 Menschen', '1’234’567 Menschen'],
    ru: ['1 234 567 человек', '1\u00a0234\u00a0567 человек', '1.234.567 человек'],
    kk: ['1 234 567 адам', '1\u00a0234\u00a0567 адам', '1.234.567 адам'],
    fr: ['1 234 567 personnes', '1\u202f234\u202f567 personnes', '1.234.567 personnes'],
    es: ['1.234.567 personas', '1\u00a0234\u00a0567 personas'],
  },
  'number 1234.5': { en: ['1,234.5', '1 234.5', "1'234.5"], de: ['1.234,5', '1 234,5'], ru: ['1 234,5'], kk: ['1 234,5'], fr: ['1 234,5'], es: ['1.234,5'] },
  'number 0.75': { en: ['0.75'], de: ['0,75'], ru: ['0,75'], kk: ['0,75'], fr: ['0,75'], es: ['0,75'] },
  'number 1000': { en: ['1,000', '1000', '1 000', 'a thousand'], de: ['1.000', '1000', 'tausend'], ru: ['1 000', '1000', 'тысяча'], kk: ['1 000', '1000', 'мың'], fr: ['1 000', '1000'], es: ['1.000', '1000'] },
  'number 12500': { en: ['12,500 people'], de: ['12.500 Menschen', '12 500 Menschen'], ru: ['12 500 человек'], kk: ['12 500 адам'], fr: ['12 500 personnes'], es: ['12.500 personas'] },
  })
})

describe('number words and compounds', () => {
  test({
  'number 200': { en: ['two hundred'], de: ['zweihundert'], ru: ['двести', 'двухсот'], kk: ['екі жүз', 'екі жүзге'] },
  'number 1.5': { en: ['one and a half'], de: ['anderthalb', 'eineinhalb'], ru: ['полтора', 'полутора'], kk: ['бір жарым'] },
  'number 2500000': { en: ['two and a half million'], de: ['zweieinhalb Millionen'], ru: ['два с половиной миллиона'], kk: ['екі жарым миллион'] },
  'number 1500000': { en: ['a million and a half', 'one and a half million'], de: ['anderthalb Millionen'], ru: ['полтора миллиона'], kk: ['бір жарым миллион'] },
  'number 500000': { en: ['half a million'], de: ['eine halbe Million'], ru: ['полмиллиона', 'половина миллиона', 'около полумиллиона'], kk: ['жарты миллион'] },
  'number 42': { en: ['forty-two', 'forty two'], de: ['zweiundvierzig'], ru: ['сорок два', 'сорока двум'], kk: ['қырық екі', 'қырық екінің'] },
  'number 115': { en: ['one hundred and fifteen', 'a hundred and fifteen'], de: ['hundertfünfzehn', 'einhundertfünfzehn'], ru: ['сто пятнадцать'], kk: ['жүз он бес'] },
  'number 3000': { en: ['three thousand'], de: ['dreitausend'], ru: ['три тысячи', 'трёх тысяч', 'трех тысяч'], kk: ['үш мың'] },
  'number 1945': { en: ['one thousand nine hundred and forty-five'], de: ['eintausendneunhundertfünfundvierzig'], ru: ['тысяча девятьсот сорок пять'], kk: ['бір мың тоғыз жүз қырық бес'] },
  'number 5000000': { en: ['five million'], de: ['fünf Millionen'], ru: ['пять миллионов', 'пяти миллионам'], kk: ['бес миллион'] },
  'number 12': { en: ['twelve'], de: ['zwölf'], ru: ['двенадцать', 'двенадцати'], kk: ['он екі'] },
  })
})

describe('ordinals', () => {
  test({
  'ordinal 13': { en: ['the 13th session', 'the thirteenth'], de: ['die 13. Tagung', 'am dreizehnten Tag', 'der dreizehnte'], ru: ['13-я сессия', '13-й', '13-го', 'тринадцатый', 'тринадцатого'], kk: ['13-ші', '13-сессия', 'он үшінші'] },
  'ordinal 42': { en: ['the forty-second', 'the 42nd'], de: ['die zweiundvierzigste', 'der 42. Platz'], ru: ['сорок второй', '42-й'], kk: ['қырық екінші', '42-ші'] },
  'ordinal 21': { en: ['the 21st century', 'the XXI century', 'twenty-first'], de: ['das 21. Jahrhundert', 'einundzwanzigste'], ru: ['XXI век', '21-й век', 'двадцать первый век'], kk: ['XXI ғасыр', '21-ғасыр', 'жиырма бірінші'] },
  'ordinal 2': { en: ['World War II', 'Elizabeth II'], de: ['Elisabeth II'], ru: ['Николай II', 'II съезд'], kk: ['II съезд'], fr: ['Napoléon II'], es: ['Juan Carlos II'] },
  'ordinal 100': { en: ['the 100th', 'the hundredth'], de: ['das hundertste', 'der 100. Platz'], ru: ['сотый', '100-й'], kk: ['жүзінші', '100-ші'] },
  })
})

describe('magnitudes', () => {
  test({
  'number 3400000': { en: ['3.4 million', '3.4 mln'], de: ['3,4 Millionen', '3,4 Mio.', '3,4 Mill. Menschen'], ru: ['3,4 миллиона', '3,4 млн'], kk: ['3,4 миллион', '3,4 млн'] },
  'number 2000000000': { en: ['2 billion', '2bn', '2 bn'], de: ['2 Milliarden', '2 Mrd.'], ru: ['2 миллиарда', '2 млрд'], kk: ['2 миллиард', '2 млрд'] },
  'number 15000': { en: ['15 thousand', '15,000'], de: ['15 Tausend', '15 Tsd.', '15.000'], ru: ['15 тысяч', '15 тыс.', '15 тыс'], kk: ['15 мың', '15 000'] },
  'number 1000000000000': { en: ['1 trillion', '1tn'], de: ['1 Billion', '1 Bio.'], ru: ['1 триллион', '1 трлн'], kk: ['1 триллион', '1 трлн'] },
  })
})

describe('percentages', () => {
  test({
  'percentage 5': { en: ['5%', '5 %', '5 per cent', '5 percent', 'five percent'], de: ['5 %', '5%', '5 Prozent', '5-prozentig', 'fünf Prozent'], ru: ['5 %', '5%', '5 процентов', '5-процентный', 'пять процентов', '5\u00a0%'], kk: ['5 %', '5%', '5 пайыз', '5 пайызы', '5%-ға', 'бес пайыз'], fr: ['5 %', '5\u202f%'], es: ['5 %'] },
  'percentage 0.5': { en: ['0.5%'], de: ['0,5 %'], ru: ['0,5 %'], kk: ['0,5 %'], fr: ['0,5 %'], es: ['0,5 %'] },
  })
})

describe('money', () => {
  test({
  'money 100 EUR': { en: ['€100', '100 euros', 'EUR 100', '100 EUR', '100 €'], de: ['100 Euro', '100 €', '100 EUR', 'EUR 100', '€ 100'], ru: ['100 евро', '100 €', '€100', '100 EUR'], kk: ['100 еуро', '100 еуроға', '100 евро', '€100'], fr: ['100 €', '100 EUR'], es: ['100 €'] },
  'money 3000000 USD': { en: ['$3 million', 'US$3 million', '3 million dollars', '3 million US dollars', 'USD 3 million', '$3m'], de: ['3 Millionen Dollar', '3 Mio. US-Dollar', '3 Mio. $', '3 Mio. USD'], ru: ['3 млн долларов', '3 миллиона долларов США', '$3 млн'], kk: ['3 млн доллар', '3 миллион АҚШ доллары', '$3 млн'] },
  'money 500 KZT': { en: ['500 tenge', 'KZT 500', '₸500'], de: ['500 Tenge'], ru: ['500 тенге', '500 ₸', '500 тг'], kk: ['500 теңге', '500 теңгеге', '500 ₸', '500 тг'] },
  'money 70 GBP': { en: ['£70', '70 pounds', 'GBP 70'], de: ['70 Pfund', '70 £'], ru: ['70 фунтов', '70 фунтов стерлингов', '£70'], kk: ['70 фунт', '70 фунт стерлинг'], fr: ['70 £'], es: ['70 £'] },
  'money 90 RUB': { en: ['90 roubles', '90 rubles', '₽90'], de: ['90 Rubel'], ru: ['90 рублей', '90 руб.', '90 ₽'], kk: ['90 рубль', '90 рубльге'] },
  'money 8 CHF': { en: ['CHF 8', '8 Swiss francs'], de: ['8 Franken', '8 CHF', '8 Schweizer Franken'], ru: ['8 франков', '8 швейцарских франков'], kk: ['8 франк'], fr: ['8 CHF'] },
  'money 60 CNY': { en: ['60 yuan', 'CNY 60'], de: ['60 Yuan'], ru: ['60 юаней'], kk: ['60 юань'] },
  'money 40 UAH': { en: ['40 hryvnias', 'UAH 40', '₴40'], de: ['40 Hrywnja', '40 UAH'], ru: ['40 гривен'], kk: ['40 гривна'] },
  'money 30 TRY': { en: ['30 lira', 'TRY 30', '₺30'], de: ['30 Lira'], ru: ['30 лир'], kk: ['30 лира'] },
  'money 20 PLN': { en: ['20 zlotys', 'PLN 20'], de: ['20 Zloty'], ru: ['20 злотых'], kk: ['20 злотый'] },
  'money 10 INR': { en: ['10 rupees', 'INR 10', '₹10'], de: ['10 Rupien'], ru: ['10 рупий'], kk: ['10 рупия'] },
  })
})

describe('units', () => {
  test({
  'unit 5 km': { en: ['5 km', '5 kilometres', '5 kilometers'], de: ['5 km', '5 Kilometer', '5 Kilometern'], ru: ['5 км', '5 километров'], kk: ['5 км', '5 километр', '5 шақырым'] },
  'unit 8 kg': { en: ['8 kg', '8 kilograms'], de: ['8 kg', '8 Kilogramm', '8 Kilo'], ru: ['8 кг', '8 килограммов'], kk: ['8 кг', '8 килограмм'] },
  'unit 3 h': { en: ['3 hours', '3 hrs'], de: ['3 Stunden', '3 Std.'], ru: ['3 часа'], kk: ['3 сағат', '3 сағатқа'] },
  'unit 6 mo': { en: ['6 months'], de: ['6 Monate', '6 Monaten'], ru: ['6 месяцев'], kk: ['6 ай', '6 айға'] },
  'unit 12 a': { en: ['12 years'], de: ['12 Jahre', '12 Jahren'], ru: ['12 лет', '12 годам'], kk: ['12 жыл', '12 жылға'] },
  'unit 7 ha': { en: ['7 hectares', '7 ha'], de: ['7 Hektar', '7 ha'], ru: ['7 гектаров', '7 га'], kk: ['7 гектар', '7 га'] },
  'unit 400 m2': { en: ['400 square metres', '400 m²', '400 sq m'], de: ['400 Quadratmeter', '400 m²'], ru: ['400 квадратных метров', '400 м²', '400 кв. м'], kk: ['400 шаршы метр', '400 м²'], fr: ['400 m²'], es: ['400 m²'] },
  'unit 4 km2': { en: ['4 square kilometres', '4 km²', '4 sq km'], de: ['4 Quadratkilometer', '4 km²'], ru: ['4 квадратных километра', '4 км²', '4 кв. км'], kk: ['4 шаршы километр', '4 км²'], fr: ['4 km²'], es: ['4 km²'] },
  'unit 2 mm': { en: ['2 mm', '2 millimetres'], de: ['2 mm', '2 Millimeter'], ru: ['2 мм', '2 миллиметра'], kk: ['2 мм', '2 миллиметр'] },
  'unit 30 degC': { en: ['30 °C', '30 degrees Celsius', '30°C'], de: ['30 °C', '30 Grad Celsius'], ru: ['30 °C', '30 градусов Цельсия'], kk: ['30 °C', '30 градус Цельсий'], fr: ['30 °C'], es: ['30 °C'] },
  'unit 9 MW': { en: ['9 MW', '9 megawatts'], de: ['9 MW', '9 Megawatt'], ru: ['9 МВт', '9 мегаватт'], kk: ['9 МВт', '9 мегаватт'] },
  })
})

describe('dates and their parts', () => {
  test({
  'date 2019-03-14': { en: ['14 March 2019', 'March 14, 2019', '14.3.2019', '14/03/2019', '2019-03-14', '14 Mar. 2019', '14th March 2019'], de: ['14. März 2019', '14.3.2019', '14.03.2019', '2019-03-14', '14. Mrz. 2019'], ru: ['14 марта 2019 года', '14 марта 2019 г.', '14.03.2019', '14 мар. 2019'], kk: ['2019 жылғы 14 наурыз', '2019 жылдың 14 наурызында', '14 наурыз 2019 жыл', '14.03.2019', '2019 ж. 14 наурыз'], pl: ['14 marca 2019'], tr: ['14 Mart 2019'], uk: ['14 березня 2019'], it: ['14 marzo 2019'], fr: ['14 mars 2019', '14/03/2019', 'le 14 mars 2019'], es: ['14 de marzo de 2019', '14/03/2019', '14 de marzo del 2019'] },
  'date 2019-05': { en: ['in May 2019'], de: ['im Mai 2019'], ru: ['в мае 2019 года'], kk: ['2019 жылғы мамырда', '2019 жылдың мамыр айында'], fr: ['en mai 2019'], es: ['en mayo de 2019'] },
  'date --12-10': { en: ['10 December', 'December 10', 'the 10th of December'], de: ['10. Dezember'], ru: ['10 декабря'], kk: ['10 желтоқсан', '10 желтоқсанда'], fr: ['10 décembre'], es: ['10 de diciembre'] },
  'date 2016': { en: ['in 2016'], de: ['im Jahr 2016'], ru: ['в 2016 году'], kk: ['2016 жылы'], fr: ['en 2016'], es: ['en 2016'] },
  'date 1990s': { en: ['the 1990s'], de: ['die 1990er Jahre', 'in den 1990ern'], ru: ['1990-е годы', 'в 1990-х годах'], kk: ['1990-жылдары'] },
  'date -90s': { en: ['the ’90s', 'in the 90s', 'the early nineties'], de: ['in den 90er Jahren', 'in den 90ern', 'die 90er-Jahre', 'die neunziger Jahre', 'in den Neunzigern', 'der Neunzigerjahre'], ru: ['90-е годы', 'в 90-х годах', 'в девяностые годы', 'в начале девяностых'], kk: ['90-жылдары', 'өткен ғасырдың 90-шы жылдарында', 'тоқсаныншы жылдардың басында'] },
  'date -20s': { en: ['the roaring twenties'], de: ['die goldenen Zwanziger Jahre'], ru: ['в двадцатых годах'], kk: ['жиырмасыншы жылдары'] },
  'date --07': { en: ['in July'], de: ['im Juli'], ru: ['в июле'], kk: ['шілдеде', 'шілде айында'] },
  })
})

describe('weekdays', () => {
  test({
  'weekday 4': { en: ['on Thursday', 'Thursdays'], de: ['am Donnerstag', 'donnerstags', 'Donnerstagabend', 'des Donnerstags'], ru: ['в четверг', 'четверга', 'по четвергам'], kk: ['бейсенбі', 'бейсенбіде', 'бейсенбі күні'], fr: ['jeudi', 'le jeudi'], es: ['el jueves'] },
  'weekday 1': { en: ['Monday'], de: ['Montag', 'Montagmorgen'], ru: ['понедельник', 'в понедельник'], kk: ['дүйсенбі', 'дүйсенбіде'], fr: ['lundi'], es: ['lunes'] },
  'weekday 6': { en: ['Saturday'], de: ['Samstag', 'Sonnabend', 'samstags'], ru: ['суббота', 'в субботу'], kk: ['сенбі', 'сенбіде'], fr: ['samedi'], es: ['sábado'] },
  'weekday 7': { en: ['Sunday'], de: ['Sonntag', 'Sonntagnacht'], ru: ['воскресенье', 'в воскресенье', 'воскресенья'], kk: ['жексенбі', 'жексенбіде'], fr: ['dimanche'], es: ['domingo'] },
  'weekday 3': { en: ['Wednesday'], de: ['Mittwoch', 'mittwochs'], ru: ['в среду', 'по средам'], kk: ['сәрсенбі'], fr: ['mercredi'], es: ['miércoles'] },
  'weekday 2': { en: ['Tuesday'], de: ['Dienstag'], ru: ['во вторник'], kk: ['сейсенбі'], fr: ['mardi'], es: ['martes'] },
  'weekday 5': { en: ['Friday'], de: ['Freitag'], ru: ['в пятницу'], kk: ['жұма', 'жұмада'], fr: ['vendredi'], es: ['viernes'] },
  'weekday 4, date 2019-03-14': { en: ['Thursday, 14 March 2019', 'Thursday 14 March 2019'], de: ['Donnerstag, 14. März 2019', 'Donnerstag, den 14. März 2019'], ru: ['четверг, 14 марта 2019 года'], kk: ['бейсенбі, 2019 жылғы 14 наурыз'], fr: ['jeudi 14 mars 2019'], es: ['jueves 14 de marzo de 2019'] },
  '': { ru: ['окружающая среда', 'в окружающей среде', 'сотруднику'], de: ['Sonnenschein', 'freitragend'], kk: ['жұмақ', 'сенбей'], en: ['sat in the sun'] },
  })
})

describe('times', () => {
  test({
  'time 09:00': { en: ['9 a.m.', '9am', '9:00 a.m.', 'at 9 o’clock', '09:00', '9.00 am'], de: ['9 Uhr', '9.00 Uhr', '9:00 Uhr', '09:00 Uhr'], ru: ['в 9:00', '09.00 утра', 'в 09:00', '9 часов утра', 'в 9 утра'], kk: ['сағат 9-да', 'сағат 9:00-де', 'сағат 09.00', '9:00-де', 'таңғы сағат 9-да'], fr: ['9h00', '9:00', '09h00'], es: ['9:00', '09:00'] },
  'time 17:45': { en: ['5.45 p.m.', '5:45pm', '17:45'], de: ['17.45 Uhr', '17:45 Uhr'], ru: ['17:45', 'в 17.45 часов'], kk: ['сағат 17:45-те', 'сағат 17.45'], fr: ['17h45', '17 h 45'], es: ['17:45'] },
  'time 21:00': { en: ['9 p.m.'], de: ['9 Uhr abends', '21 Uhr'], ru: ['9 часов вечера', 'в 9 вечера'] },
  // Nights, evenings and hours are counted too.
  'number 2': { ru: ['2 ночи', '2 вечера'] },
  'unit 9 h': { ru: ['9 часов'], kk: ['9 сағат'] },
  'time 12:00': { en: ['12 p.m.'], de: ['12 Uhr'], ru: ['в 12:00'], kk: ['сағат 12-де'] },
  'time 00:30': { en: ['12.30 a.m.', '00:30'], de: ['0.30 Uhr', '0:30 Uhr'], ru: ['0:30'], kk: ['сағат 0:30'] },
  })
})

describe('ranges', () => {
  test({
  'number 5, number 7': { en: ['5–7 people', '5-7 people', 'from 5 to 7 people', 'between 5 and 7 people', '5 to 7 people'], de: ['5–7 Personen', '5-7 Personen', '5 bis 7 Personen', 'zwischen 5 und 7 Personen'], ru: ['5–7 человек', '5-7 человек', 'от 5 до 7 человек'], kk: ['5–7 адам', '5-7 адам', '5-тен 7-ге дейін'], fr: ['5–7 personnes', 'de 5 à 7 personnes'], es: ['5-7 personas', 'de 5 a 7 personas'] },
  'date 2014, date 2016': { en: ['2014–2016', '2014-2016', 'from 2014 to 2016', '2014/16', '2014–16', 'between 2014 and 2016'], de: ['2014–2016', '2014-2016', 'von 2014 bis 2016', '2014/16'], ru: ['2014–2016 годы', '2014-2016 гг.', 'с 2014 по 2016 год'], kk: ['2014–2016 жылдары', '2014-2016 жж.', '2014 жылдан 2016 жылға дейін'], fr: ['2014-2016', 'de 2014 à 2016'], es: ['2014-2016', 'de 2014 a 2016'] },
  'date 2019-03-11, date 2019-03-14': { en: ['11–14 March 2019', 'from 11 to 14 March 2019', 'March 11–14, 2019'], de: ['11.–14. März 2019', 'vom 11. bis 14. März 2019', 'vom 11. bis zum 14. März 2019'], ru: ['11–14 марта 2019 года', 'с 11 по 14 марта 2019 года'], kk: ['2019 жылғы 11–14 наурыз'] },
  'percentage 10, percentage 20': { en: ['10% to 20%'], de: ['10 % bis 20 %'], ru: ['10 % – 20 %'], kk: ['10 %–20 %'] },
  'time 09:00, time 17:00': { en: ['09:00–17:00', 'from 9 a.m. to 5 p.m.'], de: ['9.00–17.00 Uhr', '9:00–17:00 Uhr', 'von 9 bis 17 Uhr', '9 bis 17 Uhr'], ru: ['с 9:00 до 17:00', '09:00–17:00'], kk: ['09:00–17:00', 'сағат 9-дан 17-ге дейін'], fr: ['9h00–17h00'], es: ['9:00–17:00'] },
  'reference 5, reference 7': { en: ['Articles 5–7', 'Articles 5 to 7'], de: ['Artikel 5–7', 'Artikel 5 bis 7'], ru: ['статьи 5–7', 'статьи 5 и 7'], kk: ['5–7-баптар', '5-7-баптар', '5 және 7-баптар'] },
  })
})

describe('references', () => {
  test({
  'reference 174': { en: ['Article 174', 'Art. 174', 'Section 174', '§ 174', 'Rule 174'], de: ['Artikel 174', 'Art. 174', 'Artikels 174', '§ 174'], ru: ['статья 174', 'статьи 174', 'статьей 174', 'ст. 174', '§ 174'], kk: ['174-бап', '174-бабы', '174-бапқа', '174-қағида', '174-ереже'], fr: ['§ 174'], es: ['§ 174'] },
  // Seasons and years are no documents.
  'date 2015, date 2016': { en: ['in 2015/16'], de: ['2015/16'] },
  'reference 135(5)': { en: ['Rule 135(5)', 'Article 135(5)', 'Article 135, paragraph 5', 'paragraph 5 of Article 135'], de: ['Artikel 135 Absatz 5', 'Art. 135 Abs. 5', 'Artikel 135(5)'], ru: ['пункт 5 статьи 135', 'статья 135(5)', 'ч. 5 ст. 135', 'статья 135, пункт 5', 'п. 5 ст. 135'], kk: ['135-баптың 5-тармағы', '135-бабының 5-бөлігі', '135(5)-бап'] },
  'reference oj:C50:2018-02-09:38': { en: ['OJ C 50, 9.2.2018, p. 38'], de: ['ABl. C 50 vom 9.2.2018, S. 38'], ru: ['ОЖ C 50, 9.2.2018, с. 38'], kk: ['ЕО Ресми журналы, C 50, 9.2.2018, 38-б.'] },
  })
})

const everywhere = (...texts: readonly string[]) => Object.fromEntries(['en', 'de', 'ru', 'kk', 'fr', 'es'].map((language) => [language, texts]))

describe('document numbers', () => {
  test({
  'reference doc:2019/2610(RSP)': everywhere('2019/2610(RSP)', '2019/2610 (RSP)'),
  'reference doc:COM(2018)123': everywhere('COM(2018) 123', 'COM(2018)0123', 'COM(2018)123'),
  'reference doc:A/RES/61/1': everywhere('A/RES/61/1'),
  'reference doc:P8_TA(2019)0203': everywhere('P8_TA(2019)0203', 'P8_TA-PROV(2019)0203'),
  'reference doc:1234/2014': everywhere('No 1234/2014', '(EC) No 1234/2014', '№ 1234/2014', 'nº 1234/2014'),
  'reference doc:2016/679': everywhere('2016/679'),
  'acronym EU, reference doc:2016/679': { en: ['(EU) 2016/679'], de: ['(EU) 2016/679'], ru: ['(ЕС) 2016/679'], kk: ['(ЕО) 2016/679'] },
  'reference doc:S/RES/1325(2000)': everywhere('S/RES/1325 (2000)', 'S/RES/1325(2000)'),
  'reference doc:E/CN.4/2006/7': everywhere('E/CN.4/2006/7'),
  'reference doc:CCPR/C/KAZ/CO/2': everywhere('CCPR/C/KAZ/CO/2'),
  'reference doc:A/HRC/29/25/Add.2': everywhere('A/HRC/29/25/Add.2'),
  'reference doc:RC-B8-0204/2019': everywhere('RC-B8-0204/2019'),
  'reference doc:B8-0203/2019': everywhere('B8-0203/2019'),
  'reference doc:2012/29': { en: ['2012/29/EU'], de: ['2012/29/EU'], ru: ['2012/29/ЕС', '2012/29/EU'], kk: ['2012/29/ЕО', '2012/29/EU'], fr: ['2012/29/UE'], es: ['2012/29/UE'] },
  })
})

describe('footnote marks', () => {
  test({
  'footnote 5': everywhere('x (5)', 'x [5]', 'x⁵', 'x ( 5 )'),
  'footnote 12': everywhere('x (12)', 'x¹²'),
  })
})

describe('acronyms', () => {
  test({
  'acronym EU': { en: ['the EU'], de: ['die EU'], ru: ['ЕС'], kk: ['ЕО', 'ЕО-ның'] },
  'acronym OSCE': { en: ['the OSCE'], de: ['die OSZE'], ru: ['ОБСЕ'], kk: ['ЕҚЫҰ', 'ЕҚЫҰ-ның'] },
  'acronym UN': { en: ['the UN'], de: ['die UN', 'die VN', 'die UNO'], ru: ['ООН'], kk: ['БҰҰ'] },
  'acronym WTO': { en: ['the WTO'], de: ['die WTO'], ru: ['ВТО'], kk: ['ДСҰ', 'БСҰ'] },
  'acronym ILO': { en: ['the ILO'], de: ['die IAO', 'die ILO'], ru: ['МОТ'], kk: ['ХЕҰ'] },
  'acronym WHO': { en: ['the WHO'], de: ['die WHO'], ru: ['ВОЗ'], kk: ['ДДСҰ', 'ДДҰ'] },
  'acronym IMF': { en: ['the IMF'], de: ['der IWF'], ru: ['МВФ'], kk: ['ХВҚ'] },
  'acronym NATO': { en: ['NATO'], de: ['die NATO'], ru: ['НАТО'], kk: ['НАТО'] },
  'acronym NGO': { en: ['an NGO', 'NGOs'], de: ['eine NGO', 'NRO', 'NGOs'], ru: ['НПО'], kk: ['ҮЕҰ'] },
  'acronym CIS': { en: ['the CIS'], de: ['die GUS'], ru: ['СНГ'], kk: ['ТМД'] },
  })
})

describe('addresses', () => {
  test({
  'url https://example.org/a?b=1': everywhere('https://example.org/a?b=1.', '<https://example.org/a?b=1>', '(https://example.org/a?b=1)'),
  'url info@example.org': everywhere('info@example.org', 'mailto:info@example.org', 'info@example.org.', '(info@example.org)', 'Info@Example.org'),
  'url first.last+x@sub.example.kz': everywhere('first.last+x@sub.example.kz'),
  'url www.example.org': everywhere('www.example.org'),
  })
})
