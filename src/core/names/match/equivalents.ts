import { territories } from '../find/lexicon/territories.ts'

/**
 * Words that are translated, not spelled: parts of place names, and given names each language has a form of its own for. A line is one meaning in
 * every language the matcher reads; letters cannot show that its words are one. Given names: counterparts a person is printed under in
 * Russian, Ukrainian, English and German (https://en.wikipedia.org/wiki/Slavic_names, "Equivalents").
 */
const translated = [
  'north северная северный северное северо солтүстік nord nördliche nördlicher північна північний',
  'south южная южный южное юго оңтүстік süd südliche südlicher південна південний',
  'east восточная восточный восточное шығыс ost östliche östlicher східна східний',
  'west западная западный западное батыс westliche westlicher західна західний',
  'central центральная центральный орталық zentral центральна',
  'new новая новый новое жаңа neu neue нова новий',
  'great большая большой великая великий улкен үлкен gross große grosser велика',
  'saint st сент санкт святая святой sankt әулие сен',
  'island islands isles остров острова ова арал аралы аралдары insel inseln острів острови',
  'airport аэропорт әуежайы әуежай flughafen аеропорт',
  'region oblast область облысы облыс gebiet oblys область',
  'district район ауданы аудан rajon kreis',
  'city город қаласы қала stadt місто',
  'village село ауылы ауыл dorf',
  'lake озеро көлі көл see озеро',
  'sea море теңізі теңіз meer',
  'river река өзені өзен fluss ріка річка',
  'mountain mountains гора горы тауы таулары gebirge berg',
  'station станция станса станциясы',
  'street улица көшесі straße strasse вулиця',
  'republic республика республикасы republik республіка',
  'alexander александр aleksandr alexandre олександр oleksandr aljaksandr alexandr',
  'alexey алексей aleksei alexei aleksey олексій oleksiy alexej',
  'max макс maks',
  'peter пётр петр pyotr petr pjotr петро petro piotr',
  'paul павел pavel pawel павло pavlo paweł',
  'nicholas николай nikolai nikolay nikolaj микола mykola',
  'michael михаил mikhail michail михайло mykhailo mikhael',
  'catherine екатерина yekaterina ekaterina jekaterina катерина kateryna katharina',
  'helen елена yelena elena jelena олена olena helena',
  'vladimir владимир wladimir володимир volodymyr',
  'demetrius дмитрий dmitry dmitri dmitrij dmitriy дмитро dmytro',
  'eugene евгений yevgeny evgeny evgenii jewgeni євген yevhen',
  'andrew андрей andrei andrey andrej андрій andriy andrii',
  'sergius сергей sergei sergey sergej сергій serhiy serhii sergii',
  'george георгий georgy georgi georg',
  'joseph иосиф iosif josef йосип yosyp жүсіп',
  'sophia софия sofia sofya софья sofja софія',
  'irene ирина irina iryna ірина iren',
  'gregory григорий grigory grigori grigorij григорій hryhoriy',
  'theodore фёдор федор fyodor fedor fjodor федір',
  'basil василий vasily vasili wassili василь vasyl',
  'anthony антоний anton антон антоній',
  'daniel даниил danil daniil данило danylo',
  'stephen степан stepan stefan степан',
  'matthew матвей matvei matwei матвій',
  'elias илья ilya ilja ілля illia',
]

/** Ukrainian names of countries that are not the Russian or the English one respelled. Source: Unicode CLDR 48 (https://cldr.unicode.org, Unicode-3.0 licence). */
const ukrainianCountries: Readonly<Record<string, string>> = {
  польща: 'PL', іспанія: 'ES', словаччина: 'SK', словенія: 'SI', австрія: 'AT', німеччина: 'DE', угорщина: 'HU', туреччина: 'TR', греція: 'GR', франція: 'FR', чехія: 'CZ',
  італія: 'IT', швеція: 'SE', швейцарія: 'CH', норвегія: 'NO', данія: 'DK', бельгія: 'BE', хорватія: 'HR', латвія: 'LV', литва: 'LT', естонія: 'EE', фінляндія: 'FI', ірландія: 'IE',
  єгипет: 'EG', індія: 'IN', ізраїль: 'IL', японія: 'JP', китай: 'CN', казахстан: 'KZ', україна: 'UA', росія: 'RU', білорусь: 'BY', грузія: 'GE', вірменія: 'AM', європа: '150', азія: '142',
}

const plain = (text: string): string => text.normalize('NFC').replaceAll('İ', 'i').toLowerCase().replaceAll('ё', 'е').replace(/['’.&-]/gu, '').replace(/\s+/gu, ' ').trim()

const meanings = new Map<string, number>()
translated.forEach((line, index) => line.split(' ').forEach((word) => meanings.set(plain(word), index + 1)))

const places = new Map<string, string>()
for (const [code, ...columns] of territories) for (const names of columns) for (const name of names.split('|')) places.set(plain(name), code)
for (const [name, code] of Object.entries(ukrainianCountries)) places.set(name, code)

/** A word or phrase as the matcher has it, lower case and without marks, in the spelling of the tables. */
const key = (text: string): string => (text.includes('ё') ? text.replaceAll('ё', 'е') : text)

/** The number of a translated word's meaning, 0 for a word that is spelled. */
export const meaningOf = (word: string): number => meanings.get(key(word)) ?? 0

/** The code of the country, continent or union a name is of, or null. */
export const placeOf = (name: string): string | null => places.get(key(name)) ?? null
